pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Everything this till can be told, by category or as searched for, with where each value comes from.
FocusScope {
    id: root

    required property SettingsModel settings
    required property PricesModel prices
    required property KeyChangeModel keys
    required property TillModel till
    required property LockModel lock
    readonly property bool stacked: Theme.portrait || Theme.textFactor > 1.4
    readonly property bool sought: settings.sought !== ""

    Keys.onEscapePressed: settings.search("")

    Field {
        id: search
        objectName: "search_settings"
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.s24
        width: root.stacked ? parent.width - 2 * Theme.s24 : Theme.u(290)
        eager: false
        icon: "search"
        label: qsTr("Search the settings")
        hint: qsTr("Search")
        longest: 60
        onEdited: root.settings.search(text)

        Connections {
            target: root.settings
            function onChanged() {
                if (!root.sought && search.text !== "" && !search.activeFocus)
                    search.text = "";
            }
        }
    }
    ScrollArea {
        id: side
        anchors.left: parent.left
        anchors.top: search.bottom
        anchors.leftMargin: Theme.s24
        anchors.topMargin: Theme.s12
        width: search.width
        height: root.stacked ? Math.min(categories.height, parent.height * 0.3) : parent.height - y - Theme.s24
        contentHeight: categories.height

        Flow {
            id: categories
            width: parent.width - (root.stacked ? Theme.s12 : 0)
            spacing: root.stacked ? Theme.s8 : Theme.s4

            Each {
                model: root.settings.categories

                Pressable {
                    id: category
                    required property var modelData
                    readonly property bool chosen: modelData.chosen
                    objectName: "category_" + modelData.id
                    label: modelData.text
                    listed: true
                    radius: Theme.chipRadius
                    width: root.stacked ? Math.min(row.implicitWidth + Theme.s34, categories.width) : categories.width
                    height: Math.max(Theme.touch, Theme.u(56), name.implicitHeight + Theme.s16)
                    Accessible.role: Accessible.PageTab
                    Accessible.selected: chosen
                    onClicked: {
                        search.text = "";
                        root.settings.chooseCategory(modelData.id);
                        lines.contentY = 0;
                    }

                    Rectangle {
                        anchors.fill: parent
                        radius: category.radius
                        color: category.chosen ? Theme.accentSoft : category.down ? Theme.keyPressed : root.stacked ? Theme.surface : "transparent"
                        border.width: root.stacked && !category.chosen ? Theme.hairline : 0
                        border.color: Theme.keyLine
                    }
                    Row {
                        id: row
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.s16
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: Theme.s12

                        IconImage {
                            id: glyph
                            anchors.verticalCenter: parent.verticalCenter
                            name: category.modelData.icon
                            size: Theme.u(24)
                            color: category.chosen ? Theme.accent : Theme.inkSoft
                        }
                        Label {
                            id: name
                            anchors.verticalCenter: parent.verticalCenter
                            width: root.stacked ? implicitWidth : category.width - glyph.width - Theme.s16 * 2 - Theme.s12
                            text: category.modelData.text
                            strong: category.chosen
                            color: category.chosen ? Theme.accent : Theme.ink
                            wrapMode: Text.Wrap
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    ScrollArea {
        id: lines
        anchors.left: root.stacked ? parent.left : side.right
        anchors.right: parent.right
        anchors.top: root.stacked ? side.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.s24
        contentHeight: column.height

        Column {
            id: column
            anchors.left: parent.left
            anchors.leftMargin: Theme.u(4)
            width: Math.min(parent.width - Theme.s24, Theme.u(1000))

            Each {
                model: root.settings.rows

                Column {
                    id: setting
                    required property var modelData
                    width: column.width

                    Label {
                        visible: text !== ""
                        width: parent.width
                        text: setting.modelData.heading
                        strong: true
                        font.pixelSize: Theme.headingType
                        topPadding: Theme.s12
                    }
                    SettingLine {
                        text: setting.modelData.name
                        help: setting.modelData.help
                        under: setting.modelData.source
                        reason: setting.modelData.reason
                        locked: setting.modelData.locked

                        SettingControl {
                            facts: setting.modelData
                            settings: root.settings
                            till: root.till
                        }
                    }
                }
            }
            Label {
                visible: root.sought && root.settings.rows.length === 0
                width: parent.width
                text: qsTr("No setting is called so. Try one word, such as receipt or sound.")
                soft: true
                wrapMode: Text.Wrap
            }
            Item {
                width: 1
                height: Theme.s16
            }
            Flow {
                width: parent.width
                spacing: Theme.s12

                PushButton {
                    objectName: "open_devices"
                    visible: root.settings.category === "devices" && !root.sought
                    icon: "printer"
                    label: qsTr("Set up printer, drawer and display")
                    onClicked: root.till.open("devices")
                }
                PushButton {
                    objectName: "print_test"
                    visible: root.settings.category === "devices" && !root.sought
                    icon: "printer"
                    label: qsTr("Print a test slip")
                    busy: root.settings.printing
                    onClicked: root.settings.printTest()
                }
                PushButton {
                    objectName: "open_roles"
                    visible: root.settings.category === "till" && !root.sought
                    icon: "key-round"
                    label: qsTr("What each role may do")
                    onClicked: root.till.open("roles")
                }
                PushButton {
                    objectName: "change_keys"
                    visible: root.settings.category === "hesabe" && !root.sought
                    width: Math.min(parent.width, Math.max(implicitWidth, Theme.u(420)))
                    icon: "key-round"
                    label: qsTr("Change Hesabe's keys")
                    reason: root.keys.fixed
                    onClicked: root.keys.begin()
                }
                PushButton {
                    objectName: "take_prices"
                    visible: root.settings.category === "sale" && !root.sought
                    icon: "layout-grid"
                    label: qsTr("Import a price list from a file")
                    onClicked: root.prices.begin()
                }
                PushButton {
                    objectName: "leave_kiosk"
                    visible: root.lock.isLocked && !root.sought
                    icon: "lock"
                    label: qsTr("Leave the till")
                    onClicked: root.lock.leave()
                }
            }
        }
    }
    Over {
        shown: root.settings.editing
        sourceComponent: SettingSheet {
            settings: root.settings
        }
    }
    Over {
        shown: root.keys.step !== "shut"
        sourceComponent: KeysSheet {
            change: root.keys
        }
    }
    Over {
        shown: root.prices.open
        sourceComponent: PricesSheet {
            prices: root.prices
        }
    }
}
