pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// When a subscription or instalments fall due: how often, how far apart, from when.
Column {
    id: root

    required property CreateModel create
    readonly property bool recurring: create.kind === "subscription"

    spacing: Theme.s12

    Row {
        spacing: Theme.s16

        Stepper {
            objectName: "create_count"
            less: qsTr("One less")
            more: qsTr("One more")
            onStepped: by => root.create.edit("count", by)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.create.form.count ?? ""
            strong: true
        }
    }
    Choice {
        visible: !root.recurring
        width: parent.width
        label: qsTr("How far apart")
        prefix: "every_"
        options: root.create.choices.every ?? []
        onPicked: id => root.create.edit("every", id)
    }
    Label {
        width: parent.width
        text: qsTr("The first one")
        soft: true
        font.pixelSize: Theme.captionType
    }
    Choice {
        width: parent.width
        label: qsTr("The first one")
        prefix: "start_"
        options: root.create.choices.start ?? []
        onPicked: id => root.create.edit("start", id)
    }
    Toggle {
        objectName: "create_automatic"
        visible: root.recurring
        width: parent.width
        text: qsTr("Charge by itself, without asking again")
        on: root.create.form.automatic ?? false
        onClicked: root.create.edit("automatic", on ? "" : "yes")
    }
}
