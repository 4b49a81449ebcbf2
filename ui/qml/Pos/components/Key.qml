pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A key of a pad. It darkens at once and sinks one unit; `icon` in place of words where a sign says
// more. Plain keys (back, clear) stand behind the digits.
Pressable {
    id: root

    property string text: ""
    property string icon: ""
    property bool plain: false
    property bool soft: false
    property real typeSize: Theme.keyType

    radius: Theme.keyRadius
    implicitWidth: Theme.keySize
    implicitHeight: Theme.keySize

    Rectangle {
        visible: !root.plain && root.usable && !root.down
        anchors.fill: parent
        anchors.topMargin: Theme.u(3)
        anchors.bottomMargin: -Theme.u(2)
        radius: root.radius
        color: Theme.keyShade
    }
    Rectangle {
        anchors.fill: parent
        anchors.topMargin: root.down ? Theme.u(2) : 0
        radius: root.radius
        color: !root.usable ? Theme.quietSoft : root.down ? Theme.keyPressed : root.plain ? Theme.background : Theme.key
        border.width: root.usable ? Theme.hairline : 0
        border.color: Theme.keyLine
    }
    Label {
        anchors.fill: parent
        anchors.topMargin: root.down ? Theme.u(2) : 0
        visible: root.icon === ""
        text: root.text
        font.family: Theme.digits
        font.pixelSize: root.typeSize
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.smallestType
        color: root.usable ? (root.plain || root.soft ? Theme.inkSoft : Theme.ink) : Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
    IconImage {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.down ? Theme.u(2) : 0
        name: root.icon
        color: Theme.inkSoft
        size: Math.max(Theme.u(8), Math.min(Theme.u(38), root.height * 0.5))
    }
}
