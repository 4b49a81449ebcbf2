pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The screens of the till's upkeep.
FocusScope {
    id: root

    required property TillModel till
    required property UpkeepArea area

    Place {
        till: root.till
        screen: "settings"
        title: qsTr("Settings")
        page: "../setup/SettingsScreen.qml"
        given: () => ({
                    "settings": root.area.settingsModel,
                    "prices": root.area.pricesModel,
                    "keys": root.area.keysModel,
                    "till": root.till,
                    "lock": root.area.lockModel
                })
    }
    Place {
        till: root.till
        screen: "diagnostics"
        title: qsTr("Health")
        page: "../screens/DiagnosticsScreen.qml"
        given: () => ({
                    "diagnostics": root.area.diagnosticsModel
                })
    }
    Place {
        till: root.till
        screen: "help"
        title: qsTr("Help")
        page: "../screens/HelpScreen.qml"
        given: () => ({
                    "till": root.till
                })
    }
}
