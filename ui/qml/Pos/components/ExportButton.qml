import QtQuick
import Pos

// Opens the way out for the list `name`.
Pressable {
    id: root

    required property string name

    objectName: "export_" + name
    width: Math.max(Theme.touch, Theme.u(60))
    height: width
    radius: Theme.chipRadius
    label: qsTr("Export or print")

    Rectangle {
        anchors.fill: parent
        radius: parent.radius
        color: !root.usable ? Theme.quietSoft : root.down ? Theme.keyPressed : Theme.surface
        border.width: root.usable ? Theme.hairline : 0
        border.color: Theme.keyLine
    }
    IconImage {
        anchors.centerIn: parent
        name: "download"
        size: Theme.u(26)
        color: root.usable ? Theme.ink : Theme.inkSoft
    }
}
