pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The till's own keyboard at the foot of the window. Its keys take no focus: what they type goes to
// `field`. Keys stay the same items while their letters change, so that fast fingers lose nothing.
Rectangle {
    id: root

    required property KeyboardModel keyboard
    property Field field: null
    readonly property var caps: keyboard.rows
    readonly property real gap: Theme.portrait ? Theme.u(3) : Theme.s8
    readonly property real keyHeight: Math.max(Theme.touch, Theme.u(Theme.compact ? 50 : 62))
    readonly property real widest: Theme.u(keyboard.pad ? 560 : 1240)

    visible: keyboard.shown
    implicitHeight: visible ? column.height + 2 * Theme.s12 : 0
    color: Theme.quietSoft
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Keyboard")
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Connections {
        target: root.keyboard

        function onTyped(letters: string) {
            root.field?.insert(letters);
        }
        function onErased() {
            root.field?.erase();
        }
        function onEntered() {
            root.field?.enter();
        }
    }
    // A press beside the keys must not reach what lies behind.
    MouseArea {
        anchors.fill: parent
    }
    Column {
        id: column
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.s12
        width: Math.min(root.widest, parent.width - 2 * (Theme.portrait ? root.gap : Theme.s12))
        spacing: root.gap

        Repeater {
            model: root.caps.length

            Row {
                id: line
                required property int index
                readonly property var caps: root.caps[index] ?? []
                readonly property real letters: caps.reduce((sum, cap) => sum + cap.span, 0)
                readonly property real unit: (column.width - (caps.length - 1) * root.gap) / Math.max(letters, root.keyboard.pad ? 4 : 10)
                anchors.horizontalCenter: parent?.horizontalCenter
                spacing: root.gap

                Repeater {
                    model: line.caps.length

                    Item {
                        id: place
                        required property int index
                        readonly property var cap: line.caps[index] ?? ({
                                "name": "",
                                "text": "",
                                "label": "",
                                "icon": "",
                                "span": 1,
                                "lit": false
                            })
                        width: line.unit * cap.span
                        height: root.keyHeight

                        Key {
                            id: key
                            objectName: "osk_" + place.cap.name
                            anchors.fill: parent
                            visible: place.cap.name !== ""
                            activeFocusOnTab: false
                            raised: true
                            radius: Theme.chipRadius
                            text: place.cap.text
                            label: place.cap.label
                            icon: place.cap.icon
                            soft: place.cap.name.length > 1 && place.cap.icon === ""
                            typeSize: Theme.type(24)
                            onClicked: root.keyboard.press(place.cap.name)

                            Rectangle {
                                anchors.fill: parent
                                visible: place.cap.lit
                                radius: key.radius
                                color: "transparent"
                                border.color: Theme.accent
                                border.width: Math.max(2, Theme.u(2.5))
                            }
                            Timer {
                                interval: 500
                                repeat: true
                                running: key.down && place.cap.name === "back"
                                onTriggered: {
                                    interval = 90;
                                    root.keyboard.press("back");
                                }
                                onRunningChanged: interval = 500
                            }
                        }
                    }
                }
            }
        }
    }
    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
