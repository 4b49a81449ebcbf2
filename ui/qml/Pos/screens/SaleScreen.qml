pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The amount, the pad under it, and the ways to pay at the end edge; in portrait below.
FocusScope {
    id: root

    required property SaleModel sale
    required property BasketModel basket
    required property ShiftGateModel gate
    required property TillModel till
    readonly property real gap: Theme.s24
    readonly property real sideWidth: Theme.portrait ? width - 2 * gap : Math.max(Theme.u(Theme.compact ? 330 : 400), 55 * Theme.mm)
    readonly property real workWidth: Theme.portrait ? width - 2 * gap : width - sideWidth - 3 * gap
    readonly property real workHeight: Theme.portrait ? height - side.height - 3 * gap : height - 2 * gap

    // An alarm above and the largest letters: the keys stay large enough, the amounts beside them go.
    readonly property bool roomy: workHeight - amount.height > 6 * Theme.touch

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.matches(StandardKey.Paste))
            root.sale.paste();
        else if (event.key === Qt.Key_Enter || event.key === Qt.Key_Return)
            root.sale.enter();
        else if (event.key === Qt.Key_Escape || event.key === Qt.Key_Delete)
            root.sale.pressKey("clear");
        else if (event.key === Qt.Key_Backspace)
            root.sale.pressKey("back");
        else if (event.key === Qt.Key_F2)
            root.sale.payInCash();
        else if (event.key === Qt.Key_F3)
            root.sale.payByLink();
        else if (event.key === Qt.Key_F4)
            root.sale.openNote();
        else if (event.key === Qt.Key_F7)
            root.basket.switchWay();
        else if (event.key === Qt.Key_F6)
            root.sale.openChooser();
        else if (event.text >= " " && !"?؟".includes(event.text) && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))) {
            // Enter after digits charges, or ends a scan: it presses no button that had the focus.
            amount.forceActiveFocus();
            root.sale.typeText(event.text);
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

        AmountText {
            id: amount
            objectName: "amount"
            focus: true
            anchors.top: parent.top
            anchors.topMargin: -Theme.u(Theme.compact ? 24 : 12)
            width: parent.width
            align: Qt.AlignRight
            currency: root.sale.currency
            whole: root.basket.byItems ? root.sale.totalWhole : root.sale.amountWhole
            decimals: root.basket.byItems ? root.sale.totalDecimals : root.sale.amountDecimals
            toCome: root.basket.byItems ? "" : root.sale.amountToCome
            spoken: root.sale.amountText
        }
        Label {
            id: trouble
            objectName: "amount_trouble"
            // The amount stands at the right in every language, so this stands at the left.
            x: 0
            anchors.bottom: amount.bottom
            width: Math.max(0, parent.width - amount.implicitWidth * amount.fit - Theme.s16)
            visible: text !== "" && !root.sale.addingNote
            alert: true
            text: root.sale.trouble || root.basket.trouble || (root.basket.byItems ? "" : root.basket.summary)
            color: root.sale.trouble || root.basket.trouble ? Theme.attention : Theme.inkSoft
            font.pixelSize: Theme.captionType
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.smallestType
            height: amount.height - Theme.s8
            wrapMode: Text.Wrap
        }
        // Tiles or keypad, where the shop has a price list.
        PushButton {
            id: way
            z: 1
            objectName: "way_of_keying"
            anchors.left: parent.left
            anchors.top: amount.bottom
            anchors.topMargin: Theme.compact ? 0 : Theme.s4
            visible: root.basket.offered
            width: visible ? implicitWidth : 0
            height: Math.max(Theme.touch, Theme.u(56))
            radius: Theme.chipRadius
            // Beside the categories there is room for its picture only.
            wordless: root.basket.byItems && root.basket.categories.length > 0
            icon: root.basket.byItems ? "calculator" : "layout-grid"
            label: root.basket.byItems ? qsTr("Keypad") : qsTr("Items")
            onClicked: root.basket.switchWay()
        }
        Loader {
            anchors.top: amount.bottom
            anchors.topMargin: Theme.compact ? 0 : Theme.s4
            anchors.bottom: parent.bottom
            width: parent.width
            active: root.basket.byItems
            sourceComponent: ScrollArea {
                id: selling
                readonly property bool stacked: Theme.portrait
                readonly property real above: way.wordless ? 0 : way.height + Theme.u(10)
                readonly property real tilesHeight: Math.max(tiles.implicitHeight, (stacked ? height * 0.62 : height) - above)
                readonly property real linesHeight: stacked ? Math.max(3 * Theme.touch, height * 0.38 - Theme.s12) : height
                contentHeight: stacked ? above + tilesHeight + Theme.s12 + linesHeight : Math.max(height, above + tilesHeight)

                TileGrid {
                    id: tiles
                    anchors.left: parent?.left
                    y: selling.above
                    width: selling.stacked ? selling.width : selling.width * 0.6
                    height: selling.tilesHeight
                    lead: way.wordless ? way.width + Theme.s8 : 0
                    basket: root.basket
                }
                BasketLines {
                    anchors.right: parent?.right
                    y: selling.stacked ? tiles.y + tiles.height + Theme.s12 : 0
                    width: selling.stacked ? selling.width : selling.width * 0.4 - Theme.s16
                    height: selling.linesHeight
                    basket: root.basket
                }
            }
        }
        Row {
            id: quick
            visible: !root.basket.byItems && root.roomy
            height: visible ? implicitHeight : 0
            anchors.top: amount.bottom
            anchors.topMargin: Theme.compact ? 0 : Theme.s4
            x: way.visible && !Theme.arabic ? way.width + Theme.u(10) : 0
            width: parent.width - (way.visible ? way.width + Theme.u(10) : 0)
            spacing: Theme.u(10)
            LayoutMirroring.enabled: false

            Each {
                model: root.sale.quickAmounts

                Key {
                    required property int index
                    required property string modelData
                    readonly property int count: root.sale.quickAmounts.length
                    objectName: "quick_" + index
                    width: (quick.width - (count - 1) * quick.spacing) / count
                    height: Math.max(Theme.touch, Theme.u(56))
                    radius: Theme.chipRadius
                    text: modelData
                    label: modelData
                    typeSize: Theme.type(20)
                    soft: true
                    onClicked: root.sale.takeQuick(index)
                }
            }
        }
        Keypad {
            id: pad
            visible: !root.basket.byItems
            anchors.top: quick.bottom
            anchors.topMargin: Theme.u(14)
            anchors.bottom: parent.bottom
            width: parent.width
            onKeyed: name => root.sale.pressKey(name)
        }
    }
    SaleActions {
        id: side
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root.gap
        width: root.sideWidth
        height: Theme.portrait ? implicitHeight : parent.height - 2 * root.gap
        sale: root.sale
    }
    Over {
        shown: root.gate.open
        sourceComponent: NoShiftSheet {
            gate: root.gate
        }
    }
    Over {
        shown: root.sale.choosing
        sourceComponent: ChooserSheet {
            sale: root.sale
        }
    }
    Over {
        shown: root.sale.addingNote
        sourceComponent: NoteSheet {
            sale: root.sale
        }
    }
}
