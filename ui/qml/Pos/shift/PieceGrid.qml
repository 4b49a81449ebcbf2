pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Notes first, then coins: what each is, how many there are, what they come to. Keys count the
// chosen one; a second tap on it is one more.
Grid {
    id: root

    required property CountModel count
    property real room: 0
    readonly property int lines: Math.ceil(count.tiles.length / columns)

    columns: Theme.portrait || Theme.textFactor < 1.6 ? 3 : 2
    spacing: Theme.u(10)

    Each {
        model: root.count.tiles

        Pressable {
            id: tile
            required property int index
            required property var modelData
            readonly property bool chosen: modelData.chosen

            objectName: "piece_" + index
            listed: true
            radius: Theme.chipRadius
            label: modelData.spoken
            width: (root.width - (root.columns - 1) * root.spacing) / root.columns
            height: Math.max(Theme.touch, words.height + Theme.s12, Math.floor((root.room - Theme.u(2) - (root.lines - 1) * root.spacing) / root.lines))
            Accessible.selected: chosen
            onClicked: root.count.choosePiece(index)

            Rectangle {
                anchors.fill: parent
                radius: tile.radius
                color: tile.chosen ? Theme.accentSoft : tile.down ? Theme.keyPressed : Theme.key
                border.width: tile.chosen ? Math.max(2, Theme.u(2.5)) : Theme.hairline
                border.color: tile.chosen ? Theme.accent : Theme.keyLine
            }
            Column {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                x: Theme.s12
                width: parent.width - 2 * Theme.s12

                Item {
                    width: parent.width
                    height: Math.max(face.height, many.height)

                    Label {
                        id: face
                        anchors.left: parent.left
                        width: parent.width - (many.text === "" ? 0 : many.width + Theme.s4)
                        text: tile.modelData.face
                        strong: true
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.smallestType
                        color: tile.chosen ? Theme.accent : Theme.ink
                        Accessible.ignored: true
                    }
                    Label {
                        id: many
                        anchors.right: parent.right
                        text: tile.modelData.many
                        strong: true
                        font.family: Theme.digits
                        color: tile.chosen ? Theme.accent : Theme.ink
                        Accessible.ignored: true
                    }
                }
                Label {
                    width: parent.width
                    text: tile.modelData.sum === "" ? "–" : tile.modelData.sum
                    soft: true
                    font.family: Theme.digits
                    font.pixelSize: Theme.captionType
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.smallestType
                    horizontalAlignment: Text.AlignRight
                    Accessible.ignored: true
                }
            }
        }
    }
}
