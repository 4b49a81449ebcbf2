import QtQuick
import Pos
import Pos.Models

// Opens the way out for a list.
Pressable {
    id: root

    required property OfficeFiles files
    required property PagedListModel list

    objectName: "export_" + list.name
    width: Math.max(Theme.touch, Theme.u(60))
    height: width
    radius: Theme.chipRadius
    label: qsTr("Export or print")
    onClicked: files.exportModel.begin(list)

    Rectangle {
        anchors.fill: parent
        radius: parent.radius
        color: root.down ? Theme.keyPressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.keyLine
    }
    IconImage {
        anchors.centerIn: parent
        name: "download"
        size: Theme.u(26)
        color: Theme.inkSoft
    }
}
