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

    width: size
    height: size
    sourceSize: Qt.size(Math.round(size), Math.round(size))
    source: name === "" ? "" : "image://icons/" + name + "/" + String(color).replace("#", "")
    mirror: directed && Theme.arabic
    asynchronous: false
    Accessible.ignored: true
}
