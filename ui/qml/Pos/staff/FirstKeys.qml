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
        onClicked: {
            root.first.paste();
            for (let at = 0; at < typing.count; ++at)
                (typing.itemAt(at) as FirstTyped).fill();
        }
    }
    Repeater {
        id: typing
        model: 6

        FirstTyped {
            required property int index
            readonly property var facts: root.first.fields[index]
            first: root.first
            name: facts.name
            label: facts.label
            kind: facts.name === "merchant_code" ? "number" : facts.secret ? "secret" : "latin"
            onAccepted: {
                if (index + 1 < typing.count)
                    (typing.itemAt(index + 1) as FirstTyped).forceActiveFocus();
                else
                    root.first.next();
            }
        }
    }
}
