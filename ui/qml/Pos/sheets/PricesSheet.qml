pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// A price list from a file: choose it, see what is in it and what is wrong, take it.
Sheet {
    id: root

    required property PricesModel prices

    title: qsTr("Import a price list")
    cardWidth: Theme.u(820)
    onDismissed: prices.leave()
    Component.onCompleted: forceActiveFocus()

    Column {
        visible: !root.prices.checked
        width: parent.width
        spacing: Theme.s12

        Label {
            width: parent.width
            text: qsTr("A CSV or Excel file whose first row names the columns: name, name_ar, price, category, barcode. Put it into Downloads or on a memory stick.")
            soft: true
            wrapMode: Text.Wrap
        }
        Each {
            model: root.prices.files

            TerminalChip {
                required property int index
                required property var modelData
                objectName: "price_file_" + index
                width: parent?.width ?? 0
                listed: true
                icon: "archive"
                title: modelData.name
                detail: modelData.folder
                onClicked: root.prices.chooseFile(index)
            }
        }
        Field {
            id: path
            objectName: "price_path"
            width: parent.width
            label: qsTr("Or the path of a file")
            longest: 1000
            text: root.prices.path
            onAccepted: root.prices.choose(text)
        }
    }
    Column {
        visible: root.prices.checked
        width: parent.width
        spacing: Theme.s8

        Label {
            objectName: "prices_summary"
            width: parent.width
            text: root.prices.summary
            strong: true
            color: root.prices.faults.length > 0 ? Theme.attention : Theme.ink
            wrapMode: Text.Wrap
        }
        Label {
            visible: text !== ""
            width: parent.width
            text: root.prices.readAs
            soft: true
            wrapMode: Text.Wrap
        }
        Repeater {
            model: root.prices.faults

            Label {
                required property string modelData
                width: parent?.width ?? 0
                text: modelData
                wrapMode: Text.Wrap
            }
        }
        Repeater {
            model: root.prices.rows

            Item {
                id: row
                required property var modelData
                width: parent?.width ?? 0
                height: name.height + detail.height + Theme.s8

                Label {
                    id: name
                    anchors.left: parent.left
                    anchors.right: price.left
                    anchors.rightMargin: Theme.s12
                    text: row.modelData.name
                    wrapMode: Text.Wrap
                }
                Label {
                    id: detail
                    anchors.top: name.bottom
                    anchors.left: parent.left
                    height: text === "" ? 0 : implicitHeight
                    text: row.modelData.detail
                    soft: true
                    font.pixelSize: Theme.captionType
                }
                Label {
                    id: price
                    anchors.right: parent.right
                    text: row.modelData.price
                    strong: true
                }
            }
        }
    }
    // What is wrong stands here: the file that was tapped may be far from the field for a path.
    actions: Column {
        width: parent.width
        spacing: Theme.s12

        Label {
            objectName: "prices_trouble"
            visible: text !== ""
            width: parent.width
            text: root.prices.trouble
            color: Theme.attention
            wrapMode: Text.Wrap
        }
        Row {
            width: parent.width
            spacing: Theme.s16

            PushButton {
                objectName: "leave_prices"
                width: (parent.width - parent.spacing) / 2
                height: take.height
                look: "quiet"
                label: root.prices.checked ? qsTr("Another file") : qsTr("Back")
                onClicked: root.prices.checked ? root.prices.back() : root.prices.leave()
            }
            PushButton {
                id: take
                objectName: "keep_prices"
                width: (parent.width - parent.spacing) / 2
                look: "primary"
                label: root.prices.checked ? qsTr("Import this list") : qsTr("Read the file")
                reason: root.prices.faults.length > 0 ? qsTr("Correct the file first") : ""
                busy: root.prices.busy
                onClicked: root.prices.checked ? root.prices.keep() : root.prices.choose(path.text)
            }
        }
    }
}
