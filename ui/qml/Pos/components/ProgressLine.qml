import QtQuick
import Pos

// How much of something long is done. `share` is 0 to 1, `label` says it in words.
Rectangle {
    id: root

    property real share: 0
    property string label: ""

    implicitHeight: Theme.u(8)
    radius: height / 2
    color: Theme.quietSoft
    Accessible.role: Accessible.ProgressBar
    Accessible.name: label

    Rectangle {
        anchors.left: parent.left
        width: parent.width * root.share
        height: parent.height
        radius: parent.radius
        color: Theme.accent
    }
}
