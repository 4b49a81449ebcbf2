pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Words on a soft ground in a colour role, with its icon: a notice, a print state, a question. What is
// `loud` stands on the colour itself.
Rectangle {
    id: root

    property string text: ""
    property string title: ""
    property string role: "quiet"
    property bool loud: false
    readonly property color wordColor: loud ? Theme.inkOnGround(role) : Theme.word(role)
    property string icon: ""
    property string fallbackIcon: ({
            "go": "circle-check",
            "bad": "circle-x",
            "attention": "triangle-alert"
        })[role] ?? "info"
    readonly property real inset: title === "" ? Theme.s24 : Theme.s34

    readonly property real gap: title === "" ? Theme.s12 : Theme.s24

    implicitWidth: glyph.width + gap + Theme.s4 + Math.max(heading.implicitWidth, words.implicitWidth) + 2 * inset
    implicitHeight: Math.max(Theme.u(56), column.height + (title === "" ? Theme.s24 : Theme.s48))
    radius: title === "" ? Theme.chipRadius : Theme.cardRadius
    color: loud ? Theme.ground(role) : Theme.soft(role)
    // What wants attention is said to a screen reader when it comes, wherever the focus is.
    readonly property string said: title === "" ? text : title + " " + text
    readonly property string told: visible && role !== "quiet" ? said : ""

    onToldChanged: {
        if (told !== "")
            Accessible.announce(told);
    }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: said
    Accessible.ignored: said === "" || !Theme.reachable(root)

    IconImage {
        id: glyph
        anchors.left: parent.left
        anchors.leftMargin: root.inset
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon === "" ? root.fallbackIcon : root.icon
        color: root.wordColor
        size: root.title === "" ? Theme.u(28) : Theme.u(40)
    }
    Column {
        id: column
        anchors.left: glyph.right
        anchors.right: parent.right
        anchors.leftMargin: root.gap
        anchors.rightMargin: root.inset
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s4

        Label {
            id: heading
            visible: root.title !== ""
            width: parent.width
            text: root.title
            color: root.wordColor
            strong: true
            font.pixelSize: Theme.titleType
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            id: words
            visible: root.text !== ""
            width: parent.width
            text: root.text
            color: root.title === "" || root.loud ? root.wordColor : Theme.ink
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
