pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Other keys of Hesabe's: pasted, scanned, from a file or typed; tried before the old ones go.
Sheet {
    id: root

    required property KeyChangeModel change
    readonly property bool choosing: change.step === "terminal"

    title: qsTr("Change Hesabe's keys")
    cardWidth: Theme.u(720)
    onDismissed: change.leave()

    Label {
        objectName: "keys_in_use"
        width: parent.width
        text: root.change.about
        strong: true
        wrapMode: Text.Wrap
    }
    Loader {
        width: parent.width
        active: !root.choosing
        visible: active
        sourceComponent: Column {
            spacing: Theme.s12

            Label {
                width: parent.width
                text: qsTr("Copy Hesabe's message with the new keys and tap Paste, scan its code, or type them. They are tried with Hesabe first; until they work, the old ones stay in use.")
                soft: true
                wrapMode: Text.Wrap
            }
            Each {
                model: root.change.files

                TerminalChip {
                    required property int index
                    required property string modelData
                    objectName: "keys_file_" + index
                    width: parent?.width ?? 0
                    listed: true
                    icon: "archive"
                    title: modelData
                    detail: qsTr("Take the keys of this file")
                    onClicked: root.change.useFile(index)
                }
            }
            PushButton {
                objectName: "keys_paste"
                width: parent.width
                label: qsTr("Paste")
                onClicked: root.change.paste()
            }
            Field {
                id: scan
                objectName: "keys_scan"
                width: parent.width
                kind: "secret"
                label: qsTr("Or tap here and scan a code with the keys")
                longest: 2000
                onAccepted: {
                    const text = scan.text;
                    scan.clear();
                    root.change.take(text);
                }
            }
            KeyFields {
                width: parent.width
                prefix: "keys_"
                keys: root.change.keyFields
                onAccepted: root.change.next()
            }
        }
    }
    Label {
        visible: root.choosing
        width: parent.width
        text: qsTr("The keys are right, but the till's terminal is not this account's. Which one stands here?")
        wrapMode: Text.Wrap
    }
    Each {
        model: root.choosing ? root.change.terminals : []

        FirstAnswer {
            required property var modelData
            objectName: "keys_terminal_" + modelData.id
            text: modelData.text
            under: modelData.under
            chosen: modelData.chosen
            onClicked: root.change.chooseTerminal(modelData.id)
        }
    }
    // Beside the buttons: what came of the trial is in sight wherever one scrolled to.
    actions: [
        Label {
            objectName: "keys_trouble"
            visible: text !== ""
            width: parent.width
            alert: true
            text: root.change.trouble
            strong: true
            color: Theme.attention
            wrapMode: Text.Wrap
        },
        Row {
            width: parent.width
            spacing: Theme.s16

            PushButton {
                objectName: "leave_keys"
                width: (parent.width - parent.spacing) / 2
                look: "quiet"
                label: root.choosing ? qsTr("Back") : qsTr("Keep the old ones")
                onClicked: root.choosing ? root.change.back() : root.change.leave()
            }
            PushButton {
                objectName: "try_keys"
                width: (parent.width - parent.spacing) / 2
                look: "primary"
                label: root.choosing ? qsTr("Use these keys") : qsTr("Try the keys")
                busy: root.change.busy
                onClicked: root.change.next()
            }
        }
    ]
}
