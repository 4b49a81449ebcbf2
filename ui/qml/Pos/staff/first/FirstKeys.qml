pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Hesabe's keys: the whole message pasted, or each typed.
Column {
    id: root
    required property FirstStartModel first
    spacing: Theme.s12

    Label {
        width: parent.width
        text: root.first.enrolledAs !== "" ? qsTr("Your IT's text set up everything but the keys. Copy Hesabe's message with them and tap Paste, or type them.") : qsTr("Hesabe sent them to you. Copy the whole message and tap Paste, or type them.")
        soft: true
        wrapMode: Text.Wrap
    }
    PushButton {
        objectName: "first_paste"
        width: parent.width
        label: qsTr("Paste")
        onClicked: root.first.paste()
    }
    KeyFields {
        width: parent.width
        keys: root.first.keyFields
        onAccepted: root.first.next()
    }
}
