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
        title: qsTr("Devices")
        page: "../setup/DevicesScreen.qml"
        given: () => ({
                    "devices": root.area.devicesModel
                })
    }
}
