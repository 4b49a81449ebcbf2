pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// How the open shift stands at the start edge, what can be done with it at the end edge.
FocusScope {
    id: root

    required property ShiftModel shift
    required property MoveModel move
    readonly property real gap: Theme.edge
    readonly property real sideWidth: Theme.portrait ? width - 2 * gap : Math.max(Theme.u(Theme.compact ? 330 : 400), 55 * Theme.mm)

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
            Card {
                visible: root.shift.moves.length > 0
                width: parent.width
                height: moves.height + Theme.s24

                Column {
                    id: moves
                    y: Theme.s12
                    width: parent.width

                    Label {
                        x: Theme.u(20)
                        width: parent.width - 2 * x
                        text: qsTr("Paid in and out")
                        strong: true
                        wrapMode: Text.Wrap
                    }
                    Each {
                        model: root.shift.moves

                        SaleRow {
                            id: line
                            required property var modelData
                            width: moves.width
                            objectName: "move_" + modelData.seq
                            time: modelData.title
                            text: modelData.text
                            badge: qsTr("Print")
                            icon: "printer"
                            role: "quiet"
                            amount: modelData.amount
                            onClicked: root.shift.printMove(modelData.seq)
                        }
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

        Notice {
            objectName: "report_paper"
            visible: text !== ""
            width: parent.width
            text: root.shift.paper
            icon: "printer"
        }
        Grid {
            width: parent.width
            columns: 2
            spacing: Theme.u(14)

            PushButton {
                objectName: "pay_in"
                width: (parent.width - parent.spacing) / 2
                icon: "plus"
                label: qsTr("Pay in")
                onClicked: root.move.begin("in")
            }
            PushButton {
                objectName: "pay_out"
                width: (parent.width - parent.spacing) / 2
                icon: "minus"
                label: qsTr("Pay out")
                onClicked: root.move.begin("out")
            }
        }
        PushButton {
            objectName: "print_x"
            width: parent.width
            icon: "printer"
            //: The slip that says how the shift stands and changes nothing.
            label: qsTr("Print an X report")
            busy: root.shift.busy === "printing"
            onClicked: root.shift.printReport()
        }
        PushButton {
            objectName: "count_drawer"
            width: parent.width
            height: Math.max(implicitHeight, Theme.u(Theme.compact ? 120 : 150))
            large: true
            look: "primary"
            icon: "coins"
            label: qsTr("Count and close")
            caption: root.shift.waiting.length > 0 ? root.shift.waitingTitle : ""
            onClicked: root.shift.beginCount()
        }
    }
}
