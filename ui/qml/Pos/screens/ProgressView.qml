pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Sent, on the terminal, paid; what it waits for and for how long.
Item {
    id: root

    required property PaymentModel payment
    readonly property real row: Math.min(width, Theme.u(820))

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
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.row
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
    }
}
