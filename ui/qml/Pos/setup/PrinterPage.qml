pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The test page as it must come out, the question, and what to do after each *no*.
Column {
    id: root

    required property PrinterTrialModel printer

    spacing: Theme.s16

    PushButton {
        objectName: "print_page"
        width: parent.width
        icon: "printer"
        label: qsTr("Print a test page")
        busy: root.printer.printing
        reason: root.printer.hasPrinter ? "" : qsTr("No printer is chosen")
        onClicked: root.printer.printPage()
    }
    Notice {
        objectName: "page_outcome"
        visible: root.printer.outcomeWord !== ""
        width: parent.width
        text: root.printer.outcomeWord
        role: root.printer.outcomeRole
    }
    Row {
        width: parent.width
        spacing: Theme.s16

        Rectangle {
            visible: root.printer.hasPrinter
            width: root.printer.asks ? (parent.width - parent.spacing) / 2 : parent.width
            height: paper.height + 2 * Theme.s16
            radius: Theme.chipRadius
            color: "#FFFFFF"
            border.width: Theme.hairline
            border.color: Theme.line
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The test page as it must look")

            Image {
                id: paper
                objectName: "test_page"
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.s16
                width: Math.min(parent.width - 2 * Theme.s16, Theme.u(420))
                height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
                source: root.printer.page < 0 ? "" : "image://test_page/" + root.printer.page
                cache: false
                smooth: true
                mipmap: true
            }
        }
        Column {
            visible: root.printer.asks
            width: (parent.width - parent.spacing) / 2
            spacing: Theme.s12

            Label {
                width: parent.width
                text: qsTr("Did it come out like this?")
                strong: true
                font.pixelSize: Theme.headingType
                wrapMode: Text.Wrap
            }
            Each {
                model: root.printer.answers

                DeviceRow {
                    required property var modelData
                    objectName: "page_" + modelData.id
                    width: parent?.width ?? 0
                    icon: modelData.id === "yes" ? "circle-check" : "circle-x"
                    title: modelData.text
                    chosen: modelData.chosen
                    onClicked: root.printer.answer(modelData.id)
                }
            }
            Notice {
                objectName: "page_advice"
                visible: root.printer.advice !== ""
                width: parent.width
                text: root.printer.advice
                role: "attention"
            }
            PushButton {
                objectName: "try_next"
                visible: root.printer.nextWord !== ""
                width: parent.width
                icon: "refresh-cw"
                label: root.printer.nextWord
                busy: root.printer.printing
                onClicked: root.printer.tryNext()
            }
        }
    }
}
