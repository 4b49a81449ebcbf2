import QtQuick
import Pos

// The moment's icon on a round ground, or a spinner while something is under way unseen.
Rectangle {
    id: root

    property string name: ""
    property string role: "quiet"
    property real size: 120
    property bool filled: false
    property bool working: false

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: filled ? Theme.ground(role) : Theme.soft(role)

    Spinner {
        anchors.centerIn: parent
        width: root.size * 0.46
        height: width
        running: root.working
        color: Theme.word(root.role)
    }
    IconImage {
        anchors.centerIn: parent
        visible: !root.working
        name: root.name
        size: Math.round(root.size * (root.filled ? 0.6 : 0.5))
        color: root.filled ? Theme.inkOnGround(root.role) : Theme.word(root.role)
    }
}
