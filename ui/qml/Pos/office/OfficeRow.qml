pragma ComponentBehavior: Bound
import QtQuick
import Pos

// One record of a list of the back office: what it is, when, its state, its amount.
Pressable {
    id: root

    property string title: ""
    property string detail: ""
    property string when: ""
    property string badge: ""
    property string role: "quiet"
    property string icon: ""
    property string amount: ""
    property bool chosen: false

    listed: true
    activeFocusOnTab: ListView.view === null && Theme.reachable(root)
    radius: 0
    label: [title, detail, when, root.badge, amount].filter(part => part !== "").join(", ")
    implicitHeight: Math.max(Theme.touch, words.height + Theme.s16)
    Accessible.role: Accessible.ListItem
    Accessible.selected: chosen

    Rectangle {
        anchors.fill: parent
        color: root.chosen ? Theme.accentSoft : root.down ? Theme.keyPressed : "transparent"
    }
    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.u(20)
        anchors.right: badge.left
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.title
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            visible: text !== ""
            width: parent.width
            parts: [root.when, root.detail]
            soft: true
            font.pixelSize: Theme.captionType
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    Badge {
        id: badge
        anchors.right: money.left
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        visible: root.badge !== ""
        text: root.badge
        role: root.role
        icon: root.icon
        onTint: root.chosen
        Accessible.ignored: true
    }
    Label {
        id: money
        anchors.right: parent.right
        anchors.rightMargin: Theme.u(20)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Theme.u(96), implicitWidth)
        text: root.amount
        strong: true
        font.family: Theme.digits
        font.pixelSize: Theme.type(20)
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
}
