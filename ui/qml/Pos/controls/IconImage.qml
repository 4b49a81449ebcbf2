pragma ComponentBehavior: Bound
import QtQuick
import Pos

// An icon of the family, drawn in `color` by the image provider (`ui/icons.py`). `mirror` is for
// icons that point along the reading direction.
Image {
    property string name: ""
    property color color: Theme.ink
    property real size: Theme.u(28)
    property bool directed: false

    width: size
    height: size
    sourceSize: Qt.size(Math.round(size), Math.round(size))
    source: name === "" ? "" : "image://icons/" + name + "/" + String(color).replace("#", "")
    mirror: directed && Theme.arabic
    asynchronous: false
    Accessible.ignored: true
}
