pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What is seldom needed: description, last day, language, ways to pay, items.
Column {
    id: root

    required property CreateModel create
    readonly property bool itemized: create.kind === "quick" || create.kind === "subscription"

    spacing: Theme.s16

    component Caption: Label {
        width: root.width
        soft: true
        font.pixelSize: Theme.captionType
    }

    Field {
        objectName: "create_description"
        width: parent.width
        label: qsTr("What it is for")
        text: root.create.form.description ?? ""
        longest: 200
        onEdited: root.create.edit("description", text)
    }
    Column {
        visible: root.create.kind !== "instalments"
        width: parent.width
        spacing: Theme.s4

        Caption {
            text: qsTr("Last day it can be paid")
        }
        Choice {
            width: parent.width
            label: qsTr("Last day it can be paid")
            prefix: "expires_"
            options: root.create.choices.expires ?? []
            onPicked: id => root.create.edit("expires", id)
        }
    }
    Column {
        visible: root.create.kind !== "open"
        width: parent.width
        spacing: Theme.s4

        Caption {
            text: qsTr("Language of the message")
        }
        Choice {
            width: parent.width
            label: qsTr("Language of the message")
            prefix: "language_"
            options: root.create.choices.language ?? []
            onPicked: id => root.create.edit("language", id)
        }
    }
    Column {
        visible: root.create.kind !== "open" && (root.create.choices.pay_types ?? []).length > 0
        width: parent.width
        spacing: Theme.s4

        Caption {
            text: qsTr("Ways to pay; none chosen allows all of them")
        }
        Choice {
            width: parent.width
            label: qsTr("Ways to pay; none chosen allows all of them")
            several: true
            prefix: "pay_type_"
            options: root.create.choices.pay_types ?? []
            onPicked: id => root.create.edit("pay_type", id)
        }
    }
    Column {
        visible: root.itemized
        width: parent.width
        spacing: Theme.s8

        Repeater {
            model: root.create.items.length

            Row {
                id: item
                required property int index
                readonly property string number: " " + (index + 1)
                readonly property var words: root.create.items[index] ?? ({})
                width: root.width
                spacing: Theme.s8

                Field {
                    objectName: "item_" + item.index + "_title"
                    width: parent.width - steps.width - price.width - drop.width - 3 * item.spacing
                    label: qsTr("Item")
                    spoken: label + item.number
                    text: item.words.title ?? ""
                    onEdited: root.create.edit("item_" + item.index + "_title", text)
                }
                Column {
                    id: steps
                    spacing: Theme.s4

                    Caption {
                        width: steps.width
                        text: qsTr("Quantity: %1").arg(item.words.quantity ?? "")
                    }
                    Stepper {
                        objectName: "item_" + item.index + "_quantity"
                        less: qsTr("One less")
                        more: qsTr("One more")
                        about: item.words.title || item.number
                        onStepped: by => root.create.edit("item_" + item.index + "_quantity", by)
                    }
                }
                AmountField {
                    id: price
                    objectName: "item_" + item.index
                    width: Theme.u(150)
                    caption: qsTr("Price")
                    label: caption + item.number + ", " + amount
                    amount: item.words.rate ?? ""
                    onClicked: root.create.keyMoney("item_" + item.index)
                }
                PushButton {
                    id: drop
                    objectName: "drop_item_" + item.index
                    anchors.bottom: parent.bottom
                    width: Theme.touch
                    implicitHeight: Theme.touch
                    look: "quiet"
                    icon: "x"
                    label: ""
                    Accessible.name: qsTr("Take this item out")
                    more: item.words.title || item.number
                    onClicked: root.create.edit("item_" + item.index, "")
                }
            }
        }
        PushButton {
            objectName: "add_item"
            implicitHeight: Theme.touch
            look: "quiet"
            icon: "plus"
            label: qsTr("Add an item")
            onClicked: root.create.edit("item", "")
        }
    }
}
