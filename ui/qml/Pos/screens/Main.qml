pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The till's window: strip, rail and one screen, which is made when first seen and then kept.
Window {
    id: root

    required property TillModel till
    required property MadeModel made
    required property CounterArea counter
    required property StaffArea staff
    required property KeyboardModel keyboard
    readonly property bool signedIn: till.screen !== "sign_in"
    readonly property Field typedInto: fieldOf(activeFocusItem)
    // A sheet makes room for the keyboard itself; a screen gets smaller.
    readonly property real taken: keys.visible && !inSheet(typedInto) ? keys.height : 0

    function inSheet(item: Item): bool {
        for (let at = item; at; at = at.parent) {
            if (at instanceof Sheet)
                return true;
        }
        return false;
    }
    function fieldOf(item: Item): Field {
        for (let at = item; at; at = at.parent) {
            if (at instanceof Field)
                return at as Field;
        }
        return null;
    }
    // What the keyboard has come to, and the field above the till's own keys, can be seen.
    function reveal(): void {
        Theme.reveal(typedInto ?? activeFocusItem);
    }

    onActiveFocusItemChanged: Qt.callLater(reveal)
    onTypedIntoChanged: {
        keyboard.focus(typedInto !== null && typedInto.eager ? typedInto.kind : "");
        Qt.callLater(reveal);
    }
    readonly property KioskPlaces kiosk: kioskPlaces.item as KioskPlaces  // null until it is made
    readonly property bool alone: till.screen === "self_service"

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    title: "Smart POS"
    color: Theme.background

    Binding {
        target: Theme
        property: "dark"
        value: root.till.dark
    }
    Binding {
        target: Theme
        property: "arabic"
        value: root.till.mirrored
    }
    Binding {
        target: Theme
        property: "motionOn"
        value: root.till.motion
    }
    Binding {
        target: Theme
        property: "textFactor"
        value: Math.max(root.till.textPercent / 100, root.kiosk?.textFactor ?? 1)
    }
    Binding {
        target: Theme
        property: "contrast"
        value: root.kiosk?.contrast ?? false
    }
    Binding {
        target: Theme
        property: "calibration"
        value: root.till.screenPercent / 100
    }
    Binding {
        target: Theme
        property: "windowWidth"
        value: root.width
    }
    Binding {
        target: Theme
        property: "windowHeight"
        value: root.height
    }
    Binding {
        target: Theme
        property: "keyboardHeight"
        value: keys.height
    }
    Binding {
        target: Theme
        property: "dotsPerMm"
        value: root.screen.pixelDensity
        when: root.screen !== null
    }

    Item {
        id: ground
        anchors.fill: parent
        Keys.onShortcutOverride: event => {
            root.staff.signInModel.used();
            event.accepted = false;
        }
        LayoutMirroring.enabled: Theme.arabic
        LayoutMirroring.childrenInherit: true

        StatusStrip {
            id: strip
            anchors.top: parent.top
            width: parent.width
            height: root.alone ? 0 : implicitHeight
            visible: !root.alone
            // A tap on a notice is none on what it covers.
            enabled: !notice.visible
            till: root.till
            onShopHeld: root.kiosk?.corner()
        }
        Rail {
            id: rail
            visible: root.signedIn && !root.alone
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: Theme.portrait ? parent.width : implicitWidth
            height: Theme.portrait ? implicitHeight : parent.height - strip.height
            till: root.till
            linksNews: root.made.linksNews
        }
        AlarmBar {
            id: alarm
            objectName: "alarm_bar"
            visible: root.signedIn && !root.alone && root.till.alarmText !== "" && !(root.till.screen === "payment" && root.counter.alarmHere)
            anchors.top: strip.bottom
            anchors.topMargin: notice.pushed
            anchors.right: parent.right
            width: stage.width
            height: visible ? implicitHeight : 0
            text: root.till.alarmText
            leads: root.till.screen !== "parked"
            onLooked: root.till.open("parked")
        }
        FocusScope {
            id: stage
            // Payers at self-service, and who has not signed in, have no other places.
            Keys.enabled: root.signedIn && !root.alone
            Keys.onPressed: event => {
                event.accepted = true;
                if (event.key === Qt.Key_F9)
                    root.till.open("history");
                else if (event.key === Qt.Key_F10)
                    root.till.switchLanguage();
                else if (event.key === Qt.Key_F12)
                    root.till.switchTheme();
                else if (event.key === Qt.Key_F1 || event.text === "?" || event.text === "؟")
                    root.till.open("help");
                else
                    event.accepted = Theme.turn(Theme.screen, event.key);
            }
            anchors.top: alarm.bottom
            anchors.right: parent.right
            height: parent.height - strip.height - notice.pushed - alarm.height - Math.max(root.taken, Theme.portrait && rail.visible ? rail.height : 0)
            clip: root.taken > 0
            onHeightChanged: Qt.callLater(root.reveal)
            width: Theme.portrait || !rail.visible ? parent.width : parent.width - rail.width
            focus: true

            CounterPlaces {
                anchors.fill: parent
                till: root.till
                area: root.counter
            }
            Later {
                till: root.till
                part: root.made.office
                page: "OfficePlaces.qml"
            }
            StaffPlaces {
                anchors.fill: parent
                till: root.till
                area: root.staff
            }
            Later {
                till: root.till
                part: root.made.upkeep
                page: "UpkeepPlaces.qml"
            }
            Later {
                till: root.till
                part: root.made.devices
                page: "DevicesPlaces.qml"
            }
            Later {
                id: kioskPlaces
                till: root.till
                part: root.made.kiosk
                page: "KioskPlaces.qml"
            }
        }
        TapHandler {
            // Takes nothing away from what is touched: only that somebody is here.
            acceptedButtons: Qt.LeftButton
            gesturePolicy: TapHandler.DragThreshold
            onPressedChanged: root.kiosk?.touched()
        }
        NoticeBar {
            id: notice
            objectName: "notice"
            anchors.horizontalCenter: parent.horizontalCenter
            strip: strip.height
            till: root.till
        }
        Later {
            till: root.till
            part: root.made.receipt
            page: "ReceiptOver.qml"
            name: "receipt"
        }
        Later {
            till: root.till
            part: root.made.slip
            page: "HeldSlipOver.qml"
            name: "slip"
        }
        Later {
            till: root.till
            part: root.made.refund
            page: "RefundOver.qml"
            name: "refund"
        }
        Later {
            till: root.till
            part: root.made.files
            page: "ExportOver.qml"
            name: "files"
        }
        Later {
            till: root.till
            part: root.made.approval
            page: "ApprovalOver.qml"
            name: "approval"
        }
        Connections {
            target: root.typedInto

            function onKeyed() {
                root.staff.signInModel.used();
                root.keyboard.sawKey();
            }
            function onRested() {
                root.keyboard.rest();
            }
            function onTapped() {
                if (root.typedInto.eager)
                    root.keyboard.wake();
                else
                    root.keyboard.focus(root.typedInto.kind);
            }
        }
        OnScreenKeyboard {
            id: keys
            objectName: "keyboard"
            anchors.bottom: parent.bottom
            width: parent.width
            height: implicitHeight
            onHeightChanged: Qt.callLater(root.reveal)
            keyboard: root.keyboard
            field: root.typedInto
        }
        // Sees every finger and every click on its way, and keeps none.
        Item {
            anchors.fill: parent

            PointHandler {
                acceptedDevices: PointerDevice.AllDevices
                onActiveChanged: {
                    root.staff.signInModel.used();
                    // Afterwards: nothing may move under a finger that is about to be lifted.
                    if (!active && point.device.type === PointerDevice.TouchScreen)
                        Qt.callLater(root.keyboard.sawTouch);
                    // Where no window manager does it: what is touched is what is typed into.
                    if (!root.active)
                        Qt.callLater(root.requestActivate);
                }
            }
        }
    }
}
