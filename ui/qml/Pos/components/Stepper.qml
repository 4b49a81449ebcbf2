pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Less and more. With `rule` a bar of that length stands between, to hold something against.
Row {
    id: root

    property string less: ""
    property string more: ""
    // What of, where there are several on a screen: read aloud.
    property string about: ""
    property real rule: 0

    signal stepped(int by)

    spacing: Theme.s12

    PushButton {
        objectName: root.objectName + "_less"
        width: Math.max(Theme.touch, Theme.u(72))
        height: Math.max(Theme.touch, Theme.u(60))
        implicitHeight: height
        icon: "minus"
        label: ""
        Accessible.name: root.less
        more: root.about
        onClicked: root.stepped(-1)
    }
    Rectangle {
        visible: root.rule > 0
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(root.rule, root.parent ? root.parent.width - 2 * Math.max(Theme.touch, Theme.u(72)) - 2 * Theme.s12 : root.rule)
        height: Theme.u(28)
        radius: Theme.u(4)
        color: Theme.accentSoft
        border.width: Theme.hairline
        border.color: Theme.accent
    }
    PushButton {
        objectName: root.objectName + "_more"
        width: Math.max(Theme.touch, Theme.u(72))
        height: Math.max(Theme.touch, Theme.u(60))
        implicitHeight: height
        icon: "plus"
        label: ""
        Accessible.name: root.more
        more: root.about
        onClicked: root.stepped(1)
    }
}
