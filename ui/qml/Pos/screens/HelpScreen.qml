pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Help for the screen it was asked from, what to do when, and which key does it. Nothing here changes anything.
FocusScope {
    id: root

    required property TillModel till
    // What each screen is for; the one that help was asked from stands first.
    readonly property var screens: ({
            "sale": [qsTr("Sale"), qsTr("Key in the amount, or tap items, then Charge: the amount goes to the card terminal. Cash and Payment link stand above it. A scanner adds an item by its barcode, and finds a sale by the code on its receipt.")],
            "payment": [qsTr("Payment"), qsTr("Three lights: sent, on the terminal, paid. Paid counts only when Hesabe says so. Check now asks at once; Cancel asks Hesabe to stop it.")],
            "cash": [qsTr("Cash"), qsTr("Key in what you received or tap the notes: the change stands large. Cash taken opens the drawer and prints.")],
            "history": [qsTr("History"), qsTr("Type an amount, a reference, a phone, the last four digits of a card, or a date such as 23/11/2026. Tap a sale for its story, a copy of the receipt, or to give money back.")],
            "parked": [qsTr("Parked"), qsTr("Sales that wait for a person. Look at the terminal's slip, then decide with a supervisor's PIN. Nothing is forgotten here.")],
            "shift": [qsTr("Shift"), qsTr("Open it with the float in the drawer. Cash that comes or goes without a sale is paid in or out, with its reason. X says how it stands; Count and close counts the drawer and prints the Z report. Earlier has every shift, to look at, print and export.")],
            "links": [qsTr("Links"), qsTr("Invoices by link, open invoices, refunds and what Hesabe lists. What is shown comes from Hesabe; an old list says how old it is.")],
            "settings": [qsTr("Settings"), qsTr("What this till is, and where each value comes from. What IT has fixed cannot be changed here.")],
            "devices": [qsTr("Devices"), qsTr("Find the printer and the display, try them, keep them.")],
            "staff": [qsTr("Staff"), qsTr("Who may use this till, and what each may do.")],
            "diagnostics": [qsTr("Health"), qsTr("Every part of the till and how it fares. Measure again asks all of them. The support bundle has no secrets in it.")]
        })
    readonly property var here: screens[till.helpFor] ?? screens["sale"]
    readonly property int columns: Theme.portrait || Theme.textFactor > 1.3 ? 1 : 2
    readonly property var keys: [["0–9 .", qsTr("Key in the amount")], ["Enter", qsTr("Charge; after a sale: new sale")], ["Esc", qsTr("Clear the amount; while waiting: cancel")], ["⌫", qsTr("Delete the last digit")], ["Ctrl V", qsTr("Paste an amount")], ["F2", qsTr("Cash; in cash: the exact amount")], ["F3", qsTr("Payment link")], ["F4", qsTr("Note and customer")], ["F5", qsTr("Check now")], ["F6", qsTr("Choose the terminal")], ["F7", qsTr("Items or keypad")], ["F8", qsTr("Print again")], ["?", qsTr("Help for this screen")], ["F9", qsTr("History")], ["F10", qsTr("Switch the language")], ["F12", qsTr("Light or dark")], ["Tab", qsTr("To the next control; on a list the arrows go from row to row")]]
    readonly property var answers: [[qsTr("We do not know yet"), qsTr("Do not charge again. Look at the terminal: if its slip says Approved, tap Paid: I have the slip. If not, park it and go on; the till keeps asking.")], [qsTr("Declined"), qsTr("The bank said no. Ask for another card, or take cash.")], [qsTr("Not sent"), qsTr("The amount never left this till. Check the network and try again.")], [qsTr("Parked"), qsTr("A supervisor decides with the PIN and the approval code on the slip.")]]

    Keys.onEscapePressed: till.leaveHelp()

    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.rightMargin: Theme.s8
        contentHeight: column.height

        Column {
            id: column
            anchors.left: parent.left
            width: parent.width - Theme.s16
            spacing: Theme.s12

            Card {
                width: parent.width
                height: topic.height + Theme.s34

                Column {
                    id: topic
                    anchors.verticalCenter: parent.verticalCenter
                    x: Theme.s24
                    width: parent.width - 2 * Theme.s24
                    spacing: Theme.s12

                    Label {
                        objectName: "help_topic"
                        width: parent.width
                        text: root.here[0]
                        strong: true
                        font.pixelSize: Theme.headingType
                    }
                    Label {
                        width: parent.width
                        text: root.here[1]
                        wrapMode: Text.Wrap
                    }
                    PushButton {
                        objectName: "leave_help"
                        anchors.left: parent.left
                        implicitHeight: Theme.touch
                        icon: "undo-2"
                        label: qsTr("Back")
                        onClicked: root.till.leaveHelp()
                    }
                }
            }
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
                    id: answers
                    model: root.answers

                    Card {
                        id: answer
                        required property int index
                        required property var modelData
                        // The two of a row are of one height.
                        readonly property Item mate: root.columns === 2 ? answers.itemAt(index % 2 === 0 ? index + 1 : index - 1) : null
                        implicitHeight: words.height + Theme.s34
                        width: (column.width - (root.columns - 1) * Theme.s12) / root.columns
                        height: Math.max(implicitHeight, mate?.implicitHeight ?? 0)

                        Column {
                            id: words
                            x: Theme.s24
                            y: Theme.u(17)
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
