pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Over the list of uploaded entries: what can be done with it, or how far a sending is.
Item {
    id: root

    required property BulkSendingModel sending
    required property BulkFileModel file
    required property OfficeFiles files
    readonly property bool busy: sending.busy !== ""
    readonly property bool result: sending.hasRun && !busy && (sending.isOpen || sending.unsure > 0 || sending.resultText !== "" || sending.progressText !== "")
    readonly property real edge: Theme.edge

    implicitHeight: column.height + edge
    height: visible ? implicitHeight : 0

    Column {
        id: column
        x: root.edge
        y: root.edge
        width: parent.width - 2 * root.edge
        spacing: Theme.s8

        Flow {
            width: parent.width
            spacing: Theme.s8
            visible: !root.busy

            PushButton {
                objectName: "bulk_from_file"
                implicitHeight: Theme.touch
                look: "primary"
                icon: "plus"
                label: qsTr("From a file")
                visible: !root.sending.picking
                onClicked: root.file.begin()
            }
            PushButton {
                objectName: "bulk_send_all"
                implicitHeight: Theme.touch
                icon: "send"
                label: qsTr("Send all")
                visible: !root.sending.picking
                onClicked: root.sending.sendAll()
            }
            PushButton {
                objectName: "bulk_send_picked"
                implicitHeight: Theme.touch
                look: "primary"
                icon: "send"
                label: qsTr("Send the chosen")
                caption: root.sending.pickedText
                reason: root.sending.pickedCount > 0 ? "" : qsTr("Tap the rows to send")
                visible: root.sending.picking
                onClicked: root.sending.sendPicked()
            }
            PushButton {
                objectName: "bulk_pick"
                implicitHeight: Theme.touch
                look: "quiet"
                label: root.sending.picking ? qsTr("Leave it") : qsTr("Choose some")
                onClicked: root.sending.pickSome()
            }
        }
        Card {
            objectName: "bulk_progress"
            visible: root.busy || root.result
            width: parent.width
            height: visible ? inside.height + Theme.s24 : 0

            Column {
                id: inside
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.s16
                spacing: Theme.s8

                Item {
                    width: parent.width
                    height: Math.max(said.height, buttons.height)

                    Spinner {
                        id: wheel
                        visible: root.busy
                        running: root.busy
                        width: Theme.u(28)
                        height: width
                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.accent
                    }
                    Column {
                        id: said
                        anchors.left: root.busy ? wheel.right : parent.left
                        anchors.leftMargin: root.busy ? Theme.s12 : 0
                        anchors.right: buttons.left
                        anchors.rightMargin: Theme.s12
                        anchors.verticalCenter: parent.verticalCenter

                        Label {
                            objectName: "bulk_progress_text"
                            width: parent.width
                            text: root.sending.progressText
                            strong: true
                            wrapMode: Text.Wrap
                        }
                        Label {
                            objectName: "bulk_result_text"
                            width: parent.width
                            visible: text !== ""
                            text: root.sending.resultText
                            color: root.sending.unsure > 0 ? Theme.attention : Theme.inkSoft
                            font.pixelSize: Theme.captionType
                            wrapMode: Text.Wrap
                        }
                    }
                    Grid {
                        id: buttons
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        columns: Theme.portrait || Theme.textFactor > 1.4 ? 1 : 4
                        spacing: Theme.s8

                        PushButton {
                            objectName: "bulk_stop"
                            implicitHeight: Theme.touch
                            visible: root.sending.busy === "sending" || root.sending.busy === "reading"
                            label: root.sending.stopping ? qsTr("Stopping after this part") : qsTr("Stop")
                            busy: root.sending.stopping
                            onClicked: root.sending.stop()
                        }
                        PushButton {
                            objectName: "bulk_go_on"
                            implicitHeight: Theme.touch
                            look: "primary"
                            visible: !root.busy && root.sending.isOpen
                            label: qsTr("Go on")
                            onClicked: root.sending.goOn()
                        }
                        PushButton {
                            objectName: "bulk_give_up"
                            implicitHeight: Theme.touch
                            look: "quiet"
                            visible: !root.busy && root.sending.isOpen
                            label: qsTr("Do not send the rest")
                            onClicked: root.sending.giveUp()
                        }
                        PushButton {
                            objectName: "bulk_drop_run"
                            implicitHeight: Theme.touch
                            look: "quiet"
                            visible: !root.busy && root.sending.hasRun && !root.sending.isOpen && root.sending.unsure === 0
                            label: qsTr("Done")
                            onClicked: root.sending.dropRun()
                        }
                    }
                }
                ProgressLine {
                    visible: root.busy
                    width: parent.width
                    share: root.sending.share
                    label: root.sending.progressText
                }
                Flow {
                    width: parent.width
                    spacing: Theme.s8
                    visible: !root.busy && root.sending.unsure > 0

                    Label {
                        width: parent.width
                        text: qsTr("Their answer got lost. They are not sent again before that is settled.")
                        wrapMode: Text.Wrap
                        soft: true
                        font.pixelSize: Theme.captionType
                    }
                    PushButton {
                        objectName: "bulk_look_again"
                        implicitHeight: Theme.touch
                        label: qsTr("Look again")
                        onClicked: root.sending.lookAgain()
                    }
                    PushButton {
                        objectName: "bulk_settle_sent"
                        implicitHeight: Theme.touch
                        look: "quiet"
                        label: qsTr("They were sent")
                        onClicked: root.sending.settle(true)
                    }
                    PushButton {
                        objectName: "bulk_settle_not_sent"
                        implicitHeight: Theme.touch
                        look: "quiet"
                        label: qsTr("They were not sent")
                        onClicked: root.sending.settle(false)
                    }
                }
            }
        }
        Notice {
            objectName: "bulk_trouble"
            visible: text !== ""
            width: parent.width
            height: visible ? implicitHeight : 0
            role: "attention"
            text: root.sending.trouble
        }
    }
}
