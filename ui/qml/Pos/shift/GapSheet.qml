pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The count and the books differ: why, before the shift is closed.
Sheet {
    id: root

    required property GapNoteModel note

    title: qsTr("Why does it differ?")
    onDismissed: note.drop()

    Notice {
        objectName: "gap_about"
        width: parent.width
        role: root.note.role
        text: root.note.about
    }
    Choice {
        width: parent.width
        label: qsTr("Reason")
        prefix: "gap_"
        options: root.note.reasons
        onPicked: id => root.note.pick(id)
    }
    Field {
        objectName: "gap_text"
        width: parent.width
        label: qsTr("Reason")
        text: root.note.text
        longest: 100
        wrong: root.note.trouble
        onEdited: root.note.say(text)
        onAccepted: root.note.confirm()
    }
    Row {
        width: parent.width
        spacing: Theme.s16

        PushButton {
            objectName: "count_again"
            width: (parent.width - parent.spacing) / 2
            look: "quiet"
            label: qsTr("Count again")
            onClicked: root.note.drop()
        }
        PushButton {
            objectName: "close_with_reason"
            width: (parent.width - parent.spacing) / 2
            look: "primary"
            icon: "lock"
            label: qsTr("Close the shift")
            onClicked: root.note.confirm()
        }
    }
}
