pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// An earlier shift: what its Z report said, and its slip once more.
Card {
    id: root

    required property ShiftPanelModel panel

    signal closed

    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.s16
        contentHeight: column.height

        Column {
            id: column
            anchors.left: parent?.left
            width: root.width - 2 * Theme.s16 - Theme.s12
            spacing: Theme.s12

            Item {
                width: parent.width
                height: Math.max(Theme.touch, title.height)

                Label {
                    id: title
                    objectName: "past_shift"
                    anchors.left: parent.left
                    anchors.right: shut.left
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.panel.title
                    strong: true
                    font.pixelSize: Theme.titleType
                    wrapMode: Text.Wrap
                }
                Pressable {
                    id: shut
                    objectName: "past_close"
                    anchors.right: parent.right
                    width: Theme.touch
                    height: Theme.touch
                    label: qsTr("Close")
                    onClicked: root.closed()

                    IconImage {
                        anchors.centerIn: parent
                        name: "x"
                        size: Theme.u(26)
                        color: Theme.inkSoft
                    }
                }
            }
            Notice {
                objectName: "past_gap"
                width: parent.width
                text: root.panel.gap
                role: root.panel.gapRole
            }
            Row {
                width: parent.width
                spacing: Theme.s12

                PushButton {
                    objectName: "past_show"
                    width: (parent.width - parent.spacing) / 2
                    implicitHeight: Theme.touch
                    label: qsTr("Show the slip")
                    onClicked: root.panel.showSlip()
                }
                PushButton {
                    objectName: "past_print"
                    width: (parent.width - parent.spacing) / 2
                    implicitHeight: Theme.touch
                    label: qsTr("Print again")
                    busy: root.panel.printing
                    onClicked: root.panel.printAgain()
                }
            }
            Label {
                objectName: "past_told"
                visible: text !== ""
                width: parent.width
                alert: true
                text: root.panel.told || root.panel.trouble
                color: root.panel.trouble === "" ? Theme.inkSoft : Theme.attention
                wrapMode: Text.Wrap
            }
            Repeater {
                model: root.panel.facts

                Column {
                    id: fact
                    required property var modelData
                    width: column.width

                    Label {
                        width: parent.width
                        text: fact.modelData.name
                        soft: true
                        font.pixelSize: Theme.captionType
                        wrapMode: Text.Wrap
                    }
                    Label {
                        width: parent.width
                        text: fact.modelData.value
                        wrapMode: Text.Wrap
                    }
                }
            }
            Column {
                width: parent.width

                Repeater {
                    model: root.panel.rows

                    SumRow {
                        required property int index
                        required property var modelData
                        width: column.width
                        row: modelData
                        name: "past_row_" + index
                    }
                }
            }
            WaitingList {
                width: parent.width
                rows: root.panel.waiting
                tappable: false
            }
        }
    }
}
