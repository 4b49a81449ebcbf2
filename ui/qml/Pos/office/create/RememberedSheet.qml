pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Templates to begin with, or customers who were sent something before.
Sheet {
    id: root

    required property RememberedModel remembered
    readonly property bool payers: remembered.shown === "payers"

    title: payers ? qsTr("Customers") : qsTr("Templates")
    onDismissed: remembered.show("")

    Each {
        model: root.payers ? root.remembered.payers : []

        PushButton {
            required property var modelData
            required property int index
            objectName: "payer_" + index
            width: parent?.width ?? 0
            label: modelData.name
            caption: modelData.detail
            onClicked: root.remembered.takePayer(index)
        }
    }
    Each {
        model: root.payers ? [] : root.remembered.templates

        Row {
            id: row
            required property var modelData
            required property int index
            width: parent?.width ?? 0
            spacing: Theme.s8

            PushButton {
                objectName: "template_" + row.index
                width: row.width - drop.width - row.spacing
                implicitHeight: Theme.touch
                label: row.modelData
                onClicked: root.remembered.takeTemplate(row.modelData)
            }
            PushButton {
                id: drop
                objectName: "drop_template_" + row.index
                width: Theme.touch
                implicitHeight: Theme.touch
                look: "quiet"
                icon: "x"
                label: ""
                Accessible.name: qsTr("Forget this template")
                onClicked: root.remembered.dropTemplate(row.modelData)
            }
        }
    }
    Label {
        visible: !root.payers && root.remembered.templates.length === 0
        width: parent.width
        text: qsTr("Nothing is kept yet. Name what stands in the form to use it again.")
        soft: true
        wrapMode: Text.Wrap
    }
    Field {
        id: name
        objectName: "template_name"
        visible: !root.payers
        width: parent.width
        label: qsTr("Keep the form as")
        longest: 60
        onAccepted: root.remembered.keepTemplate(name.text)
    }
    actions: Row {
        width: parent.width
        spacing: Theme.s12

        PushButton {
            objectName: "leave_remembered"
            width: (parent.width - parent.spacing) / 2
            look: "quiet"
            label: qsTr("Back")
            onClicked: root.remembered.show("")
        }
        PushButton {
            objectName: root.payers ? "forget_payers" : "keep_template"
            width: (parent.width - parent.spacing) / 2
            look: root.payers ? "danger" : "primary"
            label: root.payers ? qsTr("Forget all") : qsTr("Save")
            onClicked: {
                if (root.payers)
                    root.remembered.forgetPayers();
                else
                    root.remembered.keepTemplate(name.text);
            }
        }
    }
}
