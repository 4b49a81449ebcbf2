pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Language and look first, then what this till is, with where each value comes from.
FocusScope {
    id: root

    required property SettingsModel settings
    required property PricesModel prices
    required property TillModel till
    required property LockModel lock

    component Heading: Label {
        width: parent?.width ?? 0
        strong: true
        font.pixelSize: Theme.headingType
        topPadding: Theme.s12
    }
    component Line: Item {
        id: line
        property string text: ""
        property string under: ""
        default property alias content: holder.data
        readonly property bool stacked: Theme.portrait || Theme.textFactor > 1.4
        width: parent?.width ?? 0
        height: stacked ? words.height + holder.height + Theme.s16 : Math.max(words.height, holder.height) + Theme.s16

        Column {
            id: words
            anchors.left: parent.left
            y: line.stacked ? 0 : (parent.height - height) / 2
            width: line.stacked ? parent.width : parent.width * 0.4

            Label {
                width: parent.width
                text: line.text
                wrapMode: Text.Wrap
            }
            Label {
                visible: line.under !== ""
                width: parent.width
                text: line.under
                soft: true
                font.pixelSize: Theme.captionType
                wrapMode: Text.Wrap
            }
        }
        Item {
            id: holder
            anchors.right: parent.right
            y: line.stacked ? words.height + Theme.s4 : (parent.height - height) / 2
            width: line.stacked ? parent.width : parent.width * 0.58
            height: childrenRect.height
        }
    }

    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.s24
        contentHeight: column.height

        Column {
            id: column
            anchors.left: parent.left
            width: Math.min(parent.width - Theme.s16, Theme.u(1000))
            spacing: Theme.s4

            Heading {
                topPadding: 0
                text: qsTr("Language and look")
            }
            Line {
                text: qsTr("Language")

                Choice {
                    objectName: "languages"
                    width: parent.width
                    prefix: "language_"
                    options: [
                        {
                            "id": "en",
                            "text": "English",
                            "chosen": root.till.language === "en"
                        },
                        {
                            "id": "ar",
                            "text": "العربية",
                            "chosen": root.till.language === "ar"
                        }
                    ]
                    onPicked: id => root.till.speak(id)
                }
            }
            Line {
                text: qsTr("Dark look")

                Toggle {
                    objectName: "theme_toggle"
                    anchors.left: parent.left
                    on: root.till.dark
                    label: qsTr("Dark look")
                    onClicked: root.till.switchTheme()
                }
            }
            Line {
                text: qsTr("Text size")
                under: qsTr("%1 percent").arg(root.till.textPercent)

                Stepper {
                    objectName: "text_size"
                    anchors.left: parent.left
                    less: qsTr("Smaller text")
                    more: qsTr("Larger text")
                    onStepped: by => root.till.setTextPercent(root.till.textPercent + 25 * by)
                }
            }
            Line {
                text: qsTr("Size of the screen")
                under: qsTr("The bar should be as long as a bank card is high: 54 mm")

                Stepper {
                    objectName: "screen_size"
                    anchors.left: parent.left
                    less: qsTr("Make everything smaller")
                    more: qsTr("Make everything larger")
                    rule: 53.98 * Theme.mm
                    onStepped: by => root.till.setScreenPercent(root.till.screenPercent + 2 * by)
                }
            }
            Line {
                text: qsTr("Motion")

                Toggle {
                    objectName: "motion"
                    anchors.left: parent.left
                    on: root.till.motion
                    label: qsTr("Motion")
                    onClicked: root.till.switchMotion()
                }
            }
            Line {
                text: qsTr("Sounds")

                Toggle {
                    objectName: "sound"
                    anchors.left: parent.left
                    on: root.till.sound
                    label: qsTr("Sounds")
                    onClicked: root.till.switchSound()
                }
            }
            Heading {
                text: qsTr("This till")
            }
            Repeater {
                model: root.settings.rows

                Line {
                    id: setting
                    required property var modelData
                    readonly property bool open: modelData.choices.length > 0
                    text: modelData.name
                    under: modelData.source

                    Loader {
                        width: parent.width
                        sourceComponent: setting.open ? choices : value
                    }
                    Component {
                        id: value
                        Label {
                            text: setting.modelData.value
                            soft: true
                            wrapMode: Text.Wrap
                        }
                    }
                    Component {
                        id: choices
                        Choice {
                            prefix: setting.modelData.key + "_"
                            options: setting.modelData.choices
                            onPicked: id => root.settings.choose(setting.modelData.key, id)
                        }
                    }
                }
            }
            PushButton {
                objectName: "take_prices"
                icon: "layout-grid"
                label: qsTr("Take a price list from a file")
                onClicked: root.prices.begin()
            }
            PushButton {
                objectName: "open_devices"
                icon: "printer"
                label: qsTr("Set up printer, drawer and display")
                onClicked: root.till.open("devices")
            }
            PushButton {
                objectName: "print_test"
                icon: "printer"
                label: qsTr("Print a test slip")
                busy: root.settings.printing
                onClicked: root.settings.printTest()
            }
            PushButton {
                objectName: "leave_kiosk"
                visible: root.lock.isLocked
                icon: "lock"
                label: qsTr("Leave the till")
                onClicked: root.lock.leave()
            }
        }
    }
    Over {
        shown: root.prices.open
        sourceComponent: PricesSheet {
            prices: root.prices
        }
    }
}
