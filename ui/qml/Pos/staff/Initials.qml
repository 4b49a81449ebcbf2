pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Somebody on a round ground: a photo over a drawing or initials. A photo that is gone or broken
// is transparent, so that what lies under it shows.
Rectangle {
    id: root

    required property var face
    property bool strong: false
    readonly property bool coloured: root.face.colour >= 0
    readonly property color inkColor: coloured ? "#FFFFFF" : strong ? Theme.inkOnAccent : Theme.accent

    implicitWidth: Theme.u(56)
    implicitHeight: implicitWidth
    radius: width / 2
    color: coloured ? Theme.faceColours[root.face.colour] : strong ? Theme.accent : Theme.accentSoft

    Label {
        anchors.fill: parent
        anchors.margins: Theme.s4
        visible: root.face.icon === ""
        text: root.face.initials
        strong: true
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.smallestType
        font.pixelSize: root.height * 0.4
        color: root.inkColor
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
    IconImage {
        anchors.centerIn: parent
        visible: root.face.icon !== ""
        name: root.face.icon
        size: root.height * 0.6
        color: root.inkColor
    }
    Image {
        anchors.fill: parent
        source: root.face.photo
        sourceSize: Qt.size(width, height)
        Accessible.ignored: true
    }
}
