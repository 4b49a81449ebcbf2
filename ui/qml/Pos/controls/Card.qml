pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A ground for things that belong together. Never inside another card.
Rectangle {
    property bool outlined: true

    radius: Theme.cardRadius
    color: Theme.surface
    border.width: outlined ? Theme.hairline : 0
    border.color: Theme.line
}
