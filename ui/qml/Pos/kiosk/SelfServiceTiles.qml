pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What there is to pay for, as large as the screen allows.
Item {
    id: root

    required property SelfServiceModel selfService
    readonly property int count: selfService.tiles.length
    readonly property int columns: count <= 1 ? 1 : Theme.portrait ? (count <= 3 ? 1 : 2) : count <= 4 ? Math.min(2, count) : count <= 6 ? 3 : 4
    readonly property int rows: Math.max(1, Math.ceil(count / columns))

    Column {
        id: head
        width: parent.width
        spacing: Theme.s8

        Label {
            objectName: "invitation"
            width: parent.width
            text: root.count === 1 ? qsTr("Touch to pay") : qsTr("What would you like to pay for?")
            strong: true
            font.pixelSize: Theme.primaryType
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Notice {
            objectName: "trouble"
            visible: root.selfService.troubleText !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            role: "attention"
            text: root.selfService.troubleText
        }
    }
    Item {  // no positioner: the tiles stand right before the next frame, too
        id: grid
        anchors.top: head.bottom
        anchors.topMargin: Theme.s16
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        readonly property real widest: root.count === 1 ? Theme.u(760) : root.width
        width: Math.min(root.width, widest)
        readonly property real spacing: Theme.s16

        Each {
            model: root.selfService.tiles

            TileButton {
                required property var modelData
                required property int index
                readonly property int column: index % root.columns
                objectName: "tile_" + modelData.number
                x: (Theme.arabic ? root.columns - 1 - column : column) * (width + grid.spacing)
                y: Math.floor(index / root.columns) * (height + grid.spacing)
                width: (grid.width - (root.columns - 1) * grid.spacing) / root.columns
                height: (grid.height - (root.rows - 1) * grid.spacing) / root.rows
                name: modelData.name
                amount: modelData.amount
                picture: modelData.picture
                onClicked: root.selfService.choose(modelData.number)
            }
        }
    }
}
