pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Hesabe's six keys, each in a field: kept as they are typed, shown again when they were pasted.
Column {
    id: root

    required property TypedKeys keys
    property string prefix: "first_"

    signal accepted

    spacing: Theme.s12

    Repeater {
        id: typing
        model: 6

        Field {
            id: typed
            required property int index
            readonly property var facts: root.keys.fields[index]
            objectName: root.prefix + facts.name
            width: parent?.width ?? 0
            label: facts.label
            kind: facts.name === "merchant_code" ? "number" : facts.secret ? "secret" : "latin"
            longest: 200
            Component.onCompleted: fill()
            onEdited: root.keys.note(facts.name, text)
            onAccepted: {
                if (index + 1 < typing.count)
                    typing.itemAt(index + 1).forceActiveFocus();
                else
                    root.accepted();
            }

            function fill(): void {
                text = root.keys.typed(facts.name);
            }
            Connections {
                target: root.keys
                function onChanged() {
                    typed.fill();
                }
            }
        }
    }
}
