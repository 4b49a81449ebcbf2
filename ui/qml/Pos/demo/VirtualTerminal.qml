pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Demo mode: a card terminal to play the customer on. It looks like hardware, not like the till.
Window {
    id: root

    required property DemoModel demo
    readonly property color body: "#20262B"
    readonly property color edge: "#343D44"
    readonly property color glass: "#0B1F1C"
    readonly property color lit: "#BFF3E6"
    readonly property real unit: Math.min(width / 360, height / 700)

    width: 300
    height: 584
    minimumWidth: 300
    minimumHeight: 584
    visible: true
    title: qsTr("Card terminal (demo)")
    color: Theme.background

    component Act: Pressable {
        id: act
        required property string action
        property string text: ""
        property string icon: ""
        property color tint: root.edge
        property color inkOnTint: "#FFFFFF"

        objectName: "vt_" + action
        label: text
        radius: 12 * root.unit
        width: (acts.width - acts.spacing) / 2
        height: 56 * root.unit
        enabled: root.demo.payable || action === "pay_late"
        opacity: enabled ? 1 : 0.45
        onClicked: root.demo.act(action)

        Rectangle {
            anchors.fill: parent
            anchors.topMargin: act.down ? 2 : 0
            radius: act.radius
            color: act.down ? Qt.darker(act.tint, 1.25) : act.tint
        }
        Row {
            anchors.centerIn: parent
            spacing: 8 * root.unit

            IconImage {
                anchors.verticalCenter: parent.verticalCenter
                name: act.icon
                size: 22 * root.unit
                color: act.inkOnTint
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, act.width - 46 * root.unit)
                text: act.text
                strong: true
                color: act.inkOnTint
                font.pixelSize: Math.max(12, 17 * root.unit)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 11
                Accessible.ignored: true
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: 12 * root.unit
        radius: 34 * root.unit
        color: root.body
        border.width: 2
        border.color: root.edge
        LayoutMirroring.enabled: Theme.arabic
        LayoutMirroring.childrenInherit: true

        Rectangle {
            id: slot
            anchors.horizontalCenter: parent.horizontalCenter
            y: 14 * root.unit
            width: parent.width * 0.42
            height: 6 * root.unit
            radius: height / 2
            color: "#0D1114"
        }
        Rectangle {
            id: screenGlass
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: slot.bottom
            anchors.margins: 18 * root.unit
            height: 300 * root.unit
            radius: 14 * root.unit
            color: root.glass

            Column {
                anchors.centerIn: parent
                width: parent.width - 24 * root.unit
                spacing: 14 * root.unit

                IconImage {
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: ({
                            "approved": "circle-check",
                            "declined": "circle-x",
                            "wrong_pin": "lock",
                            "amount": "nfc",
                            "cancelled": "ban"
                        })[root.demo.moment] ?? "credit-card"
                    size: 84 * root.unit
                    color: root.demo.moment === "declined" || root.demo.moment === "wrong_pin" ? "#F2867E" : root.lit
                }
                AmountText {
                    visible: root.demo.moment !== "idle"
                    width: parent.width
                    size: 46 * root.unit
                    currency: root.demo.currency
                    whole: root.demo.amountWhole
                    decimals: root.demo.amountDecimals
                    decimalsRatio: 1
                    spoken: root.demo.currency + " " + root.demo.amountWhole + root.demo.amountDecimals
                    light: true
                }
                Label {
                    objectName: "vt_title"
                    width: parent.width
                    text: root.demo.title
                    strong: true
                    color: root.lit
                    font.pixelSize: 26 * root.unit
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                }
                Label {
                    width: parent.width
                    text: root.demo.reference
                    color: "#7FB5A9"
                    font.pixelSize: Math.max(11, 14 * root.unit)
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
        Column {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: screenGlass.bottom
            anchors.margins: 18 * root.unit
            spacing: 12 * root.unit

            Act {
                action: "approve"
                icon: "credit-card"
                //: The customer taps the card and the bank approves.
                text: qsTr("Tap: approve")
                tint: "#4CC38A"
                inkOnTint: "#06201C"
                width: parent.width
                height: 72 * root.unit
            }
            Grid {
                id: acts
                width: parent.width
                columns: 2
                spacing: 12 * root.unit

                Act {
                    action: "decline"
                    icon: "x"
                    text: qsTr("Tap: decline")
                    tint: "#F2867E"
                    inkOnTint: "#2B0B09"
                }
                Act {
                    action: "wrong_pin"
                    icon: "lock"
                    text: qsTr("Wrong PIN")
                    tint: "#F0B35A"
                    inkOnTint: "#2A1C05"
                }
                Act {
                    action: "walk_away"
                    icon: "undo-2"
                    text: qsTr("Walk away")
                }
                Act {
                    action: "pay_late"
                    icon: "clock-alert"
                    text: qsTr("Pay late")
                }
            }
        }
    }
}
