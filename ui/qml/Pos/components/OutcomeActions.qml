pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Print again, the same amount again where nothing was paid, and always New sale at the end. Where
// they have no room for their words beside each other, New sale stands below the others.
Flow {
    id: root

    required property PaymentModel payment
    readonly property int shown: (again.visible ? 1 : 0) + (printing.visible ? 1 : 0) + (alarm.visible ? 2 : 0)
    readonly property var others: [printing, again, back, alarm].filter(one => one.visible)
    readonly property real widest: Math.max(payment.canPrint ? longest.implicitWidth : 0, ...others.map(one => one.implicitWidth))
    readonly property bool stacked: shown > 0 && (width - shown * spacing) / (shown + 1.4) < widest - Theme.s24
    readonly property real unit: stacked ? (width - (shown - 1) * spacing) / shown - 0.5 : (width - shown * spacing) / (shown + 1.4) - 0.5
    readonly property real tallest: Math.max(fresh.implicitHeight, ...others.map(one => one.implicitHeight))

    readonly property bool unsent: payment.stateName === "prepared"
    readonly property bool alarmed: payment.alarmText !== ""

    spacing: Theme.u(18)

    // What it may say later: which row a button stands in must not change under a finger.
    PushButton {
        id: longest
        visible: false
        icon: printing.icon
        label: root.payment.longestLabel
    }
    PushButton {
        id: printing
        objectName: "print_again"
        visible: root.payment.canPrint
        width: root.unit
        height: root.tallest
        icon: "printer"
        label: root.payment.printAgainText
        busy: root.payment.checking
        onClicked: root.payment.printAgain()
    }
    PushButton {
        id: again
        objectName: "try_again"
        visible: root.payment.againText !== "" && !root.alarmed
        look: root.unsent ? "primary" : "secondary"
        width: root.unit
        height: root.tallest
        label: root.payment.againText
        onClicked: root.payment.tryAgain()
    }
    PushButton {
        id: back
        objectName: "give_back_alarm"
        visible: root.alarmed
        width: root.unit
        height: root.tallest
        icon: "undo-2"
        label: qsTr("Give it back")
        onClicked: root.payment.wantsBack()
    }
    PushButton {
        id: alarm
        objectName: "acknowledge"
        visible: root.alarmed
        look: "alarm"
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
        width: root.shown === 0 || root.stacked ? root.width : root.unit * 1.4
        look: root.unsent || root.alarmed ? "secondary" : "primary"
        label: qsTr("New sale")
        onClicked: root.payment.newSale()
    }
}
