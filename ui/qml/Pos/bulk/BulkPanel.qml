pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// One uploaded entry: its fields to be put right, and what can be done with it.
Card {
    id: root

    required property BulkEntryModel entry

    signal closed

    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.s16
        contentHeight: column.height

        Column {
            id: column
            anchors.left: parent.left
            width: parent.width - Theme.s12
            spacing: Theme.s12

            Item {
                width: parent.width
                height: Math.max(Theme.touch, amount.height)

                Label {
                    id: amount
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.entry.fields.line ?? ""
                    strong: true
                    font.pixelSize: Theme.titleType
                }
                Badge {
                    anchors.left: amount.right
                    anchors.leftMargin: Theme.s12
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.entry.entryState
                }
                Pressable {
                    objectName: "bulk_close"
                    anchors.right: parent.right
                    width: Theme.touch
                    height: Theme.touch
                    label: qsTr("Close")
                    onClicked: root.closed()

                    IconImage {
                        anchors.centerIn: parent
                        name: "x"
                        size: Theme.u(26)
                        color: Theme.inkSoft
                    }
                }
            }
            Field {
                id: name
                objectName: "bulk_name"
                width: parent.width
                label: qsTr("Name")
                text: root.entry.fields.name ?? ""
            }
            Field {
                id: phone
                objectName: "bulk_phone"
                width: parent.width
                kind: "phone"
                label: qsTr("Phone with country code")
                text: root.entry.fields.phone ?? ""
            }
            Field {
                id: sum
                objectName: "bulk_amount"
                width: parent.width
                label: qsTr("Amount")
                text: root.entry.fields.amount ?? ""
            }
            Field {
                id: email
                objectName: "bulk_email"
                width: parent.width
                kind: "latin"
                label: qsTr("E-mail")
                text: root.entry.fields.email ?? ""
            }
            Field {
                id: reference
                objectName: "bulk_reference"
                width: parent.width
                label: qsTr("Reference")
                text: root.entry.fields.reference ?? ""
            }
            Notice {
                visible: text !== ""
                width: parent.width
                role: "attention"
                text: root.entry.trouble
            }
            PushButton {
                objectName: "bulk_save"
                width: parent.width
                implicitHeight: Theme.touch
                busy: root.entry.changing
                label: qsTr("Change it at Hesabe")
                onClicked: root.entry.edit(name.text, phone.text, sum.text, email.text, reference.text)
            }
            PushButton {
                objectName: "bulk_send_one"
                width: parent.width
                implicitHeight: Theme.touch
                look: "primary"
                icon: "send"
                visible: root.entry.maySend
                label: qsTr("Send it")
                onClicked: root.entry.send()
            }
            PushButton {
                objectName: "bulk_delete"
                width: parent.width
                implicitHeight: Theme.touch
                look: root.entry.sure ? "danger" : "quiet"
                visible: root.entry.maySend
                label: root.entry.sure ? qsTr("Yes, delete it for good") : qsTr("Delete")
                onClicked: root.entry.delete()
            }
        }
    }
}
