pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Money that came late or twice, above every screen of the staff until a supervisor has seen it: as
// loud as anything here gets.
Rectangle {
    id: root

    property string text: ""
    property bool leads: true

    signal looked

    implicitHeight: Math.max(Theme.touch + Theme.s8, words.implicitHeight + Theme.s16)
    color: Theme.bad
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    IconImage {
        id: glyph
        anchors.left: parent.left
        anchors.leftMargin: Theme.s24
        anchors.verticalCenter: parent.verticalCenter
        name: "triangle-alert"
        color: Theme.inkOnBad
    }
    Label {
        id: words
        anchors.left: glyph.right
        anchors.leftMargin: Theme.s16
        anchors.right: look.visible ? look.left : parent.right
        anchors.rightMargin: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        strong: true
        font.pixelSize: Math.min(Theme.bodyType, Theme.type(20))
        color: Theme.inkOnBad
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    PushButton {
        id: look
        objectName: "alarm_look"
        visible: root.leads
        anchors.right: parent.right
        anchors.rightMargin: Theme.s24
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: Theme.touch
        //: Beside an alarm: shows the sales it is about.
        label: qsTr("Look at it")
        onClicked: root.looked()
    }
}
