import QtQuick
import Pos
import Pos.Models

// How far a file is on its way up, or the look for one; and the way to stop it.
Column {
    id: root

    required property BulkFileModel file

    spacing: Theme.s8

    Item {
        width: parent.width
        height: Math.max(said.height, stop.height)

        Label {
            id: said
            objectName: "bulk_upload_text"
            anchors.left: parent.left
            anchors.right: stop.left
            anchors.rightMargin: Theme.s12
            anchors.verticalCenter: parent.verticalCenter
            text: root.file.progressText
            strong: true
            wrapMode: Text.Wrap
        }
        PushButton {
            id: stop
            objectName: "bulk_upload_stop"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: Theme.touch
            label: root.file.stopping ? qsTr("Stopping") : qsTr("Stop")
            busy: root.file.stopping
            reason: root.file.mayStop ? "" : qsTr("All of it has left")
            onClicked: root.file.stop()
        }
    }
    ProgressLine {
        width: parent.width
        share: root.file.share
        label: root.file.progressText
    }
}
