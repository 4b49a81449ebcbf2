pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// A receipt stands half printed: a person who sees the paper says how it goes on.
Sheet {
    id: root

    required property HeldSlipModel slip

    title: qsTr("A receipt is only half printed")
    onDismissed: slip.later()

    Label {
        visible: root.slip.about !== ""
        width: parent.width
        text: root.slip.about
        soft: true
    }
    Label {
        width: parent.width
        text: qsTr("Put in paper and close the cover, then choose. Nothing else is printed meanwhile.")
        wrapMode: Text.Wrap
    }
    Notice {
        objectName: "held_fault"
        visible: root.slip.fault !== ""
        width: parent.width
        text: root.slip.fault
        role: "attention"
    }
    PushButton {
        objectName: "slip_go_on"
        width: parent.width
        look: "primary"
        icon: "printer"
        label: qsTr("Go on where it stopped")
        busy: root.slip.busy
        onClicked: root.slip.goOn()
    }
    PushButton {
        objectName: "slip_anew"
        width: parent.width
        label: root.slip.anewWord
        busy: root.slip.busy
        onClicked: root.slip.printAnew()
    }
    PushButton {
        objectName: "slip_later"
        width: parent.width
        look: "quiet"
        label: qsTr("Later")
        onClicked: root.slip.later()
    }
}
