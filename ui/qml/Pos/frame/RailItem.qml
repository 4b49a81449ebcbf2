pragma ComponentBehavior: Bound
import QtQuick
import Pos

// One place of the rail: icon over word; the word goes where there is no room, its name stays.
Pressable {
    id: root

    property string icon: ""
    property string text: ""
    property bool chosen: false
    property int count: 0

    radius: Theme.chipRadius
    label: text
    more: count > 0 ? String(count) : ""
    implicitHeight: Math.max(Theme.touch, column.height + Theme.u(28))
    Accessible.role: Accessible.PageTab
    Accessible.selected: chosen

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.chosen ? Theme.accentSoft : root.down ? Theme.keyPressed : "transparent"
    }
    Column {
        id: column
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.u(8)

        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            width: glyph.width
            height: glyph.height

            IconImage {
                id: glyph
                name: root.icon
                color: root.chosen ? Theme.accent : Theme.inkSoft
            }
            Rectangle {
                visible: root.count > 0
                anchors.horizontalCenter: glyph.right
                anchors.verticalCenter: glyph.top
                width: Math.max(height, number.implicitWidth + Theme.s12)
                height: number.implicitHeight
                radius: height / 2
                color: Theme.attention

                Label {
                    id: number
                    anchors.centerIn: parent
                    text: root.count
                    strong: true
                    font.family: Theme.digits
                    font.pixelSize: Theme.smallestType
                    color: Theme.inkOnAttention
                    Accessible.ignored: true
                }
            }
        }
        Label {
            visible: !Theme.compact
            width: parent.width
            text: root.text
            strong: root.chosen
            font.pixelSize: Math.max(Theme.smallestType, Theme.u(14))
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 10
            color: root.chosen ? Theme.accent : Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
