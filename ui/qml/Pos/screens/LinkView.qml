pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// A link to pay by: the QR for the customer, the amount, how long it is open.
Item {
    id: root

    required property PaymentModel payment
    required property real room
    readonly property real qrSize: Theme.portrait ? Math.min(width * 0.7, room * 0.42) : Math.min(room * 0.86, width * 0.42)

    implicitHeight: grid.height

    Grid {
        id: grid
        anchors.centerIn: parent
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.s48
        verticalItemAlignment: Grid.AlignVCenter
        horizontalItemAlignment: Grid.AlignHCenter

        Rectangle {
            width: root.qrSize
            height: root.qrSize
            radius: Theme.cardRadius
            color: "#FFFFFF"
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code of the payment link")

            Image {
                objectName: "link_qr"
                anchors.centerIn: parent
                width: Math.round(root.qrSize * 0.9)
                height: width
                sourceSize: Qt.size(width, height)
                smooth: false
                source: root.payment.linkUrl === "" ? "" : "image://qr/" + encodeURIComponent(root.payment.linkUrl)
            }
        }
        Column {
            width: Theme.portrait ? root.width : Math.min(root.width - root.qrSize - Theme.s48, Theme.u(560))
            spacing: Theme.u(20)

            AmountText {
                objectName: "amount"
                width: parent.width
                size: Theme.outcomeType
                align: Theme.portrait ? Qt.AlignHCenter : Theme.arabic ? Qt.AlignRight : Qt.AlignLeft
                currency: root.payment.currency
                whole: root.payment.amountWhole
                decimals: root.payment.amountDecimals
                decimalsRatio: 1
                spoken: root.payment.amountText
            }
            Label {
                width: parent.width
                text: qsTr("The customer scans the code and pays on their phone.")
                font.pixelSize: Theme.headingType
                wrapMode: Text.Wrap
            }
            Label {
                objectName: "elapsed"
                width: parent.width
                text: root.payment.linkText
                soft: true
                font.pixelSize: Theme.headingType
            }
            Label {
                width: parent.width
                text: root.payment.reference
                soft: true
                font.pixelSize: Theme.captionType
            }
            Notice {
                visible: root.payment.trouble !== ""
                width: parent.width
                role: "attention"
                text: root.payment.trouble
            }
            Row {
                width: parent.width
                spacing: Theme.u(18)

                PushButton {
                    objectName: "cancel_sale"
                    width: (parent.width - parent.spacing) / 2
                    look: "quiet"
                    label: qsTr("Cancel this sale")
                    reason: root.payment.cancelReason
                    onClicked: root.payment.cancel()
                }
                PushButton {
                    objectName: "check_now"
                    width: (parent.width - parent.spacing) / 2
                    label: qsTr("Check now")
                    busy: root.payment.checking
                    onClicked: root.payment.checkNow()
                }
            }
            Row {
                width: parent.width
                spacing: Theme.u(18)

                PushButton {
                    objectName: "park"
                    width: (parent.width - parent.spacing) / 2
                    look: "quiet"
                    label: qsTr("Park and go on")
                    onClicked: root.payment.park()
                }
                PushButton {
                    objectName: "next_customer"
                    width: (parent.width - parent.spacing) / 2
                    //: Leaves the sale as it is: Hesabe is asked about it while others are served.
                    label: qsTr("Next customer")
                    onClicked: root.payment.nextCustomer()
                }
            }
        }
    }
}
