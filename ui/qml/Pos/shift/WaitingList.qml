pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Sales nobody knows the end of: how each was to be paid and how it stands, its reference below,
// however narrow the place; a tap goes on with one.
Column {
    id: root

    required property list<var> rows
    property bool tappable: true

    signal picked(string reference)

    Each {
        model: root.rows

        Pressable {
            id: sale
            required property int index
            required property var modelData
            width: root.width
            enabled: root.tappable
            listed: true
            radius: 0
            objectName: "waiting_" + modelData.reference
            label: modelData.title + ", " + modelData.text + ", " + modelData.badge + ", " + modelData.amount
            implicitHeight: Math.max(Theme.touch, words.height + Theme.s16)
            Accessible.role: Accessible.ListItem
            onClicked: root.picked(modelData.reference)

            Rectangle {
                anchors.fill: parent
                color: sale.down ? Theme.keyPressed : "transparent"
            }
            Column {
                id: words
                anchors.left: parent.left
                anchors.leftMargin: Theme.u(20)
                anchors.right: money.left
                anchors.rightMargin: Theme.s12
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.s4

                Flow {
                    width: parent.width
                    spacing: Theme.s12

                    Label {
                        width: Math.min(implicitWidth, parent.width)
                        height: Math.max(implicitHeight, Math.min(badge.height, Theme.u(40)))
                        text: sale.modelData.title
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                    Badge {
                        id: badge
                        text: sale.modelData.badge
                        role: sale.modelData.role
                        icon: sale.modelData.icon
                        Accessible.ignored: true
                    }
                }
                Label {
                    width: parent.width
                    text: sale.modelData.text
                    soft: true
                    font.pixelSize: Theme.captionType
                    wrapMode: Text.WrapAnywhere
                    Accessible.ignored: true
                }
            }
            Label {
                id: money
                anchors.right: parent.right
                anchors.rightMargin: Theme.u(20)
                anchors.verticalCenter: parent.verticalCenter
                text: sale.modelData.amount
                strong: true
                font.family: Theme.digits
                Accessible.ignored: true
            }
            Rectangle {
                visible: sale.index < root.rows.length - 1
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
        }
    }
}
