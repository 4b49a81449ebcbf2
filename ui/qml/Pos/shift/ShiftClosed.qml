pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The shift is closed: what the count came to, what was sold, and whether its Z report is on paper.
FocusScope {
    id: root

    required property ShiftModel shift
    readonly property real gap: Theme.edge
    readonly property real sideWidth: Theme.portrait ? width - 2 * gap : Math.max(Theme.u(Theme.compact ? 330 : 400), 55 * Theme.mm)

    // Large letters on the smallest panel: the side has room for its buttons alone.
    readonly property bool tight: Theme.compact && Theme.textFactor > 1.4

    Keys.onReturnPressed: shift.putAway()
    Keys.onEnterPressed: shift.putAway()
    Keys.onEscapePressed: shift.putAway()

    component Paper: Notice {
        objectName: "report_paper"
        text: root.shift.paper
        icon: "printer"
    }

    ScrollArea {
        id: area
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: root.gap
        width: Theme.portrait ? parent.width - 2 * root.gap : parent.width - root.sideWidth - 3 * root.gap
        height: Theme.portrait ? parent.height - side.height - 3 * root.gap : parent.height - 2 * root.gap
        contentHeight: column.height

        Column {
            id: column
            readonly property bool paired: width > Theme.u(760) * Theme.textFactor
            anchors.left: parent?.left
            width: area.width - Theme.s8
            spacing: Theme.s12

            Notice {
                objectName: "shift_gap"
                width: parent.width
                title: root.shift.gapTitle
                text: root.shift.gap
                role: root.shift.gapRole
            }
            Paper {
                width: parent.width
                visible: root.tight && text !== ""
            }
            Grid {
                width: parent.width
                columns: column.paired ? 2 : 1
                spacing: Theme.s12

                SumCard {
                    width: column.paired ? (column.width - Theme.s12) / 2 : column.width
                    height: column.paired ? Math.max(implicitHeight, drawer.implicitHeight) : implicitHeight
                    title: qsTr("Sales")
                    rows: root.shift.sold
                    prefix: "sold_"
                }
                SumCard {
                    id: drawer
                    width: column.paired ? (column.width - Theme.s12) / 2 : column.width
                    title: qsTr("Drawer")
                    rows: root.shift.drawer
                    prefix: "drawer_"
                }
            }
            Card {
                visible: root.shift.waiting.length > 0
                width: parent.width
                height: open.height + Theme.s24

                Column {
                    id: open
                    y: Theme.s12
                    width: parent.width

                    Label {
                        x: Theme.u(20)
                        width: parent.width - 2 * x
                        text: root.shift.waitingTitle
                        strong: true
                        color: Theme.attention
                        wrapMode: Text.Wrap
                    }
                    WaitingList {
                        width: parent.width
                        rows: root.shift.waiting
                        onPicked: reference => root.shift.showSale(reference)
                    }
                }
            }
        }
    }
    Column {
        id: side
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root.gap
        width: root.sideWidth
        spacing: Theme.u(14)

        Paper {
            width: parent.width
            visible: !root.tight && text !== ""
        }
        PushButton {
            objectName: "print_z"
            width: parent.width
            icon: "printer"
            label: qsTr("Print again")
            busy: root.shift.busy === "printing"
            onClicked: root.shift.printReport()
        }
        PushButton {
            objectName: "put_shift_away"
            width: parent.width
            height: Math.max(implicitHeight, root.tight ? 0 : Theme.u(Theme.compact ? 120 : 150))
            large: true
            look: "primary"
            icon: "check"
            label: qsTr("Done")
            onClicked: root.shift.putAway()
        }
    }
}
