pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// A sale that needs a shift while none is open: one tap opens one, the amount waits.
Sheet {
    id: root

    required property ShiftGateModel gate

    title: qsTr("No shift is open")
    onDismissed: gate.drop()
    Component.onCompleted: forceActiveFocus()

    Label {
        width: parent.width
        text: qsTr("This shop takes such sales only in a shift, so that the drawer can be counted. Open one with the float in the drawer; the amount stays keyed in.")
        wrapMode: Text.Wrap
    }
    actions: Row {
        width: parent.width
        spacing: Theme.s16

        PushButton {
            objectName: "leave_gate"
            width: (parent.width - parent.spacing) / 2
            look: "quiet"
            label: qsTr("Back")
            onClicked: root.gate.drop()
        }
        PushButton {
            objectName: "gate_to_shift"
            width: (parent.width - parent.spacing) / 2
            look: "primary"
            icon: "wallet"
            label: qsTr("Open a shift")
            onClicked: root.gate.openShift()
        }
    }
}
