pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// One row to be put right, cell by cell; each change is checked at once.
Card {
    id: root

    required property BulkFileModel file

    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.s16
        contentHeight: column.height

        Column {
            id: column
            anchors.left: parent.left
            width: parent.width - Theme.s12
            spacing: Theme.s12

            Item {
                width: parent.width
                height: Theme.touch

                Label {
                    anchors.left: parent.left
                    anchors.right: close.left
                    anchors.verticalCenter: parent.verticalCenter
                    //: A row of a spreadsheet; %1 is its number.
                    text: qsTr("Row %1").replace("%1", root.file.row)
                    strong: true
                    font.pixelSize: Theme.headingType
                }
                Pressable {
                    id: close
                    objectName: "row_close"
                    anchors.right: parent.right
                    width: Theme.touch
                    height: Theme.touch
                    label: qsTr("Close")
                    onClicked: root.file.chooseRow(0)

                    IconImage {
                        anchors.centerIn: parent
                        name: "x"
                        size: Theme.u(26)
                        color: Theme.inkSoft
                    }
                }
            }
            Repeater {
                // By number, so that a field keeps the focus while its row is checked again.
                model: root.file.cells.length

                Field {
                    id: one
                    required property int index
                    readonly property var cell: root.file.cells[index]
                    width: column.width
                    objectName: "cell_" + index
                    label: cell?.label ?? ""
                    wrong: cell?.wrong ?? ""
                    kind: cell?.kind ?? "text"
                    longest: 300
                    Component.onCompleted: text = cell?.text ?? ""
                    onEdited: root.file.putRight(one.cell.index, text)

                    Connections {
                        target: root.file
                        function onRowChosen(): void {
                            one.text = one.cell?.text ?? "";
                        }
                    }
                }
            }
            PushButton {
                objectName: "row_leave_out"
                width: parent.width
                implicitHeight: Theme.touch
                look: "quiet"
                label: qsTr("Leave this row out")
                onClicked: root.file.leaveOut()
            }
        }
    }
}
