pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What came of it: the link as a code large enough to scan, or the honest question.
ScrollArea {
    id: root

    required property CreateModel create
    readonly property var outcome: create.outcome
    readonly property bool unsure: create.phase === "unsure"
    readonly property bool withCode: !unsure && (outcome.url ?? "") !== ""
    readonly property real qrSize: Theme.portrait ? Math.min(width * 0.7, height * 0.42) : Math.min(height * 0.86, width * 0.42)

    contentHeight: Math.max(height, grid.height + 2 * Theme.s16)

    Grid {
        id: grid
        x: (root.width - width) / 2
        y: (root.contentHeight - height) / 2
        columns: Theme.portrait || !root.withCode ? 1 : 2
        spacing: Theme.s48
        verticalItemAlignment: Grid.AlignVCenter
        horizontalItemAlignment: Grid.AlignHCenter

        LinkCode {
            visible: root.withCode
            size: root.qrSize
            url: root.withCode ? root.outcome.url : ""
        }
        Column {
            width: Theme.portrait ? root.width - 2 * Theme.s24 : Math.min(root.width - 2 * Theme.s24 - (root.withCode ? root.qrSize + Theme.s48 : 0), Theme.u(560))
            spacing: Theme.s16

            Notice {
                objectName: "create_outcome"
                width: parent.width
                role: root.unsure ? "attention" : "go"
                icon: root.unsure ? "circle-question-mark" : ""
                title: root.outcome.title ?? ""
                text: root.unsure || root.withCode ? root.outcome.text ?? "" : ""
            }
            Label {
                visible: text !== ""
                width: parent.width
                text: root.outcome.amount ?? ""
                strong: true
                font.pixelSize: Theme.titleType
            }
            Label {
                visible: text !== ""
                width: parent.width
                text: root.outcome.reference ?? ""
                soft: true
                font.pixelSize: Theme.captionType
            }
            Repeater {
                model: (root.outcome.parts ?? []).slice(0, 6)

                Row {
                    id: row
                    required property var modelData
                    spacing: Theme.s16

                    Label {
                        text: row.modelData.text
                    }
                    Label {
                        text: row.modelData.amount
                        strong: true
                        font.family: Theme.digits
                    }
                }
            }
            Notice {
                visible: root.create.trouble !== "" && !root.unsure
                width: parent.width
                role: "attention"
                text: root.create.trouble
            }
            Row {
                visible: root.withCode
                width: parent.width
                spacing: Theme.s12

                PushButton {
                    objectName: "copy_link"
                    width: (parent.width - parent.spacing) / 2
                    icon: "link"
                    label: qsTr("Copy link")
                    onClicked: root.create.copyLink()
                }
                PushButton {
                    objectName: "print_link"
                    width: (parent.width - parent.spacing) / 2
                    icon: "printer"
                    label: qsTr("Print")
                    busy: root.create.printing
                    onClicked: root.create.printLink()
                }
            }
            PushButton {
                objectName: "look_again"
                visible: root.unsure
                width: parent.width
                look: "primary"
                icon: "search"
                label: qsTr("Look again")
                busy: root.create.looking
                onClicked: root.create.lookAgain()
            }
            PushButton {
                objectName: "back_to_form"
                visible: root.unsure && root.create.looked && !root.create.looking
                width: parent.width
                look: "quiet"
                label: qsTr("It is not there: back to the form")
                onClicked: root.create.backToForm()
            }
            PushButton {
                objectName: "start_anew"
                visible: !root.unsure
                width: parent.width
                look: "primary"
                icon: "plus"
                label: qsTr("Make another one")
                onClicked: root.create.startAnew()
            }
        }
    }
}
