import QtQuick
import Pos
import Pos.Models

// Who owns the till, with the PIN that refunds and settings will ask for.
Column {
    id: root
    required property FirstStartModel first
    spacing: Theme.s12

    Label {
        width: parent.width
        text: qsTr("With a PIN, refunds and settings ask for it, and you can add your staff.")
        soft: true
        wrapMode: Text.Wrap
    }
    FirstTyped {
        first: root.first
        name: "owner"
        label: qsTr("Your name")
        onAccepted: pin.forceActiveFocus()
    }
    FirstTyped {
        id: pin
        first: root.first
        name: "pin"
        kind: "pin"
        label: qsTr("PIN, 4 to 12 digits")
        longest: 12
        onAccepted: again.forceActiveFocus()
    }
    FirstTyped {
        id: again
        first: root.first
        name: "again"
        kind: "pin"
        label: qsTr("The same PIN again")
        longest: 12
        onAccepted: root.first.next()
    }
    PushButton {
        objectName: "first_without"
        width: parent.width
        look: "quiet"
        label: qsTr("Without a PIN for now")
        onClicked: root.first.finishWithout()
    }
}
