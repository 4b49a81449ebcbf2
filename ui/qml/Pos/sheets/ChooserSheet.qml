pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The merchant's terminals; the one in use is marked by tick and colour.
Sheet {
    id: root

    required property SaleModel sale

    title: qsTr("Charge on which terminal?")
    onDismissed: sale.closeChooser()

    Repeater {
        model: root.sale.terminals

        TerminalChip {
            required property var modelData
            objectName: "terminal_" + modelData.id
            width: parent?.width ?? 0
            listed: true
            title: modelData.name
            detail: modelData.detail
            icon: modelData.chosen ? "check" : "smartphone-nfc"
            onClicked: root.sale.chooseTerminal(modelData.id)
        }
    }
    Label {
        visible: root.sale.terminals.length === 0
        width: parent.width
        text: qsTr("Hesabe named no terminal yet. Check the network, then open this again.")
        soft: true
        wrapMode: Text.Wrap
    }
    actions: PushButton {
        objectName: "leave_chooser"
        width: parent.width
        look: "quiet"
        label: qsTr("Leave it as it is")
        onClicked: root.sale.closeChooser()
    }
}
