pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The rows of a file, each with its fault beside it; a tap opens the row to be put right.
Item {
    id: root

    required property BulkFileModel file
    readonly property bool beside: !Theme.portrait
    readonly property bool opened: file.row !== 0
    readonly property real panelWidth: Math.max(Theme.u(Theme.compact ? 400 : 440), width * 0.38)

    Item {
        id: inner
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: parent.width - (root.beside && root.opened ? root.panelWidth + Theme.s16 : 0)

        Flow {
            id: tools
            width: parent.width
            spacing: Theme.s8

            PushButton {
                objectName: "bulk_columns"
                implicitHeight: Theme.touch
                look: "quiet"
                label: qsTr("Columns")
                onClicked: root.file.matchAgain()
            }
            PushButton {
                objectName: "bulk_only_faulty"
                implicitHeight: Theme.touch
                look: "quiet"
                visible: root.file.faulty > 0 || root.file.onlyFaulty
                label: root.file.onlyFaulty ? qsTr("Show all rows") : qsTr("Only rows with a fault")
                onClicked: root.file.showFaulty()
            }
            PushButton {
                objectName: "bulk_ease"
                implicitHeight: Theme.touch
                visible: root.file.canEase
                label: qsTr("Put digits right")
                onClicked: root.file.ease()
            }
            PushButton {
                objectName: "bulk_leave_out_faulty"
                implicitHeight: Theme.touch
                look: "quiet"
                visible: root.file.faulty > 0
                label: qsTr("Leave out rows with a fault")
                onClicked: root.file.leaveOutFaulty()
            }
        }
        Notice {
            id: whole
            objectName: "bulk_whole_file"
            anchors.top: tools.bottom
            anchors.topMargin: visible ? Theme.s8 : 0
            width: parent.width
            height: visible ? implicitHeight : 0
            visible: text !== ""
            role: "attention"
            text: root.file.missing
        }
        Card {
            holdsRows: true
            anchors.top: whole.bottom
            anchors.topMargin: Theme.s12
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.s8
            width: parent.width

            RowList {
                id: view
                objectName: "bulk_rows"
                label: qsTr("Rows of the sheet")
                anchors.fill: parent
                anchors.margins: Theme.hairline
                cacheBuffer: 0
                model: root.file.rows
                delegate: BulkRow {
                    required property var model
                    width: view.width
                    objectName: "row_" + model.number
                    number: model.number
                    name: model.name
                    detail: model.detail
                    amount: model.amount
                    fault: model.fault
                    remark: model.remark
                    chosen: root.file.row === model.number
                    onClicked: root.file.chooseRow(model.number)
                }
            }
        }
        Item {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            height: root.file.isOut ? way.height : Math.max(sums.height, go.height)

            UploadBar {
                id: way
                visible: root.file.isOut
                width: parent.width
                file: root.file
            }
            Column {
                id: sums
                visible: !root.file.isOut
                anchors.left: parent.left
                anchors.right: go.left
                anchors.rightMargin: Theme.s12
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    objectName: "bulk_summary"
                    width: parent.width
                    text: root.file.summary
                    color: root.file.faulty > 0 ? Theme.attention : Theme.inkSoft
                    wrapMode: Text.Wrap
                }
                Label {
                    objectName: "bulk_total"
                    width: parent.width
                    text: root.file.total
                    strong: true
                    font.pixelSize: Theme.titleType
                }
            }
            PushButton {
                id: go
                objectName: "bulk_upload"
                visible: !root.file.isOut
                anchors.right: parent.right
                width: Math.min(Math.max(implicitWidth, Theme.u(340)), parent.width * 0.6)
                look: "primary"
                busy: root.file.busy !== ""
                label: root.file.busy === "checking" ? qsTr("Checking") : qsTr("Upload")
                reason: root.file.mayUpload ? "" : qsTr("Put the faults right first")
                onClicked: root.file.upload()
            }
        }
    }
    Over {
        id: veil
        shown: root.opened && !root.beside
        sourceComponent: Veil {
            onDismissed: root.file.chooseRow(0)
        }
    }
    Loader {
        parent: veil.item as Item ?? root
        active: root.opened
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: root.beside ? root.panelWidth : parent.width
        height: root.beside ? parent.height : parent.height * 0.8
        sourceComponent: BulkRowPanel {
            file: root.file
        }
    }
}
