pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A line of a report: what, how many, how much. A strong one has a line above it.
Item {
    id: root

    required property var row
    property string name: ""

    objectName: name
    height: Math.max(words.height, value.height) + Theme.s12
    Accessible.role: Accessible.StaticText
    Accessible.name: row.text + " " + row.value

    Rectangle {
        visible: root.row.strong
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Flow {
        id: words
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - value.width - Theme.s12
        spacing: Theme.s8

        Label {
            width: Math.min(implicitWidth, parent.width)
            text: root.row.text
            strong: root.row.strong
            color: root.row.role === "" ? Theme.ink : Theme.word(root.row.role)
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            visible: text !== ""
            width: Math.min(implicitWidth, parent.width)
            text: root.row.under
            soft: true
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    Label {
        id: value
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.row.value
        strong: root.row.strong
        color: root.row.role === "" ? Theme.ink : Theme.word(root.row.role)
        Accessible.ignored: true
    }
}
