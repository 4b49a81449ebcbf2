pragma ComponentBehavior: Bound
import QtQuick
import Pos

// One filter of a list: what is chosen of it; a tap opens its options.
Pressable {
    id: root

    property string text: ""
    property bool narrowed: false

    listed: true
    radius: Theme.chipRadius
    label: text
    implicitWidth: row.width + Theme.s24
    implicitHeight: Theme.touch
    Accessible.role: Accessible.ButtonDropDown

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.narrowed ? Theme.accentSoft : root.down ? Theme.keyPressed : Theme.surface
        border.width: Theme.hairline
        border.color: root.narrowed ? Theme.accent : Theme.keyLine
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.s8

        Label {
            text: root.text
            strong: root.narrowed
            color: root.narrowed ? Theme.accent : Theme.ink
            font.pixelSize: Theme.type(17)
            Accessible.ignored: true
        }
        IconImage {
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-down"
            size: Theme.u(20)
            color: root.narrowed ? Theme.accent : Theme.inkSoft
        }
    }
}
