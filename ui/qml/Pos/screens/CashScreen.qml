pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What was received at the start edge, the change large at the end edge, Cash taken below it.
FocusScope {
    id: root

    required property CashModel cash
    readonly property real gap: Theme.s24
    readonly property real sideWidth: Theme.portrait ? width - 2 * gap : Math.max(Theme.u(Theme.compact ? 330 : 400), 55 * Theme.mm)
    readonly property real workWidth: Theme.portrait ? width - 2 * gap : width - sideWidth - 3 * gap
    readonly property real workHeight: Theme.portrait ? height - side.height - 3 * gap : height - 2 * gap

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Enter || event.key === Qt.Key_Return)
            root.cash.confirm();
        else if (event.key === Qt.Key_Escape)
            root.cash.leave();
        else if (event.key === Qt.Key_Backspace)
            root.cash.pressKey("back");
        else if (event.key === Qt.Key_Delete)
            root.cash.pressKey("clear");
        else if (event.key === Qt.Key_F2)
            root.cash.takeExact();
        else if (event.text >= " ") {
            amount.forceActiveFocus(); // Enter after digits takes the cash, whatever had the focus
            root.cash.typeText(event.text);
        } else
            event.accepted = false;
    }

    Item {
        id: work
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: root.gap
        width: root.workWidth
        height: root.workHeight

        Label {
            id: caption
            anchors.left: parent.left
            anchors.verticalCenter: amount.verticalCenter
            text: qsTr("Received")
            soft: true
            font.pixelSize: Theme.headingType
        }
        AmountText {
            id: amount
            objectName: "received"
            focus: true
            anchors.top: parent.top
            anchors.topMargin: -Theme.u(Theme.compact ? 24 : 12)
            x: Theme.arabic ? 0 : parent.width - width
            width: parent.width - caption.width - Theme.s16
            align: Theme.arabic ? Qt.AlignLeft : Qt.AlignRight
            currency: root.cash.currency
            whole: root.cash.receivedWhole
            decimals: root.cash.receivedDecimals
            toCome: root.cash.receivedToCome
            spoken: root.cash.receivedText
        }
        Row {
            id: notes
            anchors.top: amount.bottom
            anchors.topMargin: Theme.compact ? 0 : Theme.s4
            width: parent.width
            spacing: Theme.u(10)
            LayoutMirroring.enabled: false

            Repeater {
                model: root.cash.notes

                Key {
                    required property int index
                    required property string modelData
                    readonly property int count: root.cash.notes.length
                    objectName: "note_" + index
                    width: (notes.width - (count - 1) * notes.spacing) / count
                    height: Math.max(Theme.touch, Theme.u(56))
                    radius: Theme.chipRadius
                    text: modelData
                    //: Read aloud: a bank note of %1 dinars was received.
                    label: qsTr("Note of %1").arg(modelData)
                    typeSize: Theme.type(20)
                    soft: true
                    onClicked: root.cash.addNote(index)
                }
            }
        }
        Keypad {
            anchors.top: notes.bottom
            anchors.topMargin: Theme.u(14)
            anchors.bottom: parent.bottom
            width: parent.width
            onKeyed: name => root.cash.pressKey(name)
        }
    }
    Item {
        id: side
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root.gap
        width: root.sideWidth
        height: Theme.portrait ? change.height + buttons.height + Theme.s16 + (trouble.visible ? trouble.height + Theme.s12 : 0) : parent.height - 2 * root.gap

        Card {
            id: change
            objectName: "change"
            anchors.top: parent.top
            width: parent.width
            height: due.height + title.height + left.height + Theme.s34
            outlined: false
            color: root.cash.enough ? Theme.goSoft : Theme.attentionSoft
            Accessible.role: Accessible.StaticText
            Accessible.name: title.text + " " + root.cash.changeText

            Label {
                id: due
                anchors.top: parent.top
                anchors.topMargin: Theme.s16
                anchors.horizontalCenter: parent.horizontalCenter
                //: %1 is the amount of the sale.
                text: qsTr("To pay %1").arg(root.cash.due)
            }
            Label {
                id: title
                anchors.top: due.bottom
                anchors.topMargin: Theme.s4
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.cash.changeTitle
                strong: true
                font.pixelSize: Theme.headingType
                color: root.cash.enough ? Theme.go : Theme.attention
            }
            AmountText {
                id: left
                anchors.top: title.bottom
                x: Theme.s16
                width: parent.width - 2 * Theme.s16
                size: Math.round(Theme.outcomeType * 0.86)
                currency: root.cash.currency
                whole: root.cash.changeWhole
                decimals: root.cash.changeDecimals
                Accessible.ignored: true
            }
        }
        Label {
            id: trouble
            anchors.top: change.bottom
            anchors.topMargin: Theme.s12
            width: parent.width
            visible: root.cash.trouble !== ""
            alert: true
            text: root.cash.trouble
            color: Theme.attention
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        Column {
            id: buttons
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.u(14)

            // Side by side on an upright panel, what goes back at the start as everywhere.
            Item {
                id: ways
                readonly property real share: Theme.portrait ? (width - buttons.spacing) / 2 : width
                width: parent.width
                height: Theme.portrait ? Math.max(exact.height, back.height) : exact.height + buttons.spacing + back.height

                PushButton {
                    id: exact
                    objectName: "exact"
                    x: Theme.portrait && !Theme.arabic ? ways.width - width : 0
                    width: ways.share
                    icon: "coins"
                    label: qsTr("Exact amount")
                    onClicked: root.cash.takeExact()
                }
                PushButton {
                    id: back
                    objectName: "leave_cash"
                    x: Theme.portrait && Theme.arabic ? ways.width - width : 0
                    y: Theme.portrait ? 0 : exact.height + buttons.spacing
                    width: ways.share
                    look: "quiet"
                    label: qsTr("Back to the amount")
                    onClicked: root.cash.leave()
                }
            }
            PushButton {
                objectName: "confirm_cash"
                width: parent.width
                height: Math.max(implicitHeight, Theme.u(Theme.compact ? 130 : 168))
                large: true
                look: "primary"
                icon: "banknote"
                label: qsTr("Cash taken")
                reason: root.cash.notEnoughReason
                busy: root.cash.taking
                onClicked: root.cash.confirm()
            }
        }
    }
}
