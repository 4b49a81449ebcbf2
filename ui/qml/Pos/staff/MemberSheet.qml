pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Name, role and PIN of one person. What was typed stays until it is kept or put away.
Sheet {
    id: root

    required property RollModel roll
    required property FaceChoiceModel choice

    readonly property string wrongName: roll.nameTrouble

    title: roll.title
    onWrongNameChanged: {
        if (wrongName !== "")
            name.forceActiveFocus();
    }
    onDismissed: roll.drop()
    Component.onCompleted: {
        name.text = roll.name;
        name.forceActiveFocus();
    }

    function keep(): void {
        root.roll.keep(name.text, pin.text, again.text);
    }

    Field {
        id: name
        objectName: "member_name"
        width: parent.width
        label: qsTr("Name")
        longest: 40
        wrong: root.wrongName
        onEdited: root.choice.callName(text)
        onAccepted: pin.forceActiveFocus()
    }
    Choice {
        width: parent.width
        label: qsTr("Role")
        prefix: "role_"
        options: root.roll.roles
        onPicked: id => root.roll.chooseRole(id)
    }
    Label {
        width: parent.width
        text: root.roll.roleRights
        soft: true
        font.pixelSize: Theme.captionType
        wrapMode: Text.Wrap
    }
    Field {
        id: pin
        objectName: "member_pin"
        width: parent.width
        kind: "pin"
        label: root.roll.isNew ? qsTr("PIN, 4 to 12 digits") : qsTr("New PIN (empty: as it was)")
        longest: 12
        onAccepted: again.forceActiveFocus()
    }
    Field {
        id: again
        objectName: "member_pin_again"
        width: parent.width
        kind: "pin"
        label: qsTr("The same PIN again")
        longest: 12
        wrong: root.roll.trouble
        onAccepted: root.keep()
    }
    FacePicker {
        width: parent.width
        choice: root.choice
    }
    Row {
        visible: !root.roll.isNew
        width: parent.width
        spacing: Theme.s16

        Toggle {
            id: works
            objectName: "member_active"
            on: root.roll.active
            label: qsTr("Works here")
            onClicked: root.roll.switchActive()
        }
        Label {
            anchors.verticalCenter: works.verticalCenter
            width: parent.width - works.width - parent.spacing
            text: qsTr("Works here")
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    actions: Row {
        width: parent.width
        spacing: Theme.s16

        PushButton {
            objectName: "drop_member"
            width: (parent.width - parent.spacing) / 2
            look: "quiet"
            label: qsTr("Back")
            onClicked: root.roll.drop()
        }
        PushButton {
            objectName: "keep_member"
            width: (parent.width - parent.spacing) / 2
            look: "primary"
            label: qsTr("Save")
            busy: root.roll.saving
            onClicked: root.keep()
        }
    }
}
