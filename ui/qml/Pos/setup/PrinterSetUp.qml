pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Which printer, what roll, which speed, where the drawer hangs.
Column {
    id: root

    required property DevicesModel devices
    readonly property PrinterTrialModel printer: devices.printerModel

    spacing: Theme.s16

    Column {
        width: parent.width
        spacing: Theme.s8

        Each {
            model: root.printer.rows

            DeviceRow {
                required property int index
                required property var modelData
                objectName: "printer_" + index
                width: parent?.width ?? 0
                title: modelData.title
                detail: modelData.detail
                icon: modelData.icon
                chosen: modelData.chosen
                onClicked: root.printer.choose(modelData.id)
            }
        }
    }
    LookAgain {
        width: parent.width
        devices: root.devices
        networkToo: true
    }
    Row {
        width: parent.width
        spacing: Theme.s12

        Field {
            id: address
            objectName: "printer_address"
            width: parent.width - use.width - parent.spacing
            kind: "latin"
            label: qsTr("Address of a network printer")
            hint: "192.168.1.50"
            longest: 253
            onAccepted: root.printer.typeAddress(address.text)
        }
        PushButton {
            id: use
            objectName: "use_address"
            anchors.bottom: parent.bottom
            height: Math.max(Theme.touch, Theme.u(60))
            label: qsTr("Use it")
            enabled: address.text !== ""
            onClicked: root.printer.typeAddress(address.text)
        }
    }
    SetUpChoice {
        visible: root.printer.hasPrinter
        width: parent.width
        text: qsTr("Width of the paper")
        prefix: "paper_"
        options: root.printer.papers
        onPicked: id => root.printer.choosePaper(id)
    }
    SetUpChoice {
        width: parent.width
        text: qsTr("Speed of the line, in baud")
        prefix: "baud_"
        options: root.printer.bauds
        onPicked: id => root.printer.chooseBaud(id)
    }
    TerminalChip {
        objectName: "printer_model"
        visible: root.printer.hasPrinter
        width: parent.width
        icon: "printer"
        title: root.printer.modelWord
        detail: qsTr("Model: tap to choose another")
        chevron: true
        onClicked: root.printer.openModels()
    }
    SetUpChoice {
        visible: root.printer.hasPrinter
        width: parent.width
        text: qsTr("Cash drawer, plugged into the printer")
        prefix: "drawer_"
        options: root.printer.drawers
        onPicked: id => root.printer.chooseDrawer(id)
    }
    Column {
        visible: root.printer.hasDrawer
        width: parent.width
        spacing: Theme.s12

        PushButton {
            objectName: "open_drawer"
            label: qsTr("Open the drawer now")
            onClicked: root.printer.openDrawer()
        }
        Label {
            visible: root.printer.pulsed
            width: parent.width
            text: qsTr("Did it open? Leave it open and tap.")
            strong: true
            wrapMode: Text.Wrap
        }
        Row {
            visible: root.printer.pulsed
            spacing: Theme.s12

            PushButton {
                objectName: "drawer_did_open"
                label: qsTr("It opened")
                onClicked: root.printer.drawerOpened(true)
            }
            PushButton {
                objectName: "drawer_did_not_open"
                label: qsTr("It did not: try the other wire")
                onClicked: root.printer.drawerOpened(false)
            }
        }
        Label {
            visible: root.printer.drawerWord !== ""
            width: parent.width
            text: root.printer.drawerWord
            soft: true
            wrapMode: Text.Wrap
        }
    }
    Column {
        visible: root.printer.hasPrinter
        width: parent.width
        spacing: Theme.s8

        Label {
            width: parent.width
            text: qsTr("Texts and rows of the receipts")
            soft: true
            wrapMode: Text.Wrap
        }
        Label {
            objectName: "receipt_texts_word"
            width: parent.width
            text: root.devices.textsModel.word
            wrapMode: Text.Wrap
        }
        Notice {
            objectName: "receipt_texts_fault"
            visible: root.devices.textsModel.fault !== ""
            width: parent.width
            text: root.devices.textsModel.fault
            role: "bad"
        }
        PushButton {
            objectName: "copy_receipt_texts"
            anchors.left: parent.left
            visible: !root.devices.textsModel.own
            label: qsTr("Make a copy to change")
            onClicked: root.devices.textsModel.copy()
        }
    }
}
