pragma ComponentBehavior: Bound
import QtQuick
import Pos

// One sale in a list: time, how it was paid, state, amount at the end.
Pressable {
    id: root

    property string reference: ""
    property string time: ""
    property string text: ""
    property string badge: ""
    property string role: ""
    property string icon: ""
    property string amount: ""
    property bool chosen: false
    property bool loud: false
    readonly property bool narrow: width < Theme.u(560) * Theme.textFactor

    listed: true
    activeFocusOnTab: ListView.view === null && Theme.reachable(root)
    radius: 0
    label: [time, text, root.badge, amount].filter(part => part !== "").join(", ")
    implicitHeight: Math.max(Theme.touch, Theme.u(Theme.compact ? 64 : 76), words.height + Theme.s16)
    Accessible.role: Accessible.ListItem
    Accessible.selected: chosen

    Rectangle {
        anchors.fill: parent
        color: root.chosen ? Theme.accentSoft : root.down ? Theme.keyPressed : root.loud ? Theme.badSoft : "transparent"
    }
    Label {
        id: clock
        anchors.left: parent.left
        anchors.leftMargin: Theme.u(20)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Theme.u(70), implicitWidth)
        text: root.time
        soft: true
        Accessible.ignored: true
    }
    Label {
        id: words
        anchors.left: clock.right
        anchors.leftMargin: Theme.s16
        anchors.right: badge.left
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        wrapMode: Text.Wrap
        maximumLineCount: 3
        Accessible.ignored: true
    }
    Badge {
        id: badge
        anchors.right: money.left
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        text: root.badge
        role: root.role
        icon: root.icon
        onTint: root.chosen || root.loud
        Accessible.ignored: true
    }
    Label {
        id: money
        anchors.right: parent.right
        anchors.rightMargin: Theme.u(20)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Theme.u(root.narrow ? 84 : 110), implicitWidth)
        text: root.amount
        strong: true
        font.family: Theme.digits
        font.pixelSize: Theme.type(21)
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
