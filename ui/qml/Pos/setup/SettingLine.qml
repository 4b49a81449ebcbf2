import QtQuick
import Pos

// A setting: what it is called, what it does and where its value comes from; its control at the end.
Item {
    id: root

    property string text: ""
    property string help: ""
    property string under: ""
    property string reason: ""
    property bool locked: false
    default property alias content: holder.data
    readonly property bool stacked: Theme.portrait || Theme.textFactor > 1.4

    width: parent?.width ?? 0
    height: Theme.s24 + (stacked ? words.height + control.height + Theme.s8 : Math.max(words.height, control.height))

    Column {
        id: words
        anchors.left: parent.left
        y: root.stacked ? Theme.s12 : (parent.height - height) / 2
        width: root.stacked ? parent.width : parent.width * 0.52
        spacing: Theme.u(2)

        Label {
            width: parent.width
            text: root.text
            wrapMode: Text.Wrap
        }
        Label {
            visible: root.help !== ""
            width: parent.width
            text: root.help
            soft: true
            font.pixelSize: Theme.captionType
            wrapMode: Text.Wrap
        }
        Row {
            visible: root.reason !== ""
            width: parent.width
            spacing: Theme.s8

            IconImage {
                id: glyph
                name: root.locked ? "lock" : "info"
                size: Theme.u(18)
                color: Theme.inkSoft
                y: Theme.u(2)
            }
            Label {
                width: parent.width - glyph.width - Theme.s8
                text: root.reason
                soft: true
                font.pixelSize: Theme.captionType
                wrapMode: Text.Wrap
            }
        }
    }
    Column {
        id: control
        anchors.right: parent.right
        y: root.stacked ? words.y + words.height + Theme.s8 : (parent.height - height) / 2
        width: root.stacked ? parent.width : parent.width * 0.44
        spacing: Theme.s4

        Item {
            id: holder
            width: parent.width
            height: childrenRect.height
        }
        Label {
            visible: root.under !== ""
            width: parent.width
            text: root.under
            soft: true
            font.pixelSize: Theme.type(14)
            wrapMode: Text.Wrap
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
