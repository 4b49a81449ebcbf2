pragma ComponentBehavior: Bound
import QtQuick
import Pos

// One row of a file: its number as a spreadsheet shows it, what it says, what is wrong.
Pressable {
    id: root

    property int number: 0
    property string name: ""
    property string detail: ""
    property string amount: ""
    property string fault: ""
    property string remark: ""
    property bool chosen: false

    listed: true
    activeFocusOnTab: ListView.view === null && Theme.reachable(root)
    radius: 0
    label: [number, name, detail, amount, fault, remark].filter(part => part !== "").join(", ")
    implicitHeight: Math.max(Theme.touch, words.height + Theme.s16)
    Accessible.role: Accessible.ListItem
    Accessible.selected: chosen

    Rectangle {
        anchors.fill: parent
        color: root.chosen ? Theme.accentSoft : root.down ? Theme.keyPressed : root.fault !== "" ? Theme.soft("attention") : "transparent"
    }
    Label {
        id: place
        anchors.left: parent.left
        anchors.leftMargin: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Theme.u(56), implicitWidth)
        text: root.number
        soft: true
        font.family: Theme.digits
        font.pixelSize: Theme.captionType
        Accessible.ignored: true
    }
    Column {
        id: words
        anchors.left: place.right
        anchors.leftMargin: Theme.s8
        anchors.right: money.left
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            parts: [root.name, root.detail]
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Row {
            width: parent.width
            spacing: Theme.s8
            visible: root.fault !== "" || root.remark !== ""

            IconImage {
                id: glyph
                anchors.verticalCenter: parent.verticalCenter
                name: root.fault !== "" ? "triangle-alert" : "info"
                size: Theme.u(20)
                color: root.fault !== "" ? Theme.attention : Theme.inkSoft
            }
            Label {
                width: parent.width - glyph.width - parent.spacing
                text: root.fault !== "" ? root.fault : root.remark
                color: root.fault !== "" ? Theme.attention : Theme.inkSoft
                font.pixelSize: Theme.captionType
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
    Label {
        id: money
        anchors.right: parent.right
        anchors.rightMargin: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width * 0.35)
        text: root.amount
        strong: true
        font.family: Theme.digits
        elide: Text.ElideRight
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
