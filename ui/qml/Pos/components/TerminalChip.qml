pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A line to press: an icon, a name and a quieter line below.
Pressable {
    id: root

    property string icon: "smartphone-nfc"
    property string title: ""
    property string detail: ""
    property bool softTitle: false
    property bool chevron: false
    // Given less height than it asks for, its words get smaller.
    property bool fits: false

    implicitHeight: Math.max(Theme.touch, column.height + Theme.u(detail === "" ? 30 : 26))
    label: detail === "" ? title : title + ", " + detail

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.down ? Theme.keyPressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
    }
    IconImage {
        id: glyph
        anchors.left: parent.left
        anchors.leftMargin: Theme.u(20)
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        color: root.softTitle ? Theme.inkSoft : Theme.ink
    }
    Column {
        id: column
        anchors.left: glyph.right
        anchors.right: more.left
        anchors.leftMargin: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.u(1)

        Label {
            width: parent.width
            height: root.fits ? root.height - Theme.s12 : undefined
            fontSizeMode: root.fits ? Text.Fit : Text.FixedSize
            minimumPixelSize: Theme.smallestType
            text: root.title
            soft: root.softTitle
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
        Label {
            visible: root.detail !== ""
            width: parent.width
            text: root.detail
            soft: true
            font.pixelSize: Theme.type(15)
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    IconImage {
        id: more
        anchors.right: parent.right
        anchors.rightMargin: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        width: root.chevron ? drawn : 0
        visible: root.chevron
        name: "chevron-down"
        size: Theme.u(22)
        color: Theme.inkSoft
    }
}
