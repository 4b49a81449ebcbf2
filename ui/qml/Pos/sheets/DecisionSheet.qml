pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// A supervisor decides: PIN, and for *paid* the approval code of the slip.
Sheet {
    id: root

    required property PaymentModel payment
    readonly property bool paid: payment.deciding === "paid"
    readonly property string wrong: payment.trouble

    // The right PIN behind a wrong one would be wrong, too, up to the lock-out.
    onWrongChanged: {
        if (wrong !== "" && !payment.codeWrong)
            pin.clear();
    }
    title: payment.decisionTitle
    onDismissed: payment.dropDecision()
    Component.onCompleted: (paid ? approval : pin).forceActiveFocus()

    Label {
        width: parent.width
        text: qsTr("Sale %1 · %2").arg(root.payment.reference).arg(root.payment.amountText)
        soft: true
        wrapMode: Text.Wrap
    }
    Field {
        id: approval
        objectName: "approval"
        visible: root.paid
        width: parent.width
        kind: "latin"
        label: qsTr("Approval code on the slip")
        longest: 12
        wrong: root.payment.codeWrong ? root.wrong : ""
        onAccepted: pin.forceActiveFocus()
    }
    Field {
        id: pin
        objectName: "pin"
        width: parent.width
        kind: "pin"
        label: qsTr("Supervisor's PIN")
        longest: 12
        wrong: root.payment.codeWrong ? "" : root.wrong
        onAccepted: root.payment.decide(pin.text, approval.text)
    }
    actions: Row {
        width: parent.width
        spacing: Theme.s16

        PushButton {
            objectName: "leave_decision"
            width: (parent.width - parent.spacing) / 2
            look: "quiet"
            label: qsTr("Back")
            onClicked: root.payment.dropDecision()
        }
        PushButton {
            objectName: "decide"
            width: (parent.width - parent.spacing) / 2
            look: root.payment.deciding === "not_paid" ? "danger" : "primary"
            label: qsTr("Decide")
            busy: root.payment.checking
            onClicked: root.payment.decide(pin.text, approval.text)
        }
    }
}
