pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The payers of a split, and what each of them pays.
Column {
    id: root

    required property CreateModel create
    readonly property bool equal: (create.form.dividesBy ?? "equal") === "equal"

    spacing: Theme.s12

    Choice {
        width: parent.width
        label: qsTr("How it is split")
        prefix: "share_"
        options: root.create.choices.share ?? []
        onPicked: id => root.create.edit("share", id)
    }
    Repeater {
        model: root.create.parts.length

        Row {
            id: part
            required property int index
            // Which customer it is, for who does not see the rows.
            readonly property string number: " " + (index + 1)
            readonly property var words: root.create.parts[index] ?? ({})
            width: root.width
            spacing: Theme.s8

            Field {
                objectName: "part_" + part.index + "_name"
                width: (part.width - money.width - 2 * part.spacing) / 2
                label: qsTr("Name")
                spoken: label + part.number
                text: part.words.name ?? ""
                onEdited: root.create.edit("part_" + part.index + "_name", text)
            }
            Field {
                objectName: "part_" + part.index + "_phone"
                width: (part.width - money.width - 2 * part.spacing) / 2
                kind: "phone"
                longest: 20
                label: qsTr("Phone")
                spoken: label + part.number
                text: part.words.phone ?? ""
                onEdited: root.create.edit("part_" + part.index + "_phone", text)
            }
            AmountField {
                id: money
                objectName: "part_" + part.index
                width: Theme.u(150)
                enabled: !root.equal
                label: caption + part.number + ", " + amount
                caption: root.equal ? qsTr("Part") : part.words.amount || qsTr("Part")
                amount: root.equal ? part.words.amount ?? "" : part.words.typed ?? ""
                onClicked: root.create.keyMoney("part_" + part.index)
            }
        }
    }
    Row {
        spacing: Theme.s16

        Stepper {
            objectName: "create_parts"
            less: qsTr("One customer less")
            more: qsTr("One customer more")
            onStepped: by => root.create.edit("parts", by)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%n customer(s)", "", root.create.parts.length)
            strong: true
        }
    }
}
