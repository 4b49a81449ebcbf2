pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Cash in or out: how much on the pad at the end edge, why at the start edge; in portrait below.
Sheet {
    id: root

    required property MoveModel move
    readonly property bool beside: !Theme.portrait
    readonly property real gap: Theme.s24

    title: move.title
    cardWidth: Theme.u(900)
    onDismissed: move.leave()
    Component.onCompleted: forceActiveFocus()
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Enter || event.key === Qt.Key_Return)
            root.move.confirm();
        else if (event.key === Qt.Key_Backspace)
            root.move.pressKey("back");
        else if (event.key === Qt.Key_Delete)
            root.move.pressKey("clear");
        else if (event.text !== "" && event.key !== Qt.Key_Escape && event.key !== Qt.Key_Tab && event.key !== Qt.Key_Space)
            root.move.typeText(event.text);
        else
            event.accepted = false;
    }

    Item {
        width: parent.width
        height: root.beside ? Math.max(left.height, pad.height) : left.height + pad.height + root.gap

        Column {
            id: left
            anchors.left: parent.left
            width: root.beside ? (parent.width - root.gap) * 0.54 : parent.width
            spacing: Theme.s12

            Label {
                width: parent.width
                text: root.move.explained
                soft: true
                wrapMode: Text.Wrap
            }
            AmountText {
                objectName: "move_amount"
                width: parent.width
                align: Theme.arabic ? Qt.AlignRight : Qt.AlignLeft
                size: Theme.type(48)
                currency: root.move.currency
                whole: root.move.whole
                decimals: root.move.decimals
                toCome: root.move.toCome
                spoken: root.move.amountText
            }
            Choice {
                width: parent.width
                tight: true
                label: qsTr("Reason")
                prefix: "reason_"
                options: root.move.reasons
                onPicked: id => root.move.pickReason(id)
            }
            Field {
                objectName: "move_reason"
                width: parent.width
                label: qsTr("Reason")
                text: root.move.reason
                longest: 100
                onEdited: root.move.setReason(text)
                onAccepted: root.move.confirm()
            }
            Label {
                objectName: "move_trouble"
                visible: text !== ""
                width: parent.width
                alert: true
                text: root.move.trouble
                color: Theme.attention
                wrapMode: Text.Wrap
            }
        }
        // The pad itself is never mirrored; its place is.
        Item {
            id: pad
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: root.beside ? parent.width - left.width - root.gap : parent.width
            height: 4 * Math.max(Theme.touch, Theme.u(66)) + 3 * Theme.u(12)

            Keypad {
                anchors.fill: parent
                withMany: false
                prefix: "move_key_"
                onKeyed: name => root.move.pressKey(name)
            }
        }
    }
    actions: Row {
        width: parent.width
        spacing: Theme.s16

        PushButton {
            objectName: "leave_move"
            width: (parent.width - parent.spacing) / 2
            height: taken.height
            look: "quiet"
            label: qsTr("Back")
            onClicked: root.move.leave()
        }
        PushButton {
            id: taken
            objectName: "confirm_move"
            width: (parent.width - parent.spacing) / 2
            look: "primary"
            icon: "check"
            label: root.move.title
            caption: root.move.amountText
            busy: root.move.moving
            onClicked: root.move.confirm()
        }
    }
}
