pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Where nothing is yet: what would stand here, and what brings it here. Its one action, where there
// is one, stands below.
Item {
    id: root

    property string icon: ""
    property string role: "quiet"
    property string title: ""
    property string text: ""
    property string action: ""
    property string actionIcon: ""
    property string actionName: ""

    signal acted

    implicitHeight: column.height
    Accessible.role: Accessible.StaticText
    Accessible.name: title + " " + text

    Column {
        id: column
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.u(640) * Theme.textFactor)
        spacing: Theme.s8

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            // A low place has room for the words only.
            visible: root.height <= 0 || root.height > Theme.u(260) * Math.max(1, Theme.textFactor * 0.8)
            width: Theme.u(Theme.compact ? 96 : 112)
            height: width
            radius: width / 2
            color: Theme.soft(root.role)

            IconImage {
                anchors.centerIn: parent
                name: root.icon
                size: parent.width * 0.46
                color: root.role === "quiet" ? Theme.inkSoft : Theme.word(root.role)
            }
        }
        Item {
            width: 1
            height: Theme.s4
        }
        Label {
            width: parent.width
            text: root.title
            strong: true
            font.pixelSize: Theme.titleType
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            visible: root.text !== ""
            width: parent.width
            text: root.text
            soft: true
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Item {
            visible: act.visible
            width: 1
            height: Theme.s12
        }
        PushButton {
            id: act
            objectName: root.actionName
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.action !== ""
            width: Math.min(parent.width, Math.max(implicitWidth, Theme.u(320)))
            look: "primary"
            icon: root.actionIcon
            label: root.action
            onClicked: root.acted()
        }
    }
}
