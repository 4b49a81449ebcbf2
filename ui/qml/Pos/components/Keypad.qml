pragma ComponentBehavior: Bound
import QtQuick
import Pos

// The number pad: 0-9, 00, 000, point, back and clear. Never mirrored. `keyed(name)` for each key;
// names are those of the outside contract (`key_7`, `key_point`, ...) through `prefix`.
Item {
    id: root

    property real gap: Theme.u(12)
    property bool withPoint: true
    property bool withMany: true
    property string prefix: "key_"
    readonly property int columns: withMany ? 4 : 3
    readonly property real cell: (width - (columns - 1) * gap) / columns
    readonly property real rowHeight: (height - 3 * gap) / 4

    signal keyed(string name)

    implicitWidth: columns * Theme.keySize + (columns - 1) * gap
    implicitHeight: 4 * Theme.keySize + 3 * gap
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Number pad")

    component PadKey: Key {
        required property string keyName
        property int column: 0
        property int line: 0
        property int span: 1

        objectName: root.prefix + keyName
        x: column * (root.cell + root.gap)
        y: line * (root.rowHeight + root.gap)
        width: span * root.cell + (span - 1) * root.gap
        height: root.rowHeight
        text: keyName
        label: keyName
        onClicked: root.keyed(keyName)
    }

    component BackKey: PadKey {
        keyName: "back"
        plain: true
        icon: "delete"
        //: A key of the number pad, read aloud: takes the last digit away.
        label: qsTr("Delete the last digit")
    }

    // In the order they are read: Tab goes the same way.
    Repeater {
        model: 3
        PadKey {
            required property int index
            keyName: String(index + 1)
            column: index
        }
    }
    BackKey {
        visible: root.withMany
        column: 3
        height: 2 * root.rowHeight + root.gap
    }
    Repeater {
        model: 6
        PadKey {
            required property int index
            keyName: String(index + 4)
            column: index % 3
            line: 1 + Math.floor(index / 3)
        }
    }
    PadKey {
        keyName: "clear"
        line: 2
        column: 3
        visible: root.withMany
        plain: true
        text: "C"
        //: A key of the number pad, read aloud: empties the amount.
        label: qsTr("Clear")
    }
    PadKey {
        keyName: "point"
        line: 3
        text: "."
        visible: root.withPoint
        //: A key of the number pad, read aloud: the decimal point.
        label: qsTr("Point")
    }
    PadKey {
        keyName: "0"
        line: 3
        column: root.withPoint ? 1 : 0
        span: root.withMany || root.withPoint ? 1 : 2
    }
    PadKey {
        keyName: "00"
        line: 3
        column: 2
        visible: root.withMany
        typeSize: Theme.type(28)
    }
    PadKey {
        keyName: "000"
        line: 3
        column: 3
        visible: root.withMany
        typeSize: Theme.type(28)
    }
    BackKey {
        visible: !root.withMany
        line: 3
        column: 2
    }
}
