pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Sent, on the terminal, paid; what it waits for and for how long.
Item {
    id: root

    required property PaymentModel payment
    readonly property real row: Math.min(width, Theme.u(820))
    readonly property bool stacked: Theme.portrait && Theme.textFactor > 1.2

    implicitHeight: column.height

    Column {
        id: column
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.u(Theme.compact ? 18 : 30)

        AmountText {
            objectName: "amount"
            width: parent.width
            size: Theme.outcomeType
            currency: root.payment.currency
            whole: root.payment.amountWhole
            decimals: root.payment.amountDecimals
            decimalsRatio: 1
            spoken: root.payment.amountText
        }
        Lights {
            width: parent.width
            lights: root.payment.lights
        }
        Label {
            objectName: "elapsed"
            width: parent.width
            text: root.payment.progressText
            textFormat: Text.StyledText
            soft: true
            font.pixelSize: Theme.headingType
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Notice {
            visible: root.payment.trouble !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.row
            role: "attention"
            text: root.payment.trouble
        }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.row
            columns: root.stacked ? 1 : leave.visible ? 3 : 2
            spacing: Theme.u(18)
            readonly property real cell: (width - (columns - 1) * spacing) / columns
            readonly property real tallest: Math.max(stop.implicitHeight, check.implicitHeight, leave.implicitHeight)

            PushButton {
                id: stop
                objectName: "cancel_sale"
                width: parent.cell
                height: parent.tallest
                look: "quiet"
                label: qsTr("Cancel this sale")
                reason: root.payment.cancelReason
                onClicked: root.payment.cancel()
            }
            PushButton {
                id: leave
                objectName: "next_customer"
                visible: root.payment.canLeave
                width: parent.cell
                height: parent.tallest
                //: Leaves the sale as it is: Hesabe is asked about it while others are served.
                label: qsTr("Next customer")
                onClicked: root.payment.nextCustomer()
            }
            PushButton {
                id: check
                objectName: "check_now"
                width: parent.cell
                height: parent.tallest
                label: qsTr("Check now")
                busy: root.payment.checking
                onClicked: root.payment.checkNow()
            }
        }
    }
}
