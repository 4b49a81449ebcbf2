pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The work on one file, step by step: where it is, what its columns mean, its rows, what became of it.
FocusScope {
    id: root

    required property BulkFileModel file
    required property OfficeFiles files
    readonly property real edge: Theme.edge

    Keys.onEscapePressed: file.row !== 0 ? file.chooseRow(0) : file.leave()

    Item {
        id: head
        x: root.edge
        y: Theme.s12
        width: parent.width - 2 * root.edge
        height: Math.max(Theme.touch, title.height)

        Pressable {
            id: back
            objectName: "bulk_back"
            width: Theme.touch
            height: Theme.touch
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            radius: Theme.chipRadius
            label: qsTr("Back to the list")
            reason: root.file.isOut ? qsTr("Uploading") : ""
            onClicked: root.file.leave()

            IconImage {
                anchors.centerIn: parent
                name: "x"
                size: Theme.u(28)
                color: Theme.inkSoft
            }
        }
        Column {
            id: title
            anchors.left: back.right
            anchors.leftMargin: Theme.s8
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Label {
                width: parent.width
                text: ({
                        "choose": qsTr("Choose a file"),
                        "match": qsTr("What do the columns hold?"),
                        "check": qsTr("Look at the rows"),
                        "done": root.file.unsure ? qsTr("Not sure whether it arrived") : qsTr("Uploaded")
                    })[root.file.step] ?? ""
                strong: true
                font.pixelSize: Theme.headingType
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                visible: root.file.fileName !== ""
                text: root.file.fileName
                soft: true
                font.pixelSize: Theme.captionType
                elide: Text.ElideMiddle
            }
        }
    }
    Choice {
        id: kinds
        anchors.top: head.bottom
        anchors.topMargin: visible ? Theme.s8 : 0
        x: root.edge
        width: parent.width - 2 * root.edge
        height: visible ? implicitHeight : 0
        visible: root.file.step === "choose" || root.file.step === "match"
        tight: Theme.compact
        label: qsTr("When they are sent")
        prefix: "bulk_kind_"
        options: root.file.kinds
        onPicked: id => root.file.chooseKind(id)
    }
    Notice {
        id: trouble
        objectName: "bulk_file_trouble"
        anchors.top: kinds.bottom
        anchors.topMargin: visible ? Theme.s8 : 0
        x: root.edge
        width: parent.width - 2 * root.edge
        height: visible ? implicitHeight : 0
        visible: text !== ""
        role: "attention"
        text: root.file.trouble
    }
    Notice {
        id: readAs
        objectName: "bulk_read_as"
        anchors.top: trouble.bottom
        anchors.topMargin: visible ? Theme.s8 : 0
        x: root.edge
        width: parent.width - 2 * root.edge
        height: visible ? implicitHeight : 0
        visible: text !== "" && root.file.step !== "done"
        text: root.file.readAs
    }
    Loader {
        anchors.top: readAs.bottom
        anchors.topMargin: Theme.s8
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: root.edge
        anchors.rightMargin: root.edge
        anchors.bottomMargin: Theme.s16
        focus: true
        sourceComponent: ({
                "choose": choosing,
                "match": matching,
                "check": checking,
                "done": ending
            })[root.file.step] ?? null
    }
    Component {
        id: choosing
        FilePlaces {
            file: root.file
            files: root.files
        }
    }
    Component {
        id: matching
        BulkColumns {
            file: root.file
        }
    }
    Component {
        id: checking
        BulkRows {
            file: root.file
        }
    }
    Component {
        id: ending
        Item {
            Column {
                anchors.centerIn: parent
                width: Math.min(parent.width, Theme.u(560))
                spacing: Theme.s24

                IconImage {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: root.file.unsure ? "circle-question-mark" : "circle-check"
                    size: Theme.u(72)
                    color: root.file.unsure ? Theme.attention : Theme.word("go")
                }
                Label {
                    width: parent.width
                    text: root.file.summary + " · " + root.file.total
                    strong: true
                    font.pixelSize: Theme.titleType
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                }
                Label {
                    width: parent.width
                    visible: !root.file.unsure
                    text: root.file.scheduled ? qsTr("Hesabe sends them at their times.") : qsTr("Nothing was sent to anybody yet. Send them from the list.")
                    soft: true
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                }
                UploadBar {
                    visible: root.file.isOut
                    width: parent.width
                    file: root.file
                }
                PushButton {
                    objectName: "bulk_look_for_upload"
                    width: parent.width
                    visible: root.file.unsure && !root.file.isOut
                    icon: "refresh-cw"
                    label: qsTr("Look again")
                    onClicked: root.file.lookAgain()
                }
                PushButton {
                    objectName: "bulk_to_list"
                    width: parent.width
                    visible: !root.file.isOut
                    look: "primary"
                    label: qsTr("To the list")
                    onClicked: root.file.leave()
                }
            }
        }
    }
}
