pragma ComponentBehavior: Bound
import QtQuick
import Pos

// One thing to choose from a list: its name, what is known of it, and a tick where it is chosen.
Pressable {
    id: root

    property string icon: "printer"
    property string title: ""
    property string detail: ""
    property bool chosen: false

    listed: true
    label: detail === "" ? title : title + ", " + detail
    implicitHeight: Math.max(Theme.touch, words.height + Theme.s16)
    radius: Theme.chipRadius
    Accessible.role: Accessible.RadioButton
    Accessible.checked: chosen
    Accessible.onToggleAction: press()

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.chosen ? Theme.accentSoft : root.down ? Theme.keyPressed : Theme.surface
        border.width: Theme.hairline
        border.color: root.chosen ? Theme.accent : Theme.line
    }
    IconImage {
        id: glyph
        anchors.left: parent.left
        anchors.leftMargin: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        name: root.chosen ? "check" : root.icon
        size: Theme.u(24)
        color: root.chosen ? Theme.accent : Theme.inkSoft
    }
    Column {
        id: words
        anchors.left: glyph.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.s12
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.title
            strong: root.chosen
            color: root.chosen ? Theme.accent : Theme.ink
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            visible: root.detail !== ""
            width: parent.width
            text: root.detail
            soft: true
            font.pixelSize: Theme.captionType
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
