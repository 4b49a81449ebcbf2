pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Terminal and note above, side by side on an upright panel; cash, link and Charge below, Charge
// always bottom end.
Item {
    id: root

    required property SaleModel sale
    readonly property real gap: Theme.u(14)
    // Large letters leave no room for more than the terminal's name.
    readonly property bool tight: !Theme.portrait && Theme.textFactor > 1.4
    readonly property bool paired: Theme.portrait && Theme.textFactor <= 1.2
    readonly property real half: (height - bottom.height - 2 * gap) / 2

    implicitHeight: top.height + bottom.height + gap

    Grid {
        id: top
        readonly property real share: root.paired ? (width - root.gap) / 2 : width
        readonly property real highest: Math.max(terminal.implicitHeight, note.implicitHeight)
        anchors.top: parent.top
        width: parent.width
        columns: root.paired ? 2 : 1
        spacing: root.gap

        TerminalChip {
            id: terminal
            objectName: "terminal"
            width: top.share
            title: root.sale.terminalName
            detail: root.tight ? "" : root.sale.terminalDetail
            chevron: true
            fits: root.tight
            height: root.tight ? Math.max(Theme.touch, root.half) : root.paired ? top.highest : implicitHeight
            onClicked: root.sale.openChooser()
        }
        TerminalChip {
            id: note
            objectName: "note"
            width: top.share
            icon: "pencil"
            title: root.sale.noteText === "" ? qsTr("Add a note or phone") : root.sale.noteText
            softTitle: root.sale.noteText === ""
            fits: root.tight
            height: root.tight ? Math.max(Theme.touch, root.half) : root.paired ? top.highest : implicitHeight
            onClicked: root.sale.openNote()
        }
    }
    Column {
        id: bottom
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: root.gap

        Grid {
            width: parent.width
            columns: Theme.portrait ? 2 : 1
            spacing: root.gap

            PushButton {
                objectName: "tender_cash"
                width: Theme.portrait ? (parent.width - root.gap) / 2 : parent.width
                icon: "banknote"
                label: qsTr("Cash")
                reason: root.sale.notPayableReason
                mute: true
                onRefused: root.sale.payInCash()
                onClicked: root.sale.payInCash()
            }
            PushButton {
                objectName: "tender_link"
                width: Theme.portrait ? (parent.width - root.gap) / 2 : parent.width
                icon: "qr-code"
                label: qsTr("Payment link")
                reason: root.sale.notPayableReason
                mute: true
                onRefused: root.sale.payByLink()
                onClicked: root.sale.payByLink()
            }
        }
        PushButton {
            objectName: "charge"
            width: parent.width
            height: Math.max(implicitHeight, Theme.u(Theme.compact ? 150 : 168))
            large: true
            look: "primary"
            icon: "nfc"
            //: The one big button: puts the amount on the card terminal.
            label: qsTr("Charge")
            caption: root.sale.amountText
            reason: root.sale.notPayableReason
            onClicked: root.sale.charge()
            onRefused: root.sale.charge()
        }
    }
}
