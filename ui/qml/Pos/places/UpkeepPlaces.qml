pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The screens of the till's upkeep.
FocusScope {
    id: root

    required property TillModel till
    required property UpkeepArea area
    required property LockModel lock

    Place {
        till: root.till
        screen: "settings"
        sourceComponent: SettingsScreen {
            settings: root.area.settingsModel
            prices: root.area.pricesModel
            keys: root.area.keysModel
            till: root.till
            lock: root.lock
        }
    }
    Place {
        till: root.till
        screen: "diagnostics"
        sourceComponent: DiagnosticsScreen {
            diagnostics: root.area.diagnosticsModel
        }
    }
    Place {
        till: root.till
        screen: "help"
        sourceComponent: HelpScreen {
            till: root.till
        }
    }
}
