pragma ComponentBehavior: Bound
import QtQuick
import Pos

// An amount that is keyed in on the number pad: a tap opens it.
Pressable {
    id: root

    property string caption: ""
    property string amount: ""
    property bool large: false

    listed: true
    radius: Theme.chipRadius
    label: caption + ", " + amount
    implicitWidth: Theme.u(240)
    implicitHeight: words.height + box.height + Theme.s4
    readonly property bool ringed: activeFocus
    showFocus: false

    Label {
        id: words
        width: parent.width
        text: root.caption
        soft: true
        font.pixelSize: Theme.captionType
        Accessible.ignored: true
    }
    Rectangle {
        id: box
        anchors.top: words.bottom
        anchors.topMargin: Theme.s4
        width: parent.width
        height: Math.max(Theme.touch, Theme.u(root.large ? 76 : 60))
        radius: root.radius
        color: root.down ? Theme.keyPressed : Theme.surface
        border.width: root.activeFocus ? Math.max(2, Theme.u(2.5)) : Theme.hairline
        border.color: root.activeFocus ? Theme.accent : Theme.keyLine

        Label {
            anchors.fill: parent
            anchors.leftMargin: Theme.s16
            anchors.rightMargin: Theme.s16
            text: root.amount
            strong: true
            font.pixelSize: Theme.type(root.large ? 32 : 20)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.smallestType
            Accessible.ignored: true
        }
    }
}
