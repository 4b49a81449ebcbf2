pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The screens of a kiosk.
FocusScope {
    id: root

    required property TillModel till
    required property KioskArea area

    Place {
        till: root.till
        screen: "self_service"
        sourceComponent: SelfServiceScreen {
            selfService: root.area.selfServiceModel
            payment: root.area.paymentModel
            till: root.till
            onCornerHeld: root.area.lockModel.corner()
        }
    }
}
