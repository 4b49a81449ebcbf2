pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The screen of a kiosk, and what its payers may ask of the whole window.
FocusScope {
    id: root

    required property TillModel till
    required property KioskArea area
    readonly property bool alone: till.screen === "self_service"
    readonly property real textFactor: alone ? area.selfServiceModel.textFactor : 1
    readonly property bool contrast: alone && area.selfServiceModel.highContrast

    function touched(): void {
        area.selfServiceModel.touch();
    }
    function corner(): void {
        area.lockModel.corner();
    }

    Loader {
        anchors.fill: parent
        active: root.alone || item !== null
        visible: root.alone
        focus: root.alone
        onVisibleChanged: {
            if (visible)
                Theme.enter(item as Item);
        }
        sourceComponent: SelfServiceScreen {
            selfService: root.area.selfServiceModel
            payment: root.area.paymentModel
            till: root.till
            onCornerHeld: root.corner()
        }
    }
}
