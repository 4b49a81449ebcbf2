pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// One refund: where it stands, what is known of it, what can still be done.
Card {
    id: root

    required property RefundLifeModel refund

    signal closed

    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.s16
        contentHeight: column.height

        Column {
            id: column
            anchors.left: parent.left
            width: parent.width - Theme.s12
            spacing: Theme.s16

            Item {
                width: parent.width
                height: Math.max(Theme.touch, amount.height)

                Label {
                    id: amount
                    objectName: "refund_amount"
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.refund.amount
                    strong: true
                    font.pixelSize: Theme.titleType
                }
                Pressable {
                    objectName: "refund_close"
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
            Badge {
                objectName: "refund_state"
                anchors.left: parent.left
                text: root.refund.badge
                role: root.refund.role
                icon: root.refund.icon
            }
            Repeater {
                model: root.refund.facts

                Column {
                    id: fact
                    required property var modelData
                    width: column.width

                    Label {
                        width: parent.width
                        text: fact.modelData.name
                        soft: true
                        font.pixelSize: Theme.captionType
                    }
                    Label {
                        width: parent.width
                        text: fact.modelData.value
                        wrapMode: Text.WrapAnywhere
                    }
                }
            }
            Notice {
                objectName: "refund_trouble"
                visible: text !== ""
                width: parent.width
                role: "attention"
                text: root.refund.trouble
            }
            PushButton {
                objectName: "refund_print"
                width: parent.width
                implicitHeight: Theme.touch
                icon: "printer"
                busy: root.refund.busy === "printing"
                label: qsTr("Print the slip")
                onClicked: root.refund.printSlip()
            }
            PushButton {
                objectName: "refund_withdraw"
                width: parent.width
                implicitHeight: Theme.touch
                look: root.refund.sure ? "danger" : "quiet"
                visible: root.refund.mayWithdraw
                busy: root.refund.busy === "withdrawing"
                label: root.refund.sure ? qsTr("Yes, give nothing back") : qsTr("Take the refund back")
                onClicked: root.refund.withdraw()
            }
        }
    }
}
