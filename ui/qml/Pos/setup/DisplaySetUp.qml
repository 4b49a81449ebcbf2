pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What kind of display, where it hangs, how it looks.
Column {
    id: root

    required property DevicesModel devices
    readonly property DisplayTrialModel display: devices.displayModel

    spacing: Theme.s16

    SetUpChoice {
        width: parent.width
        text: qsTr("Kind of display")
        prefix: "display_"
        options: root.display.drivers
        onPicked: id => root.display.chooseDriver(id)
    }
    Column {
        visible: root.display.wired
        width: parent.width
        spacing: Theme.s8

        Label {
            width: parent.width
            text: qsTr("Plugged in at")
            soft: true
        }
        Each {
            model: root.display.ports

            DeviceRow {
                required property int index
                required property var modelData
                objectName: "port_" + index
                width: parent?.width ?? 0
                title: modelData.title
                detail: modelData.detail
                icon: modelData.icon
                chosen: modelData.chosen
                onClicked: root.display.choosePort(modelData.id)
            }
        }
        LookAgain {
            width: parent.width
            devices: root.devices
        }
    }
    Column {
        visible: root.display.screens.length > 0
        width: parent.width
        spacing: Theme.s8

        Each {
            model: root.display.screens

            DeviceRow {
                required property int index
                required property var modelData
                objectName: "screen_" + index
                width: parent?.width ?? 0
                title: modelData.title
                icon: modelData.icon
                chosen: modelData.chosen
                onClicked: root.display.chooseScreen(modelData.id)
            }
        }
    }
    SetUpChoice {
        width: parent.width
        text: qsTr("Speed of the line, in baud")
        prefix: "display_baud_"
        options: root.display.bauds
        onPicked: id => root.display.chooseBaud(id)
    }
    SetUpChoice {
        width: parent.width
        text: qsTr("Command set, as its manual calls it")
        prefix: "dialect_"
        options: root.display.dialects
        onPicked: id => root.display.chooseDialect(id)
    }
    Toggle {
        objectName: "display_crc"
        visible: root.display.hasCrc
        width: parent.width
        text: qsTr("CRC is switched on in the panel")
        on: root.display.crc
        onClicked: root.display.switchCrc()
    }
    Loader {
        width: parent.width
        active: root.display.box
        visible: active
        sourceComponent: QrBoxSetUp {
            display: root.display
        }
    }
    Field {
        id: file
        objectName: "display_layout"
        visible: root.display.takesFile
        width: parent.width
        label: root.display.driver === "template" ? qsTr("Or a file that describes the box: its path") : qsTr("A layout of your own: the path of its file, or empty")
        hint: qsTr("For example, box.toml")
        longest: 1000
        Component.onCompleted: text = root.display.layout
        onEdited: root.display.setLayout(file.text)
    }
    SetUpChoice {
        width: parent.width
        text: qsTr("Language of the display")
        prefix: "display_language_"
        options: root.display.languages
        onPicked: id => root.display.chooseLanguage(id)
    }
    SetUpChoice {
        width: parent.width
        text: qsTr("Look of the display")
        prefix: "display_theme_"
        options: root.display.themes
        onPicked: id => root.display.chooseTheme(id)
    }
}
