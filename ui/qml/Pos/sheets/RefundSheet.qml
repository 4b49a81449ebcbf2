pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// How much of a payment to give back: what was paid and is left at the start edge, the pad at the
// end edge; in portrait below.
Sheet {
    id: root

    required property RefundModel refund
    readonly property bool beside: !Theme.portrait
    readonly property real gap: Theme.s24

    title: refund.title
    cardWidth: Theme.u(refund.outcome !== "" || refund.unsure ? 620 : 900)
    onDismissed: refund.leave()
    Component.onCompleted: forceActiveFocus()
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Enter || event.key === Qt.Key_Return)
            root.refund.outcome !== "" ? root.refund.leave() : root.refund.ask();
        else if (event.key === Qt.Key_Backspace)
            root.refund.pressKey("back");
        else if (event.key === Qt.Key_Delete)
            root.refund.pressKey("clear");
        else if (event.text > " ")
            root.refund.typeText(event.text);
        else
            event.accepted = false;
    }

    Item {
        visible: root.refund.outcome === "" && !root.refund.unsure
        width: parent.width
        height: root.beside ? Math.max(left.height, pad.height) : left.height + pad.height + root.gap

        Column {
            id: left
            anchors.left: parent.left
            width: root.beside ? (parent.width - root.gap) * 0.54 : parent.width
            spacing: Theme.s8

            Repeater {
                model: root.refund.facts

                Item {
                    id: fact
                    required property var modelData
                    width: left.width
                    height: Math.max(name.height, value.height) + Theme.s4

                    Label {
                        id: name
                        anchors.left: parent.left
                        width: parent.width - value.width - Theme.s12
                        text: fact.modelData.name
                        soft: true
                        wrapMode: Text.Wrap
                    }
                    Label {
                        id: value
                        anchors.right: parent.right
                        text: fact.modelData.value
                        strong: true
                    }
                }
            }
            Spinner {
                visible: root.refund.reading
                running: visible
                width: Theme.u(36)
                height: width
                color: Theme.accent
            }
            AmountText {
                objectName: "refund_amount"
                width: parent.width
                align: Theme.arabic ? Qt.AlignRight : Qt.AlignLeft
                size: Theme.type(48)
                currency: root.refund.currency
                whole: root.refund.amountWhole
                decimals: root.refund.amountDecimals
                toCome: root.refund.amountToCome
                spoken: root.refund.amountText
            }
            Label {
                objectName: "refund_trouble"
                visible: text !== ""
                width: parent.width
                alert: true
                text: root.refund.trouble
                color: Theme.attention
                font.pixelSize: Theme.captionType
                wrapMode: Text.Wrap
            }
            PushButton {
                objectName: "refund_read"
                visible: root.refund.unread
                width: parent.width
                icon: "refresh-cw"
                label: qsTr("Try again")
                onClicked: root.refund.read()
            }
            PushButton {
                objectName: "refund_all"
                visible: root.refund.someLeft
                width: parent.width
                implicitHeight: Theme.touch
                //: Fills in everything that may still be given back.
                label: qsTr("All that is left")
                onClicked: root.refund.takeAll()
            }
            Field {
                objectName: "refund_reason"
                visible: root.refund.someLeft
                width: parent.width
                //: Why money is given back.
                label: qsTr("Why")
                text: root.refund.reason
                onEdited: root.refund.typeReason(text)
                onAccepted: root.forceActiveFocus()
            }
            Choice {
                visible: root.refund.someLeft
                width: parent.width
                tight: true
                label: qsTr("Why")
                prefix: "refund_reason_"
                options: root.refund.reasons
                onPicked: id => root.refund.pickReason(id)
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
                prefix: "refund_key_"
                onKeyed: name => root.refund.pressKey(name)
            }
        }
    }
    Label {
        objectName: "refund_outcome"
        visible: text !== ""
        width: parent.width
        text: root.refund.outcome
        wrapMode: Text.Wrap
        font.pixelSize: Theme.headingType
    }
    Column {
        visible: root.refund.unsure
        width: parent.width
        spacing: Theme.s12

        Label {
            width: parent.width
            text: qsTr("The answer to a refund got lost, and Hesabe does not list it yet. Do not ask again. Call Hesabe, or look again later; then a supervisor can settle it here.")
            wrapMode: Text.Wrap
        }
        PushButton {
            objectName: "refund_look"
            width: parent.width
            icon: "refresh-cw"
            busy: root.refund.reading
            label: qsTr("Look again")
            onClicked: root.refund.read()
        }
        Row {
            width: parent.width
            spacing: Theme.s16

            PushButton {
                objectName: "refund_was_done"
                width: (parent.width - parent.spacing) / 2
                label: qsTr("It was given back")
                busy: root.refund.asking
                onClicked: root.refund.settle(true)
            }
            PushButton {
                objectName: "refund_was_not_done"
                width: (parent.width - parent.spacing) / 2
                look: "danger"
                label: qsTr("It was not")
                busy: root.refund.asking
                onClicked: root.refund.settle(false)
            }
        }
    }
    actions: Row {
        width: parent.width
        spacing: Theme.s16

        PushButton {
            objectName: "leave_refund"
            width: ask.visible ? (parent.width - parent.spacing) / 2 : parent.width
            height: ask.visible ? ask.height : implicitHeight
            look: ask.visible ? "quiet" : "secondary"
            label: ask.visible ? qsTr("Back") : qsTr("Close")
            onClicked: root.refund.leave()
        }
        PushButton {
            id: ask
            objectName: "ask_refund"
            visible: root.refund.outcome === "" && !root.refund.unsure
            width: (parent.width - parent.spacing) / 2
            look: "primary"
            icon: "undo-2"
            label: qsTr("Give back")
            caption: root.refund.amountText
            reason: root.refund.notAskableReason
            busy: root.refund.asking
            onClicked: root.refund.ask()
        }
    }
}
