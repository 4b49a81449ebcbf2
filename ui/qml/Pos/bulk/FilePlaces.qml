pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Files in the few places that the till may reach; no dialog of the system opens.
Item {
    id: root

    required property BulkFileModel file
    required property OfficeFiles files

    ScrollArea {
        id: scroll
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
            spacing: Theme.s16

            Spinner {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.file.busy !== ""
                running: visible
                width: Theme.u(40)
                height: width
                color: Theme.accent
            }
            Each {
                model: root.file.places

                Column {
                    id: place
                    required property var modelData
                    width: column.width
                    spacing: Theme.s8

                    Row {
                        width: parent.width
                        spacing: Theme.s8

                        IconImage {
                            anchors.verticalCenter: parent.verticalCenter
                            name: place.modelData.icon
                            size: Theme.u(24)
                            color: Theme.inkSoft
                        }
                        Label {
                            text: place.modelData.title
                            strong: true
                        }
                    }
                    Label {
                        visible: place.modelData.files.length === 0
                        width: parent.width
                        text: qsTr("No CSV or XLSX file here")
                        soft: true
                        font.pixelSize: Theme.captionType
                    }
                    Repeater {
                        model: place.modelData.files

                        Pressable {
                            id: row
                            required property var modelData
                            width: column.width
                            height: Math.max(Theme.touch, words.height + Theme.s16)
                            objectName: "file_" + modelData.name
                            radius: Theme.chipRadius
                            listed: true
                            label: modelData.name
                            more: place.modelData.title + ", " + modelData.detail
                            reason: root.file.busy === "reading" ? qsTr("A file is being read") : ""
                            onClicked: root.file.choose(modelData.path)

                            Rectangle {
                                anchors.fill: parent
                                radius: parent.radius
                                color: row.down ? Theme.keyPressed : Theme.surface
                                border.width: Theme.hairline
                                border.color: Theme.keyLine
                            }
                            Column {
                                id: words
                                anchors.left: parent.left
                                anchors.right: parent.right
                                anchors.margins: Theme.s16
                                anchors.verticalCenter: parent.verticalCenter

                                Label {
                                    width: parent.width
                                    text: row.modelData.name
                                    elide: Text.ElideMiddle
                                    Accessible.ignored: true
                                }
                                Label {
                                    width: parent.width
                                    text: row.modelData.detail
                                    soft: true
                                    font.pixelSize: Theme.captionType
                                    Accessible.ignored: true
                                }
                            }
                        }
                    }
                }
            }
            Label {
                width: parent.width
                text: qsTr("Or drop a file onto this window.")
                soft: true
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
    Row {
        id: foot
        anchors.bottom: parent.bottom
        spacing: Theme.s8

        PushButton {
            objectName: "bulk_template"
            implicitHeight: Theme.touch
            look: "quiet"
            label: qsTr("Empty file to fill in")
            onClicked: root.files.exportModel.beginTemplate(root.file.scheduled)
        }
        PushButton {
            objectName: "bulk_look_for_files"
            implicitHeight: Theme.touch
            look: "quiet"
            label: qsTr("Look again")
            onClicked: root.file.chooseAgain()
        }
    }
}
