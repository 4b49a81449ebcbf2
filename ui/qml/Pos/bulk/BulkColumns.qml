pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What each column of the file holds: found by its name, or said by hand.
Item {
    id: root

    required property BulkFileModel file
    property int asked: -1

    ScrollArea {
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.s8
        contentHeight: column.height

        Column {
            id: column
            anchors.left: parent.left
            width: parent.width - Theme.s12
            spacing: Theme.s8

            Each {
                model: root.file.columns

                Card {
                    id: one
                    required property var modelData
                    width: column.width
                    height: Math.max(words.height, chip.height) + Theme.s24

                    Column {
                        id: words
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.s16
                        anchors.right: chip.left
                        anchors.rightMargin: Theme.s12
                        anchors.verticalCenter: parent.verticalCenter

                        Label {
                            width: parent.width
                            parts: [one.modelData.letter, one.modelData.heading]
                            strong: true
                            elide: Text.ElideRight
                        }
                        Label {
                            width: parent.width
                            text: one.modelData.samples
                            soft: true
                            font.pixelSize: Theme.captionType
                            wrapMode: Text.Wrap
                        }
                    }
                    FacetChip {
                        id: chip
                        objectName: "column_" + one.modelData.letter
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.s16
                        anchors.verticalCenter: parent.verticalCenter
                        text: one.modelData.meaning
                        more: one.modelData.letter + " · " + one.modelData.heading
                        narrowed: one.modelData.known
                        onClicked: root.asked = one.modelData.index
                    }
                }
            }
        }
    }
    Column {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.s8

        Label {
            width: parent.width
            visible: text !== ""
            text: root.file.missing
            color: Theme.attention
            wrapMode: Text.Wrap
        }
        PushButton {
            objectName: "bulk_matched"
            width: parent.width
            look: "primary"
            label: qsTr("On to the rows")
            reason: root.file.isMatched ? "" : qsTr("Say where amount, name and phone stand")
            onClicked: root.file.matched()
        }
    }
    Over {
        shown: root.asked >= 0
        sourceComponent: Sheet {
            title: root.file.columns[root.asked]?.heading ?? ""
            onDismissed: root.asked = -1

            Choice {
                width: parent.width
                label: root.file.columns[root.asked]?.heading ?? ""
                prefix: "meaning_"
                options: root.file.columns[root.asked]?.options ?? []
                onPicked: id => {
                    root.file.match(root.asked, id);
                    root.asked = -1;
                }
            }
        }
    }
}
