pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The shift: which one above, what can be done with it below; earlier ones behind the second tab.
FocusScope {
    id: root

    required property StaffShifts area
    required property TillModel till
    readonly property ShiftModel shift: area.shiftModel
    readonly property real gap: Theme.edge
    readonly property bool counting: shift.phase === "counting" && !shift.past

    Item {
        id: head
        readonly property bool stacked: width < Theme.u(860) * Theme.textFactor
        visible: !root.counting
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: root.gap
        height: !visible ? 0 : stacked ? words.height + views.height + Theme.s8 : Math.max(words.height, views.height)

        Column {
            id: words
            anchors.left: parent.left
            width: head.stacked ? parent.width : parent.width - views.width - Theme.s24

            Label {
                objectName: "shift_title"
                width: parent.width
                //: A heading, before it is known whether a shift is open.
                text: root.shift.past ? qsTr("Earlier shifts") : root.shift.phase === "reading" ? qsTr("Shift") : root.shift.title
                strong: true
                font.pixelSize: Theme.titleType
                wrapMode: Text.Wrap
            }
            Label {
                objectName: "shift_under"
                width: parent.width
                // Large letters on the smallest panel leave room for the pad alone.
                visible: !root.shift.past && root.shift.phase !== "reading" && !(root.shift.phase === "opening" && Theme.compact && Theme.textFactor > 1.4)
                text: root.shift.under
                soft: true
                wrapMode: Text.Wrap
            }
        }
        PushButton {
            id: views
            objectName: root.shift.past ? "shift_now" : "shift_past"
            anchors.right: parent.right
            y: head.stacked ? words.height + Theme.s8 : 0
            height: Math.max(Theme.touch, Theme.u(60))
            implicitHeight: height
            icon: root.shift.past ? "wallet" : "history"
            //: Opens the shift that is on, or the place where one is opened.
            label: root.shift.past ? qsTr("This shift") : qsTr("Earlier shifts")
            onClicked: root.shift.showPast(!root.shift.past)
        }
    }
    Notice {
        id: trouble
        objectName: "shift_trouble"
        anchors.top: head.bottom
        anchors.topMargin: visible ? Theme.s8 : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.gap
        anchors.rightMargin: root.gap
        visible: text !== "" && !root.shift.past
        height: visible ? implicitHeight : 0
        role: "attention"
        text: root.shift.trouble
    }
    Card {
        anchors.fill: places
        visible: places.visible
    }
    Awaited {
        id: places
        objectName: "shift_awaited"
        anchors.top: trouble.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: root.gap
        rows: 4
        wanted: root.shift.phase === "reading" && !root.shift.past && !trouble.visible
    }
    Loader {
        anchors.top: trouble.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        focus: true
        sourceComponent: root.shift.past ? past : root.shift.phase === "standing" ? standing : root.shift.phase === "closed" ? closed : root.shift.phase === "reading" ? null : counting
        onLoaded: (item as Item)?.forceActiveFocus()
    }
    Component {
        id: counting
        ShiftCount {
            shift: root.shift
            closing: root.shift.phase === "counting"
            count: closing ? root.area.drawerModel : root.area.floatModel
        }
    }
    Component {
        id: standing
        ShiftStanding {
            shift: root.shift
            move: root.area.moveModel
        }
    }
    Component {
        id: closed
        ShiftClosed {
            shift: root.shift
        }
    }
    Component {
        id: past
        OfficeList {
            list: root.area.pastModel
            emptyIcon: "wallet"
            emptyTitle: qsTr("No earlier shifts yet")
            emptyText: qsTr("A shift stands here once its drawer was counted and it was closed.")
            details: Component {
                ShiftPanel {
                    panel: root.area.panelModel
                    onClosed: root.area.pastModel.choose("")
                }
            }
            actions: ExportButton {
                name: root.area.pastModel.name
                onClicked: root.area.officeFiles.exportModel.begin(root.area.pastModel)
            }
        }
    }
    Over {
        shown: root.area.gapModel.open
        sourceComponent: GapSheet {
            note: root.area.gapModel
        }
    }
    Over {
        shown: root.area.moveModel.open
        sourceComponent: MoveSheet {
            move: root.area.moveModel
        }
    }
    Over {
        shown: root.shift.warned
        sourceComponent: WaitingSheet {
            shift: root.shift
        }
    }
}
