pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A ground for things that belong together. Never inside another card. What is painted to its edges
// (`holdsRows`) stays within its round corners: each is covered by the ground around it.
Rectangle {
    id: root

    property bool outlined: true
    property bool holdsRows: false

    radius: Theme.cardRadius
    color: Theme.surface
    border.width: outlined ? Theme.hairline : 0
    border.color: Theme.line

    Repeater {
        model: root.holdsRows ? 4 : 0

        Item {
            id: corner
            required property int index
            readonly property real back: -root.radius / 2
            z: 2
            x: index % 2 === 0 ? 0 : root.width - width
            y: index < 2 ? 0 : root.height - height
            width: root.radius
            height: root.radius
            clip: true

            // A ring whose hole is the rounding, and the line along it.
            Rectangle {
                x: corner.back - (corner.index % 2 === 0 ? 0 : corner.width)
                y: corner.back - (corner.index < 2 ? 0 : corner.height)
                width: 3 * corner.width
                height: width
                radius: width / 2
                color: "transparent"
                border.width: corner.width / 2
                border.color: Theme.background
            }
            Rectangle {
                x: corner.index % 2 === 0 ? 0 : -corner.width
                y: corner.index < 2 ? 0 : -corner.height
                width: 2 * corner.width
                height: width
                radius: corner.width
                color: "transparent"
                border.width: root.border.width
                border.color: root.border.color
            }
        }
    }
}
