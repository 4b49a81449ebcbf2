pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Uploaded entries: how far a sending is, the list, one entry beside it; the work on a file over it.
FocusScope {
    id: root

    required property OfficeFiles files
    readonly property BulkSendingModel sending: files.sendingModel
    readonly property BulkFileModel file: files.fileModel
    readonly property bool working: file.step !== ""

    SendingBar {
        id: bar
        objectName: "bulk_bar"
        width: parent.width
        sending: root.sending
        file: root.file
        files: root.files
        visible: !root.working
    }
    OfficeList {
        id: list
        anchors.top: bar.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: !root.working
        focus: !root.working
        list: root.files.bulkModel
        emptyIcon: "archive"
        emptyTitle: qsTr("No bulk invoices yet")
        emptyText: qsTr("Tap From a file: each of its rows becomes an invoice, which is sent when you say so.")
        details: Component {
            BulkPanel {
                entry: root.files.entryModel
                onClosed: root.files.bulkModel.choose("")
            }
        }
        actions: ExportButton {
            name: root.files.bulkModel.name
            onClicked: root.files.exportModel.begin(root.files.bulkModel)
        }
    }
    Loader {
        anchors.fill: parent
        active: root.working
        focus: active
        onLoaded: (item as Item).focus = true
        sourceComponent: BulkFileView {
            file: root.file
            files: root.files
        }
    }
    DropArea {
        id: drop
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: given => root.file.dropped(given.urls)

        Rectangle {
            anchors.fill: parent
            visible: drop.containsDrag
            color: Theme.accentSoft
            border.width: Math.max(2, Theme.u(3))
            border.color: Theme.accent

            Label {
                anchors.centerIn: parent
                text: qsTr("Drop the file here")
                strong: true
                font.pixelSize: Theme.titleType
                color: Theme.accent
            }
        }
    }
}
