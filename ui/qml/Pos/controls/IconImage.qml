pragma ComponentBehavior: Bound
import QtQuick
import Pos

// An icon of the family, drawn in `color` by the image provider (`ui/icons.py`). Those that point
// along the reading direction are mirrored in Arabic.
Image {
    property string name: ""
    property color color: Theme.ink
    property real size: Theme.u(28)
    readonly property bool directed: ["log-out", "send", "undo-2"].includes(name)
    // Beside larger letters it grows, too, but less: it is told by its shape.
    readonly property real drawn: Math.round(size * (1 + 0.3 * (Theme.textFactor - 1)))

    width: drawn
    height: drawn
    sourceSize: Qt.size(drawn, drawn)
    source: name === "" ? "" : "image://icons/" + name + "/" + String(color).replace("#", "")
    mirror: directed && Theme.arabic
    asynchronous: false
    Accessible.ignored: true
}
