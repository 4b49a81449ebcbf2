pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Print again, the same amount again where nothing was paid, and always New sale at the end.
Row {
    id: root

    required property PaymentModel payment
    readonly property int shown: (again.visible ? 1 : 0) + (printing.visible ? 1 : 0) + (alarm.visible ? 2 : 0)
    readonly property real unit: (width - shown * spacing) / (shown + 1.4)

    readonly property real tallest: Math.max(printing.visible ? printing.implicitHeight : 0, again.visible ? again.implicitHeight : 0, back.implicitHeight, alarm.implicitHeight, fresh.implicitHeight)

    readonly property bool unsent: payment.stateName === "prepared"

    spacing: Theme.u(18)

    PushButton {
        id: printing
        objectName: "print_again"
        visible: root.payment.canPrint
        width: root.unit
        height: root.tallest
        icon: "printer"
        label: qsTr("Print again")
        busy: root.payment.checking
        onClicked: root.payment.printAgain()
    }
    PushButton {
        id: again
        objectName: "try_again"
        visible: root.payment.againText !== "" && root.payment.alarmText === ""
        look: root.unsent ? "primary" : "secondary"
        width: root.unit
        height: root.tallest
        label: root.payment.againText
        onClicked: root.payment.tryAgain()
    }
    PushButton {
        id: back
        objectName: "give_back_alarm"
        visible: root.payment.alarmText !== ""
        width: root.unit
        height: root.tallest
        icon: "undo-2"
        label: qsTr("Give it back")
        onClicked: root.payment.wantsBack()
    }
    PushButton {
        id: alarm
        objectName: "acknowledge"
        visible: root.payment.alarmText !== ""
        width: root.unit
        height: root.tallest
        label: qsTr("Supervisor")
        icon: "key-round"
        onClicked: root.payment.askDecision("alarm")
    }
    PushButton {
        id: fresh
        objectName: "new_sale"
        height: root.tallest
        width: root.shown === 0 ? root.width : root.unit * 1.4
        look: root.unsent ? "secondary" : "primary"
        label: qsTr("New sale")
        onClicked: root.payment.newSale()
    }
}
