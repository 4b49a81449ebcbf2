pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Demo mode: the printer's paper as it came out, newest on top, with cut, drawer and faults to
// play; and the gateway's misbehaviours.
Window {
    id: root

    required property DemoModel demo

    width: 320
    height: 800
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    title: qsTr("Printer (demo)")
    color: Theme.background

    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: Theme.arabic
        LayoutMirroring.childrenInherit: true

        Rectangle {
            id: head
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            height: 56
            color: "#20262B"

            IconImage {
                id: glyph
                anchors.left: parent.left
                anchors.leftMargin: 16
                anchors.verticalCenter: parent.verticalCenter
                name: "printer"
                size: 24
                color: "#FFFFFF"
            }
            Label {
                objectName: "drawer"
                anchors.left: glyph.right
                anchors.leftMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                text: root.demo.drawerText
                color: "#FFFFFF"
                font.pixelSize: 15
            }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                width: parent.width - 24
                height: 6
                radius: 3
                color: "#0D1114"
            }
        }
        ListView {
            id: roll
            objectName: "paper"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: head.bottom
            anchors.bottom: controls.top
            anchors.leftMargin: 24
            anchors.rightMargin: 24
            clip: true
            spacing: 14
            boundsBehavior: Flickable.StopAtBounds
            model: Math.min(root.demo.slips, 20) // as many as the virtual printer keeps
            topMargin: 14
            bottomMargin: 14
            onCountChanged: Qt.callLater(positionViewAtBeginning)
            onWidthChanged: Qt.callLater(positionViewAtBeginning)
            delegate: Rectangle {
                id: slip
                required property int index
                width: roll.width
                height: paper.height + 16
                color: "#FFFFFF"
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Printed slip")

                Image {
                    id: paper
                    y: 8
                    x: 8
                    width: parent.width - 16
                    fillMode: Image.PreserveAspectFit
                    horizontalAlignment: Image.AlignLeft
                    source: "image://paper/" + (root.demo.slips - 1 - slip.index)
                    cache: false
                }
                // The cut: a torn edge of small teeth.
                Row {
                    anchors.top: parent.bottom
                    anchors.topMargin: -4
                    clip: true
                    spacing: 3
                    width: parent.width
                    height: 8
                    LayoutMirroring.enabled: false

                    Repeater {
                        model: Math.max(0, Math.ceil(roll.width / 11))

                        Rectangle {
                            width: 8
                            height: 8
                            rotation: 45
                            color: Theme.background
                        }
                    }
                }
            }
        }
        Label {
            anchors.centerIn: roll
            width: roll.width
            visible: root.demo.slips === 0
            text: qsTr("Receipts come out here")
            soft: true
            font.pixelSize: 16
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Rectangle {
            id: controls
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: choices.height + 24
            color: Theme.surface

            Column {
                id: choices
                x: 12
                y: 12
                width: parent.width - 24
                spacing: 8

                Label {
                    width: parent.width
                    text: qsTr("Printer trouble")
                    soft: true
                    font.pixelSize: 14
                }
                Choice {
                    width: parent.width
                    tight: true
                    label: qsTr("Printer trouble")
                    prefix: "trouble_"
                    options: [
                        {
                            "id": "paper_end",
                            "text": qsTr("No paper"),
                            "chosen": root.demo.printerTrouble === "paper_end"
                        },
                        {
                            "id": "cover_open",
                            "text": qsTr("Cover open"),
                            "chosen": root.demo.printerTrouble === "cover_open"
                        },
                        {
                            "id": "offline",
                            "text": qsTr("Off"),
                            "chosen": root.demo.printerTrouble === "offline"
                        }
                    ]
                    onPicked: id => root.demo.setPrinterTrouble(id)
                }
                Label {
                    width: parent.width
                    text: qsTr("How Hesabe behaves")
                    soft: true
                    font.pixelSize: 14
                }
                Choice {
                    width: parent.width
                    tight: true
                    label: qsTr("How Hesabe behaves")
                    prefix: "scenario_"
                    options: root.demo.scenarios
                    onPicked: id => root.demo.chooseScenario(id)
                }
            }
        }
    }
}
