pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What the customer will get, as it is typed; and the one button that sends it.
Card {
    id: root

    required property CreateModel create
    readonly property var preview: create.preview

    ScrollArea {
        id: scroll
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        anchors.margins: Theme.s24
        anchors.bottomMargin: Theme.s12
        contentHeight: words.height

        Column {
            id: words
            width: scroll.width
            spacing: Theme.s8

            Label {
                width: parent.width
                text: qsTr("The customer gets")
                soft: true
                font.pixelSize: Theme.captionType
            }
            Label {
                objectName: "preview_amount"
                width: parent.width
                text: root.preview.amount ?? ""
                strong: true
                font.pixelSize: Theme.titleType
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                text: root.preview.channel ?? ""
                wrapMode: Text.Wrap
            }
            Label {
                visible: text !== ""
                width: parent.width
                text: root.preview.text ?? ""
                soft: true
                wrapMode: Text.Wrap
            }
            Repeater {
                model: root.preview.lines ?? []

                Item {
                    id: line
                    required property var modelData
                    width: words.width
                    height: Math.max(text.height, sum.height)

                    Label {
                        id: text
                        anchors.left: parent.left
                        anchors.right: sum.left
                        anchors.rightMargin: Theme.s8
                        text: line.modelData.text
                        wrapMode: Text.Wrap
                        font.pixelSize: Theme.type(17)
                    }
                    Label {
                        id: sum
                        anchors.right: parent.right
                        text: line.modelData.amount
                        strong: true
                        font.family: Theme.digits
                        font.pixelSize: Theme.type(17)
                    }
                }
            }
            Label {
                visible: text !== ""
                width: parent.width
                text: root.preview.until ?? ""
                soft: true
                wrapMode: Text.Wrap
            }
            Label {
                visible: text !== ""
                width: parent.width
                text: root.preview.ways ?? ""
                soft: true
                wrapMode: Text.Wrap
            }
            Label {
                objectName: "preview_missing"
                visible: text !== ""
                width: parent.width
                text: root.preview.missing ?? ""
                color: Theme.attention
                strong: true
                wrapMode: Text.Wrap
            }
        }
    }
    Column {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.s16
        spacing: Theme.s12

        Notice {
            objectName: "create_trouble"
            visible: root.create.trouble !== "" && (root.create.money.open ?? "") === ""
            width: parent.width
            role: "attention"
            text: root.create.trouble
        }
        PushButton {
            objectName: "create_send"
            width: parent.width
            look: "primary"
            icon: "send"
            label: qsTr("Create it")
            busy: root.create.phase === "sending"
            onClicked: root.create.send()
        }
    }
}
