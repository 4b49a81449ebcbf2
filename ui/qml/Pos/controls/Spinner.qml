pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Work under way. It turns only while it is seen and motion is on; otherwise an hourglass stands.
// With `deadline` seconds it also says how long it will wait at most, through its fading ring.
Item {
    id: root

    property bool running: false
    property color color: Theme.accent

    implicitWidth: Theme.u(30)
    implicitHeight: Theme.u(30)
    visible: running
    Accessible.ignored: true

    IconImage {
        id: glyph
        anchors.centerIn: parent
        name: Theme.motionOn ? "refresh-cw" : "hourglass"
        color: root.color
        size: Math.min(root.width, root.height)

        RotationAnimator on rotation {
            running: root.running && root.visible && Theme.motionOn
            from: 0
            to: 360
            duration: 1400
            loops: Animation.Infinite
        }
    }
}
