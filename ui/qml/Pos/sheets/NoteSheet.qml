pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// A note, the payer's phone and name, all optional.
Sheet {
    id: root

    required property SaleModel sale

    title: qsTr("Note and customer")
    onDismissed: sale.dropNote()
    Component.onCompleted: note.forceActiveFocus()

    Field {
        id: note
        objectName: "note_text"
        width: parent.width
        label: qsTr("Note on the receipt")
        text: root.sale.note
        longest: 60
        onAccepted: phone.forceActiveFocus()
    }
    Field {
        id: phone
        objectName: "note_phone"
        width: parent.width
        kind: "phone"
        label: qsTr("Customer's phone")
        text: root.sale.phone
        longest: 20
        wrong: root.sale.trouble
        onAccepted: name.forceActiveFocus()
    }
    Field {
        id: name
        objectName: "note_name"
        width: parent.width
        label: qsTr("Customer's name")
        text: root.sale.payerName
        longest: 60
        onAccepted: root.sale.keepNote(note.text, phone.text, text)
    }
    actions: Row {
        width: parent.width
        spacing: Theme.s16

        PushButton {
            objectName: "leave_note"
            width: (parent.width - parent.spacing) / 2
            look: "quiet"
            label: qsTr("Back")
            onClicked: root.sale.dropNote()
        }
        PushButton {
            objectName: "keep_note"
            width: (parent.width - parent.spacing) / 2
            look: "primary"
            label: qsTr("Save")
            onClicked: root.sale.keepNote(note.text, phone.text, name.text)
        }
    }
}
