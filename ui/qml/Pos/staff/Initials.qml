pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Somebody's initials on a round ground.
Rectangle {
    id: root

    property string text: ""
    property bool strong: false

    implicitWidth: Theme.u(56)
    implicitHeight: implicitWidth
    radius: width / 2
    color: strong ? Theme.accent : Theme.accentSoft

    Label {
        anchors.fill: parent
        anchors.margins: Theme.s4
        text: root.text
        strong: true
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.smallestType
        font.pixelSize: root.height * 0.4
        color: root.strong ? Theme.inkOnAccent : Theme.accent
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
}
