pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// One record in full: amount, state, facts, what this till did with it, what can be done now.
Card {
    id: root

    required property DetailModel detail
    readonly property var head: detail.head
    readonly property var can: detail.can

    component Action: PushButton {
        width: (actions.width - actions.spacing) / 2
        implicitHeight: Math.max(Theme.touch, Theme.u(60))
    }

    ScrollArea {
        id: scroll
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.s24
        anchors.bottomMargin: Theme.s8
        contentHeight: words.height

        Column {
            id: words
            x: Theme.arabic ? Theme.s8 : 0
            width: scroll.width - Theme.s8
            spacing: Theme.s8

            Label {
                width: parent.width
                text: root.head.title ?? ""
                strong: true
                font.pixelSize: Theme.headingType
                wrapMode: Text.Wrap
            }
            AmountText {
                visible: root.head.known ?? false
                width: parent.width
                align: Theme.arabic ? Qt.AlignRight : Qt.AlignLeft
                size: Theme.type(40)
                currency: root.head.currency ?? ""
                whole: root.head.whole ?? ""
                decimals: root.head.decimals ?? ""
                decimalsRatio: 1
            }
            Badge {
                objectName: "record_state"
                anchors.left: parent.left
                text: root.head.badge ?? ""
                role: root.head.role ?? "quiet"
                icon: root.head.icon ?? ""
            }
            Repeater {
                model: root.detail.facts

                Item {
                    id: fact
                    required property var modelData
                    width: words.width
                    height: Math.max(label.height, value.height)

                    Label {
                        id: label
                        width: parent.width * 0.4 - Theme.s8
                        anchors.left: parent.left
                        text: fact.modelData.label
                        soft: true
                        font.pixelSize: Theme.captionType
                        wrapMode: Text.Wrap
                    }
                    Label {
                        id: value
                        anchors.left: label.right
                        anchors.leftMargin: Theme.s8
                        anchors.right: parent.right
                        text: fact.modelData.value
                        font.pixelSize: Theme.type(17)
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    }
                }
            }
            Repeater {
                model: root.detail.story

                Item {
                    id: step
                    required property var modelData
                    width: words.width
                    height: Math.max(told.height, Theme.u(28))

                    Rectangle {
                        id: dot
                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.u(12)
                        height: width
                        radius: width / 2
                        color: Theme.ground(step.modelData.role)
                    }
                    Label {
                        id: told
                        anchors.left: dot.right
                        anchors.leftMargin: Theme.s12
                        anchors.right: at.left
                        anchors.rightMargin: Theme.s8
                        text: step.modelData.text
                        font.pixelSize: Theme.type(17)
                        wrapMode: Text.Wrap
                    }
                    Label {
                        id: at
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        text: step.modelData.time
                        soft: true
                        font.family: Theme.digits
                        font.pixelSize: Theme.captionType
                    }
                }
            }
        }
    }
    Column {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.s24
        spacing: Theme.s8

        Notice {
            objectName: "record_trouble"
            visible: root.detail.trouble !== "" && root.detail.sheet === ""
            width: parent.width
            role: "attention"
            text: root.detail.trouble
        }
        Flow {
            id: actions
            width: parent.width
            spacing: Theme.s8

            Action {
                objectName: "record_code"
                visible: root.can.link ?? false
                look: "primary"
                icon: "qr-code"
                label: qsTr("Code")
                onClicked: root.detail.ask("code")
            }
            Action {
                objectName: "record_resend"
                visible: root.can.resend ?? false
                icon: "send"
                label: qsTr("Send again")
                onClicked: root.detail.ask("resend")
            }
            Action {
                objectName: "record_extend"
                visible: root.can.extend ?? false
                icon: "timer"
                label: qsTr("Last day")
                onClicked: root.detail.ask("extend")
            }
            Action {
                objectName: "record_refund"
                visible: root.can.refund ?? false
                icon: "undo-2"
                label: qsTr("Refund")
                onClicked: root.detail.refund()
            }
            Action {
                objectName: "record_cancel"
                visible: root.can.cancel ?? false
                look: "quiet"
                icon: "ban"
                label: qsTr("Cancel it")
                onClicked: root.detail.ask("cancel")
            }
        }
    }
}
