pragma ComponentBehavior: Bound
import QtQuick
import Pos

// On or off, with its words beside it.
Pressable {
    id: root

    property bool on: false
    property string text: ""

    label: text
    listed: true
    pressedEdge: "transparent"
    implicitHeight: Math.max(Theme.touch, words.height + Theme.s16)
    implicitWidth: track.width + (text === "" ? 0 : words.implicitWidth + Theme.s24)
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.onToggleAction: root.press()

    Label {
        id: words
        anchors.left: parent.left
        anchors.right: track.left
        anchors.rightMargin: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    Rectangle {
        id: track
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.u(64)
        height: Theme.u(36)
        radius: height / 2
        color: root.on && root.usable ? Theme.accent : Theme.quietSoft
        border.width: root.down ? Theme.edgeLine : Theme.hairline
        border.color: root.down ? Theme.ink : root.on && root.usable ? Theme.accent : Theme.keyLine

        Rectangle {
            readonly property real gap: Theme.u(4)
            readonly property bool atEnd: root.on !== Theme.arabic
            x: atEnd ? parent.width - width - gap : gap
            y: gap
            width: parent.height - 2 * gap
            height: width
            radius: width / 2
            color: root.on && root.usable ? Theme.inkOnAccent : Theme.inkSoft

            Behavior on x {
                NumberAnimation {
                    duration: Theme.quick
                }
            }
            IconImage {
                anchors.centerIn: parent
                visible: root.on
                name: "check"
                size: parent.width * 0.7
                color: root.usable ? Theme.accent : Theme.surface
            }
        }
    }
}
