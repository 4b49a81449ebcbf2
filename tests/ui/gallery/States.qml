pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Every control in every state a person can see it in: at rest, under a finger, with the focus, at
// work, and unable with its reason.
Rectangle {
    id: root

    property var words: ({})
    readonly property var states: ["rest", "pressed", "focus", "busy", "reason"]
    readonly property real column: (width - 2 * Theme.s24 - head - 5 * Theme.s12) / 5
    readonly property real head: Theme.u(110)

    width: Theme.windowWidth
    height: Theme.windowHeight
    z: 50
    color: Theme.background
    LayoutMirroring.enabled: Theme.arabic
    LayoutMirroring.childrenInherit: true

    component Stated: Item {
        id: stated
        required property string state
        required property Pressable of
        width: root.column
        height: of.height
        Component.onCompleted: {
            of.parent = stated;
            of.keyDown = state === "pressed";
            of.showFocus = state === "focus";
            of.busy = state === "busy";
            of.reason = state === "reason" ? root.words.why : "";
        }
    }

    Column {
        x: Theme.s24
        y: Theme.s12
        width: parent.width - 2 * Theme.s24
        spacing: Theme.s8

        Row {
            spacing: Theme.s12
            Item {
                width: root.head
                height: 1
            }
            Repeater {
                model: root.states
                Label {
                    required property string modelData
                    width: root.column
                    text: root.words[modelData]
                    soft: true
                    font.pixelSize: Theme.captionType
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
        Repeater {
            model: ["primary", "secondary", "quiet", "attention", "danger", "alarm"]

            Row {
                id: line
                required property string modelData
                spacing: Theme.s12

                Label {
                    width: root.head
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.words[line.modelData]
                    soft: true
                    font.pixelSize: Theme.captionType
                    wrapMode: Text.Wrap
                }
                Repeater {
                    model: root.states

                    Stated {
                        id: cell
                        required property string modelData
                        state: modelData
                        of: PushButton {
                            objectName: line.modelData + "_" + cell.modelData
                            width: root.column
                            height: Theme.touch
                            look: line.modelData
                            icon: "printer"
                            label: root.words.label
                        }
                    }
                }
            }
        }
        Row {
            spacing: Theme.s12

            Label {
                width: root.head
                anchors.verticalCenter: parent.verticalCenter
                text: root.words.key
                soft: true
                font.pixelSize: Theme.captionType
            }
            Repeater {
                model: root.states

                Stated {
                    id: keyCell
                    required property string modelData
                    state: modelData
                    of: Key {
                        objectName: "key_" + keyCell.modelData
                        width: root.column
                        height: Theme.touch
                        text: "7"
                        label: "7"
                    }
                }
            }
        }
        Row {
            spacing: Theme.s12

            Label {
                width: root.head
                anchors.verticalCenter: parent.verticalCenter
                text: root.words.toggle
                soft: true
                font.pixelSize: Theme.captionType
            }
            Repeater {
                model: root.states

                Stated {
                    id: toggleCell
                    required property string modelData
                    state: modelData
                    of: Toggle {
                        objectName: "toggle_" + toggleCell.modelData
                        width: root.column
                        on: true
                        text: root.words.toggle
                    }
                }
            }
        }
        Row {
            spacing: Theme.s12

            Label {
                width: root.head
                anchors.verticalCenter: parent.verticalCenter
                text: root.words.row
                soft: true
                font.pixelSize: Theme.captionType
            }
            Repeater {
                model: ["rest", "pressed", "focus"]

                Stated {
                    id: rowCell
                    required property string modelData
                    state: modelData
                    width: root.column * 5 / 3
                    of: SaleRow {
                        objectName: "row_" + rowCell.modelData
                        width: root.column * 5 / 3
                        text: "KNET"
                        badge: root.words.badge
                        role: "go"
                        icon: "check"
                        amount: "12.750"
                    }
                }
            }
        }
        Row {
            spacing: Theme.s12

            Choice {
                label: "Choice"
                width: root.width * 0.4
                options: ["rest", "pressed", "focus"].map((name, index) => ({
                            "id": name,
                            "text": root.words[name],
                            "chosen": index === 1
                        }))
            }
            Field {
                width: root.width * 0.25
                label: root.words.field
                text: "9999 1234"
            }
            Field {
                width: root.width * 0.25
                label: root.words.field
                text: "12"
                wrong: root.words.wrong
            }
        }
    }
}
