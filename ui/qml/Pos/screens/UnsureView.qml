pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// We do not know yet: amber, a question, and three honest ways on. Looks unlike any failure.
Item {
    id: root

    required property PaymentModel payment
    readonly property real row: Math.min(width, Theme.u(Theme.compact ? 1000 : 820))
    readonly property bool parked: payment.stateName === "parked"
    readonly property bool cancellable: payment.cancelReason === "" && !parked
    readonly property bool stacked: Theme.portrait && Theme.textFactor > 1.2

    implicitHeight: column.height

    Column {
        id: column
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.u(Theme.compact ? 14 : 30)

        Notice {
            objectName: "notice"
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.row
            role: "attention"
            icon: "circle-question-mark"
            title: root.payment.questionTitle
            text: root.payment.questionText
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
            objectName: "elapsed"
            width: parent.width
            text: root.payment.questionLook
            textFormat: Text.StyledText
            soft: true
            font.pixelSize: Theme.headingType
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Notice {
            visible: root.payment.trouble !== "" && root.payment.deciding === ""
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.row
            role: "attention"
            text: root.payment.trouble
        }
        // What goes on without an answer above, what asks for one below, Check now last: in the
        // same place as on the way here, under the thumb.
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.row
            visible: shown > 0
            // Asked of the facts: what lies in something invisible is itself not visible.
            readonly property int shown: (root.cancellable ? 1 : 0) + (root.parked ? 0 : 1) + (root.payment.canLeave ? 1 : 0)
            columns: root.stacked ? 1 : Math.max(1, shown)
            spacing: Theme.u(18)
            readonly property real cell: (width - (columns - 1) * spacing) / columns

            PushButton {
                objectName: "cancel_sale"
                visible: root.cancellable
                width: parent.cell
                look: "quiet"
                label: qsTr("Cancel this sale")
                onClicked: root.payment.cancel()
            }
            PushButton {
                objectName: "park"
                visible: !root.parked
                width: parent.cell
                look: "quiet"
                label: qsTr("Park and go on")
                onClicked: root.payment.park()
            }
            PushButton {
                objectName: "next_customer"
                visible: root.payment.canLeave
                width: parent.cell
                //: Leaves the sale as it is: Hesabe is asked about it while others are served.
                label: qsTr("Next customer")
                onClicked: root.payment.nextCustomer()
            }
        }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.row
            columns: root.stacked ? 1 : root.parked ? 3 : root.payment.mayBePaid ? 2 : 1
            spacing: Theme.u(18)
            readonly property real cell: (width - (columns - 1) * spacing) / columns

            PushButton {
                objectName: "not_paid"
                visible: root.parked
                width: parent.cell
                look: "danger"
                label: qsTr("Not paid")
                onClicked: root.payment.askDecision("not_paid")
            }
            PushButton {
                objectName: "has_slip"
                visible: root.payment.mayBePaid
                width: parent.cell
                label: qsTr("Paid: I have the slip")
                onClicked: root.payment.askDecision("paid")
            }
            PushButton {
                objectName: "check_now"
                width: parent.cell
                look: "primary"
                label: qsTr("Check now")
                busy: root.payment.checking
                onClicked: root.payment.checkNow()
            }
        }
    }
}
