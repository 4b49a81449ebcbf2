pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The back office is one place of the rail, with its sections inside.
FocusScope {
    id: root

    required property TillModel till
    required property OfficeArea area

    Place {
        till: root.till
        screen: "links"
        title: qsTr("Links")
        page: "../office/OfficeScreen.qml"
        given: () => ({
                    "area": root.area
                })
    }
}
