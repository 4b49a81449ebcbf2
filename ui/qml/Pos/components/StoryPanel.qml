pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The chosen sale: amount, state, its story as a timeline, and what can still be done.
Card {
    id: root

    required property HistoryModel history
    // Where head and buttons leave the story no room, all of it scrolls.
    readonly property bool tight: head.height + actions.height + 2 * Theme.touch + 4 * Theme.s24 > height

    Column {
        id: head
        parent: root.tight ? scroll.contentItem : root
        x: root.tight ? Theme.s16 : Theme.s24
        y: root.tight ? 0 : Theme.s24
        width: root.width - 2 * Theme.s24
        spacing: Theme.s8

        Label {
            width: parent.width
            text: root.history.chosenTitle
            soft: true
            font.pixelSize: Theme.captionType
            wrapMode: Text.WrapAnywhere
        }
        AmountText {
            width: parent.width
            align: Theme.arabic ? Qt.AlignRight : Qt.AlignLeft
            size: Theme.type(44)
            currency: root.history.currency
            whole: root.history.amountWhole
            decimals: root.history.amountDecimals
            decimalsRatio: 1
        }
        Flow {
            width: parent.width
            spacing: Theme.s12

            Badge {
                id: badge
                text: root.history.chosenBadge
                role: root.history.chosenRole
                icon: root.history.chosenIcon
            }
            Label {
                height: badge.height
                text: root.history.chosenText
                soft: true
                font.pixelSize: Theme.captionType
            }
        }
    }
    // The thumb has the margin, on whichever side it is, so that it covers no time of day.
    ScrollArea {
        id: scroll
        x: Theme.s8
        y: Theme.s24 + (root.tight ? 0 : head.height + Theme.s24)
        width: root.width - 2 * Theme.s8
        height: root.height - 2 * Theme.s24 - (root.tight ? 0 : head.height + actions.height + 2 * Theme.s24)
        contentHeight: root.tight ? actions.y + actions.height : story.height

        Column {
            id: story
            x: Theme.s16
            y: root.tight ? head.height + Theme.s24 : 0
            width: scroll.width - 2 * Theme.s16
            spacing: Theme.s8

            Repeater {
                model: root.history.story

                Item {
                    id: moment
                    required property var modelData
                    width: story.width
                    height: Math.max(words.height, Theme.u(28))

                    Rectangle {
                        id: dot
                        anchors.left: parent.left
                        y: Theme.bodyType * 0.68 - height / 2
                        width: Theme.u(12)
                        height: width
                        radius: width / 2
                        color: Theme.ground(moment.modelData.role)
                    }
                    Label {
                        id: words
                        anchors.left: dot.right
                        anchors.leftMargin: Theme.u(20)
                        anchors.right: at.left
                        anchors.rightMargin: Theme.s12
                        text: moment.modelData.text
                        font.pixelSize: Theme.type(17)
                        wrapMode: Text.Wrap
                    }
                    Label {
                        id: at
                        anchors.right: parent.right
                        text: moment.modelData.time
                        soft: true
                        font.family: Theme.digits
                        font.pixelSize: Theme.captionType
                    }
                }
            }
        }
    }
    Column {
        id: actions
        parent: root.tight ? scroll.contentItem : root
        x: root.tight ? Theme.s16 : Theme.s24
        y: root.tight ? story.y + story.height + Theme.s24 : root.height - height - Theme.s24
        width: root.width - 2 * Theme.s24
        spacing: Theme.s12

        PushButton {
            objectName: "take_up"
            visible: root.history.chosenOpen
            width: parent.width
            look: "primary"
            label: qsTr("Go on with this sale")
            onClicked: root.history.takeUp()
        }
        PushButton {
            objectName: "give_back"
            visible: root.history.chosenPaid
            width: parent.width
            icon: "undo-2"
            //: Opens the refund sheet for the chosen sale.
            label: qsTr("Give money back")
            reason: root.history.notRefundableReason
            onClicked: root.history.giveBack()
        }
        Grid {
            width: parent.width
            columns: along.visible && Theme.textFactor <= 1.2 ? 2 : 1
            spacing: Theme.s12
            readonly property real cell: (width - (columns - 1) * spacing) / columns
            readonly property real tall: Math.max(shown.implicitHeight, along.visible ? along.implicitHeight : 0)

            PushButton {
                id: shown
                objectName: "show_receipt"
                width: parent.cell
                height: parent.tall
                label: qsTr("Show the receipt")
                onClicked: root.history.showReceipt()
            }
            PushButton {
                id: along
                objectName: "take_along"
                visible: root.history.chosenPaid
                width: parent.cell
                height: parent.tall
                //: Opens a code by which the customer gets the receipt without paper.
                label: qsTr("To a phone")
                onClicked: root.history.takeAlong()
            }
        }
        PushButton {
            objectName: "print_copy"
            width: parent.width
            icon: "printer"
            label: qsTr("Print a copy")
            busy: root.history.printing
            onClicked: root.history.printCopy()
        }
    }
}
