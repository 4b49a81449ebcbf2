pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The screen that sets the devices up.
FocusScope {
    id: root

    required property TillModel till
    required property DevicesArea area

    Place {
        till: root.till
        screen: "devices"
        sourceComponent: DevicesScreen {
            devices: root.area.devicesModel
        }
    }
}
