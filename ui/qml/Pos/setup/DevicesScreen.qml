pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Printer and payer's display: what there is, what is chosen, and how it comes out before it is kept.
FocusScope {
    id: root

    required property DevicesModel devices
    readonly property bool forPrinter: devices.part === "printer"
    readonly property PrinterTrialModel printer: devices.printerModel
    readonly property DisplayTrialModel display: devices.displayModel
    readonly property bool stacked: Theme.portrait || Theme.textFactor > 1.4
    readonly property bool unsaved: forPrinter ? printer.unsaved : display.unsaved
    readonly property bool saving: forPrinter ? printer.saving : display.saving

    function keep() {
        if (root.forPrinter)
            root.printer.keep();
        else
            root.display.keep();
    }

    Keys.onEscapePressed: root.devices.leave()

    Choice {
        id: head
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s24
        anchors.bottomMargin: 0
        label: qsTr("Printer or display")
        prefix: "part_"
        options: [
            {
                "id": "printer",
                "text": qsTr("Printer and drawer"),
                "chosen": root.forPrinter
            },
            {
                "id": "display",
                "text": qsTr("Customer display"),
                "chosen": !root.forPrinter
            }
        ]
        onPicked: id => root.devices.choosePart(id)
    }
    ScrollArea {
        id: area
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.s16
        anchors.bottomMargin: Theme.s12
        contentHeight: Math.max(side.y + side.height, choosing.height)

        Loader {
            id: choosing
            anchors.left: parent.left
            anchors.leftMargin: Theme.hairline
            width: root.stacked ? parent.width - Theme.s12 : (parent.width - Theme.s12 - Theme.s24) * 0.55
            sourceComponent: root.forPrinter ? printerSetUp : displaySetUp
        }
        Loader {
            id: side
            anchors.right: parent.right
            anchors.rightMargin: Theme.s12
            y: root.stacked ? choosing.height + Theme.s24 : 0
            width: root.stacked ? parent.width - Theme.s12 : (parent.width - Theme.s12 - Theme.s24) * 0.45
            sourceComponent: root.forPrinter ? printerPage : displayPreview
        }
    }
    Row {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.s24
        anchors.topMargin: 0
        spacing: Theme.s12

        PushButton {
            objectName: "leave_devices"
            width: (parent.width - parent.spacing) * 0.35
            implicitHeight: Math.max(Theme.touch, Theme.u(68))
            look: "quiet"
            label: qsTr("Back to settings")
            onClicked: root.devices.leave()
        }
        PushButton {
            objectName: "keep_device"
            width: (parent.width - parent.spacing) * 0.65
            implicitHeight: Math.max(Theme.touch, Theme.u(68))
            look: "primary"
            icon: "check"
            label: root.forPrinter ? qsTr("Save this printer") : qsTr("Save this display")
            reason: root.unsaved ? "" : qsTr("Nothing has changed")
            busy: root.saving
            onClicked: root.keep()
        }
    }
    Component {
        id: printerSetUp
        PrinterSetUp {
            devices: root.devices
        }
    }
    Component {
        id: displaySetUp
        DisplaySetUp {
            devices: root.devices
        }
    }
    Component {
        id: printerPage
        PrinterPage {
            printer: root.printer
        }
    }
    Component {
        id: displayPreview
        DisplayPreview {
            display: root.display
        }
    }
    Over {
        shown: root.printer.choosingModel
        sourceComponent: ModelSheet {
            printer: root.printer
        }
    }
}
