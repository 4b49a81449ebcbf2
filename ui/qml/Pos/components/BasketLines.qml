pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What is being sold, line by line: less, more, out.
Card {
    id: root

    required property BasketModel basket
    // Where four buttons would lie on one another the last one goes: less of one takes it out, too.
    readonly property real beside: column.width - 3 * Theme.touch - 3 * Theme.s4
    readonly property bool roomy: beside >= Theme.touch / 2

    Label {
        anchors.centerIn: parent
        width: parent.width - Theme.s24
        visible: root.basket.lines.length === 0
        text: qsTr("Tap an item, or scan its barcode")
        soft: true
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.s12
        contentHeight: column.height

        Column {
            id: column
            // Beside the thumb, so that it covers no price.
            width: parent.width - Theme.s8
            spacing: Theme.s8

            Each {
                model: root.basket.lines

                Item {
                    id: line
                    required property int index
                    required property var modelData
                    width: column.width
                    height: name.height + buttons.height + Theme.s8

                    Label {
                        id: name
                        anchors.left: parent.left
                        anchors.right: cost.left
                        anchors.margins: Theme.s4
                        text: line.modelData.name
                        wrapMode: Text.Wrap
                        font.pixelSize: Theme.type(17)
                    }
                    Label {
                        id: cost
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.s4
                        text: line.modelData.cost
                        strong: true
                        font.pixelSize: Theme.type(17)
                    }
                    Row {
                        id: buttons
                        anchors.top: name.bottom
                        anchors.left: parent.left
                        spacing: Theme.s4
                        Small {
                            objectName: "less_" + line.index
                            icon: "minus"
                            //: Read aloud; %1 is an item's name.
                            label: qsTr("One less: %1").arg(line.modelData.name)
                            onClicked: root.basket.change(line.index, -1)
                        }
                        Label {
                            width: root.roomy ? Math.min(Theme.touch, root.beside) : Theme.touch
                            height: Theme.touch
                            text: line.modelData.quantity
                            strong: true
                            horizontalAlignment: Text.AlignHCenter
                            verticalAlignment: Text.AlignVCenter
                        }
                        Small {
                            objectName: "more_" + line.index
                            icon: "plus"
                            //: Read aloud; %1 is an item's name.
                            label: qsTr("One more: %1").arg(line.modelData.name)
                            onClicked: root.basket.change(line.index, 1)
                        }
                    }
                    Pressable {
                        id: out
                        objectName: "remove_" + line.index
                        visible: root.roomy
                        anchors.right: parent.right
                        anchors.bottom: buttons.bottom
                        width: Theme.touch
                        height: Theme.touch
                        radius: Theme.chipRadius
                        //: Read aloud; %1 is an item's name.
                        label: qsTr("Take out: %1").arg(line.modelData.name)
                        onClicked: root.basket.remove(line.index)

                        IconImage {
                            anchors.centerIn: parent
                            name: "x"
                            size: Theme.u(22)
                            color: Theme.bad
                        }
                    }
                }
            }
            Item {
                visible: root.basket.keyedText !== ""
                width: column.width
                height: other.height + Theme.s8

                Label {
                    id: other
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.s4
                    //: A line of the basket: what was keyed in beside the items.
                    text: qsTr("Keyed in")
                    soft: true
                }
                Label {
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.s4
                    text: root.basket.keyedText
                    strong: true
                }
            }
        }
    }

    component Small: Pressable {
        id: small
        property string icon: ""
        width: Theme.touch
        height: Theme.touch
        radius: Theme.chipRadius

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.u(2)
            radius: small.radius
            color: small.down ? Theme.keyPressed : Theme.surface
            border.width: Theme.hairline
            border.color: Theme.keyLine
        }
        IconImage {
            anchors.centerIn: parent
            name: small.icon
            size: Theme.u(22)
            color: Theme.ink
        }
    }
}
