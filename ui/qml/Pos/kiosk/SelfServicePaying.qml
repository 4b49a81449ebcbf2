pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The amount, and one thing to do: hold the card to the terminal.
Item {
    id: root

    required property PaymentModel payment

    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.u(Theme.compact ? 16 : 30)

        IconImage {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "smartphone-nfc"
            size: Theme.u(Theme.compact ? 96 : 150)
            color: Theme.accent
        }
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
        Label {
            width: parent.width
            text: qsTr("Hold your card to the terminal")
            strong: true
            font.pixelSize: Theme.primaryType
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        PushButton {
            objectName: "cancel_sale"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.u(420))
            look: "quiet"
            label: qsTr("Do not pay")
            reason: root.payment.cancelReason
            onClicked: root.payment.cancel()
        }
    }
}
