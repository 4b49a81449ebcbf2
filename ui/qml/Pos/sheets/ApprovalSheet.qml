pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The PIN of somebody who has the right, asked for over whatever is shown.
Sheet {
    id: root

    required property ApprovalModel approval
    readonly property string wrong: approval.trouble

    // The right PIN behind a wrong one would be wrong, too, up to the lock-out.
    onWrongChanged: {
        if (wrong !== "")
            pin.clear();
    }
    title: approval.asksFor
    onDismissed: approval.drop()
    Component.onCompleted: pin.forceActiveFocus()

    Label {
        visible: text !== ""
        width: parent.width
        text: root.approval.about
        soft: true
        wrapMode: Text.Wrap
    }
    Field {
        id: pin
        objectName: "approval_pin"
        width: parent.width
        kind: "pin"
        // Who may is the shop's choice: the owner alone, say, for some of it.
        label: qsTr("PIN of someone who may approve")
        longest: 12
        wrong: root.wrong
        onAccepted: root.approval.give(pin.text)
    }
    actions: Row {
        width: parent.width
        spacing: Theme.s16

        PushButton {
            objectName: "drop_approval"
            width: (parent.width - parent.spacing) / 2
            look: "quiet"
            label: qsTr("Back")
            onClicked: root.approval.drop()
        }
        PushButton {
            objectName: "give_approval"
            width: (parent.width - parent.spacing) / 2
            look: "primary"
            label: qsTr("Approve")
            busy: root.approval.checking
            onClicked: root.approval.give(pin.text)
        }
    }
}
