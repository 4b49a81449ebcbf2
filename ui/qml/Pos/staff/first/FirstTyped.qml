import QtQuick
import Pos
import Pos.Models

// A field of the first start: what was typed is kept as it is typed, and there when one comes back.
Field {
    id: root
    required property FirstStartModel first
    required property string name
    objectName: "first_" + name
    width: parent?.width ?? 0
    longest: 200
    Component.onCompleted: fill()
    onEdited: root.first.note(name, text)

    function fill(): void {
        text = root.first.typed(name);
    }
}
