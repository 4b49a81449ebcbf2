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
            visible: root.parked.rows.length > 0
            width: parent.width
            text: qsTr("Nobody knows yet whether these were paid. Go on with one to ask Hesabe again or to decide by the slip.")
            soft: true
            wrapMode: Text.Wrap
        }
    }
    Awaited {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        wanted: root.parked.reading && root.parked.rows.length === 0 && !root.parked.empty
    }
    Card {
        visible: root.parked.rows.length > 0
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
            label: qsTr("Parked sales")
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
                loud: modelData.role === "bad"
                onClicked: root.parked.takeUp(reference)
            }
        }
    }
    Empty {
        anchors.fill: parent
        anchors.margins: Theme.s24
        visible: root.parked.empty
        icon: "circle-check"
        role: "go"
        title: qsTr("Nothing waits")
        text: qsTr("Every sale of this till is settled. One that nobody knows the end of would stand here until somebody decides.")
    }
}
