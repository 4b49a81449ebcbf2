pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// How and where to a list goes; how far it is; where it lies in the end.
Sheet {
    id: root

    required property ExportModel out

    title: out.title
    onDismissed: out.leave()
    Component.onCompleted: forceActiveFocus()

    Column {
        width: parent.width
        spacing: Theme.s16
        visible: !root.out.running && root.out.done === ""

        Choice {
            width: parent.width
            label: qsTr("Kind of file")
            prefix: "export_form_"
            options: root.out.forms
            onPicked: id => root.out.chooseForm(id)
        }
        Label {
            width: parent.width
            text: qsTr("Where to")
            soft: true
            font.pixelSize: Theme.captionType
        }
        Choice {
            width: parent.width
            label: qsTr("Where to")
            prefix: "export_place_"
            options: root.out.places
            onPicked: id => root.out.choosePlace(id)
        }
        Notice {
            objectName: "export_trouble"
            visible: text !== ""
            width: parent.width
            role: "attention"
            text: root.out.trouble
        }
        PushButton {
            objectName: "export_write"
            width: parent.width
            look: "primary"
            icon: "download"
            label: qsTr("Write the file")
            reason: root.out.places.length > 0 ? "" : qsTr("No place can be written to")
            onClicked: root.out.write()
        }
        PushButton {
            objectName: "export_print"
            width: parent.width
            look: "quiet"
            icon: "printer"
            visible: root.out.isList
            label: qsTr("Print the first 40 rows")
            onClicked: root.out.printList()
        }
        PushButton {
            objectName: "export_leave"
            width: parent.width
            look: "quiet"
            label: qsTr("Back")
            onClicked: root.out.leave()
        }
    }
    Column {
        width: parent.width
        spacing: Theme.s16
        visible: root.out.running

        Row {
            width: parent.width
            spacing: Theme.s12

            Spinner {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.u(32)
                height: width
                running: root.out.running
                color: Theme.accent
            }
            Label {
                objectName: "export_progress"
                anchors.verticalCenter: parent.verticalCenter
                text: root.out.progressText
            }
        }
        PushButton {
            objectName: "export_stop"
            width: parent.width
            label: qsTr("Stop")
            caption: qsTr("Nothing is left behind")
            onClicked: root.out.stop()
        }
    }
    Column {
        width: parent.width
        spacing: Theme.s16
        visible: root.out.done !== "" && !root.out.running

        Notice {
            objectName: "export_done"
            width: parent.width
            role: "go"
            text: root.out.progressText
        }
        Label {
            width: parent.width
            text: root.out.done
            soft: true
            wrapMode: Text.WrapAnywhere
            font.pixelSize: Theme.captionType
        }
        PushButton {
            objectName: "export_close"
            width: parent.width
            look: "primary"
            label: qsTr("Done")
            onClicked: root.out.leave()
        }
    }
}
