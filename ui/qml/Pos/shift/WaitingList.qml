pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Sales nobody knows the end of; a tap goes on with one.
Column {
    id: root

    required property list<var> rows
    property bool tappable: true

    signal picked(string reference)

    Repeater {
        model: root.rows

        SaleRow {
            required property var modelData
            width: root.width
            enabled: root.tappable
            objectName: "waiting_" + modelData.reference
            reference: modelData.reference
            time: modelData.title
            text: modelData.text
            badge: modelData.badge
            role: modelData.role
            icon: modelData.icon
            amount: modelData.amount
            onClicked: root.picked(reference)
        }
    }
}
