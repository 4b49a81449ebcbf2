import QtQuick
import Pos

// One answer of the first start: a wide row with what it means, ticked where it is chosen.
Pressable {
    id: answer
    property string text: ""
    property string under: ""
    property bool chosen: false
    listed: true
    label: text
    width: parent?.width ?? 0
    height: Math.max(Theme.touch, words.height + Theme.s34)
    Accessible.role: Accessible.RadioButton
    Accessible.checked: chosen
    Accessible.onToggleAction: press()
    more: under

    Rectangle {
        anchors.fill: parent
        radius: answer.radius
        color: answer.chosen ? Theme.accentSoft : answer.down ? Theme.keyPressed : Theme.surface
        border.width: Theme.hairline
        border.color: answer.chosen ? Theme.accent : Theme.keyLine
    }
    Column {
        id: words
        anchors.left: parent.left
        anchors.right: tick.left
        anchors.margins: Theme.s24
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: answer.text
            strong: true
            font.pixelSize: Theme.headingType
            font.family: answer.text === "العربية" ? "Noto Sans Arabic" : Theme.family
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            visible: answer.under !== ""
            width: parent.width
            text: answer.under
            soft: true
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    IconImage {
        id: tick
        visible: answer.chosen
        anchors.right: parent.right
        anchors.rightMargin: Theme.s24
        anchors.verticalCenter: parent.verticalCenter
        name: "check"
        color: Theme.accent
    }
}
