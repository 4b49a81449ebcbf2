pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Before closing: which sales nobody knows the end of, and what becomes of them.
Sheet {
    id: root

    required property ShiftModel shift

    title: shift.waitingTitle
    cardWidth: Theme.u(720)
    onDismissed: shift.leaveWarning()
    Component.onCompleted: forceActiveFocus()

    Label {
        objectName: "waiting_meaning"
        width: parent.width
        text: qsTr("You can close all the same. They stay in the tray and the till keeps asking about them; what is paid later counts in the shift in which it is paid. They stand on top of the Z report.")
        wrapMode: Text.Wrap
    }
    WaitingList {
        width: parent.width
        rows: root.shift.waiting
        onPicked: reference => root.shift.showSale(reference)
    }
    actions: Row {
        width: parent.width
        spacing: Theme.s16

        PushButton {
            objectName: "leave_warning"
            width: (parent.width - parent.spacing) / 2
            look: "quiet"
            label: qsTr("Not yet")
            onClicked: root.shift.leaveWarning()
        }
        PushButton {
            objectName: "count_anyway"
            width: (parent.width - parent.spacing) / 2
            look: "primary"
            icon: "coins"
            label: qsTr("Count the drawer")
            onClicked: root.shift.beginCount()
        }
    }
}
