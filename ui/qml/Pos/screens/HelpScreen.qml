pragma ComponentBehavior: Bound
import QtQuick
import Pos

// What to do and which key does it. Nothing here changes anything.
FocusScope {
    id: root

    readonly property int columns: Theme.portrait || Theme.textFactor > 1.3 ? 1 : 2
    readonly property var keys: [["0–9 .", qsTr("Key in the amount")], ["Enter", qsTr("Charge; after a sale: new sale")], ["Esc", qsTr("Clear the amount; while waiting: cancel")], ["⌫", qsTr("Delete the last digit")], ["Ctrl V", qsTr("Paste an amount")], ["F2", qsTr("Cash; in cash: exactly that much")], ["F3", qsTr("Payment link")], ["F4", qsTr("Note and phone")], ["F5", qsTr("Check now")], ["F6", qsTr("Choose the terminal")], ["F8", qsTr("Print again")], ["F9", qsTr("History")], ["F10", qsTr("Switch the language")], ["F12", qsTr("Light or dark")]]
    readonly property var answers: [[qsTr("We do not know yet"), qsTr("Do not charge again. Look at the terminal: if its slip says Approved, tap Paid: I have the slip. If not, park it and go on; the till keeps asking.")], [qsTr("Declined"), qsTr("The bank said no. Ask for another card, or take cash.")], [qsTr("Not sent"), qsTr("The amount never left this till. Check the network and try again.")], [qsTr("Parked"), qsTr("A supervisor decides with the PIN and the approval code on the slip.")]]

    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.s24
        contentHeight: column.height

        Column {
            id: column
            anchors.left: parent.left
            width: parent.width - Theme.s16
            spacing: Theme.s12

            Label {
                width: parent.width
                text: qsTr("What to do when…")
                strong: true
                font.pixelSize: Theme.headingType
            }
            Grid {
                width: parent.width
                columns: root.columns
                spacing: Theme.s12

                Repeater {
                    model: root.answers

                    Card {
                        id: answer
                        required property var modelData
                        width: (column.width - (root.columns - 1) * Theme.s12) / root.columns
                        height: words.height + Theme.s34

                        Column {
                            id: words
                            anchors.verticalCenter: parent.verticalCenter
                            x: Theme.s24
                            width: parent.width - 2 * Theme.s24
                            spacing: Theme.s4

                            Label {
                                width: parent.width
                                text: answer.modelData[0]
                                strong: true
                                wrapMode: Text.Wrap
                            }
                            Label {
                                width: parent.width
                                text: answer.modelData[1]
                                soft: true
                                wrapMode: Text.Wrap
                                font.pixelSize: Theme.type(17)
                            }
                        }
                    }
                }
            }
            Label {
                width: parent.width
                text: qsTr("Keys")
                strong: true
                font.pixelSize: Theme.headingType
                topPadding: Theme.s12
            }
            Grid {
                width: parent.width
                columns: root.columns
                columnSpacing: Theme.s24
                rowSpacing: Theme.s8

                Repeater {
                    model: root.keys

                    Row {
                        id: line
                        required property var modelData
                        width: (column.width - (root.columns - 1) * Theme.s24) / root.columns
                        spacing: Theme.s16

                        Rectangle {
                            width: Theme.type(16) * 5.4
                            height: cap.implicitHeight + Theme.s12
                            radius: Theme.u(8)
                            color: Theme.key
                            border.width: Theme.hairline
                            border.color: Theme.keyLine

                            Label {
                                id: cap
                                anchors.centerIn: parent
                                text: line.modelData[0]
                                font.family: Theme.digits
                                font.pixelSize: Theme.captionType
                            }
                        }
                        Label {
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width - Theme.type(16) * 5.4 - Theme.s16
                            text: line.modelData[1]
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
        }
    }
}
