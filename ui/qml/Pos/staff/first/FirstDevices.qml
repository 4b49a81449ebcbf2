pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Printer or payer's display, found and tried, as in the settings; and how to go on without one.
Column {
    id: root

    required property FirstStartModel first
    required property DevicesModel devices
    readonly property bool forPrinter: first.step === "printer"

    spacing: Theme.s24

    Label {
        width: parent.width
        text: root.forPrinter ? qsTr("Choose yours and print a page. Without a printer, skip this: it is found in the settings later.") : qsTr("Choose yours and look at it. Without a display, skip this: it is found in the settings later.")
        soft: true
        wrapMode: Text.Wrap
    }
    Loader {
        width: parent.width
        active: root.forPrinter
        visible: active
        sourceComponent: PrinterSetUp {
            devices: root.devices
        }
    }
    Loader {
        width: parent.width
        active: root.forPrinter
        visible: active
        sourceComponent: PrinterPage {
            printer: root.devices.printerModel
        }
    }
    Loader {
        width: parent.width
        active: !root.forPrinter
        visible: active
        sourceComponent: DisplaySetUp {
            devices: root.devices
        }
    }
    Loader {
        width: parent.width
        active: !root.forPrinter
        visible: active
        sourceComponent: DisplayPreview {
            display: root.devices.displayModel
        }
    }
}
