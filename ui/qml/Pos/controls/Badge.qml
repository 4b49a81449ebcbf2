pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A state in a word or two on its soft colour.
Rectangle {
    id: root

    property string text: ""
    property string role: "quiet"
    property string icon: ""
    property bool onTint: false

    implicitWidth: row.width + Theme.s24
    implicitHeight: row.height + Theme.s12
    radius: Theme.u(10)
    color: onTint ? Theme.surface : Theme.soft(role)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.s8

        IconImage {
            visible: root.icon !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            color: words.color
            size: Theme.u(18)
        }
        Label {
            id: words
            text: root.text
            strong: true
            font.pixelSize: Theme.type(15)
            color: root.role === "quiet" ? Theme.inkSoft : Theme.word(root.role)
            Accessible.ignored: true
        }
    }
}
