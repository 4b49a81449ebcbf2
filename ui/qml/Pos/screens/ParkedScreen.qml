pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Sales that wait for a person. A tap goes on with one.
FocusScope {
    id: root

    required property ParkedModel parked

    Column {
        id: head
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s24
        spacing: Theme.s4

        Label {
            width: parent.width
            text: qsTr("Parked sales")
            strong: true
            font.pixelSize: Theme.titleType
        }
        Label {
            visible: !root.parked.empty
            width: parent.width
            text: qsTr("Nobody knows yet whether these were paid. Go on with one to ask Hesabe again or to decide by the slip.")
            soft: true
            wrapMode: Text.Wrap
        }
    }
    Card {
        visible: !root.parked.empty
        holdsRows: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.margins: Theme.s24
        // The line below the last row is the edge of the card itself.
        height: Math.min(parent.height - y - Theme.s24, list.contentHeight + Theme.hairline)

        RowList {
            id: list
            objectName: "parked_list"
            anchors.fill: parent
            anchors.margins: Theme.hairline
            interactive: contentHeight > height + Theme.s4
            model: root.parked.rows
            delegate: SaleRow {
                required property var modelData
                width: list.width
                objectName: "sale_" + modelData.reference
                reference: modelData.reference
                time: modelData.time
                text: modelData.text
                badge: modelData.badge
                role: modelData.role
                icon: modelData.icon
                amount: modelData.amount
                onClicked: root.parked.takeUp(reference)
            }
        }
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.s24
        visible: root.parked.empty
        spacing: Theme.s16

        IconImage {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "circle-check"
            size: Theme.u(72)
            color: Theme.go
        }
        Label {
            width: parent.width
            text: qsTr("Nothing waits")
            font.pixelSize: Theme.titleType
            strong: true
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            width: parent.width
            text: qsTr("Every sale of this till is settled.")
            soft: true
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
}
