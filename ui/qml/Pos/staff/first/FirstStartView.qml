pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The first start: one question a step, back and on at the foot, and the keyboard.
FocusScope {
    id: root

    // A language is called by its own name, whichever is spoken.
    readonly property string english: "English"

    required property FirstStartModel first
    required property KeyboardModel keyboard
    required property DevicesModel devices
    readonly property real wide: Math.min(width - 2 * Theme.s24, Theme.u(760))
    readonly property string step: first.step
    readonly property bool atDevices: first.step === "printer" || first.step === "display"
    readonly property Field typedInto: fieldOf(Window.activeFocusItem)

    LayoutMirroring.enabled: Theme.arabic
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: first.title
    // Each question is read from its beginning.
    onStepChanged: {
        page.contentY = 0;
        Accessible.announce(first.title);
    }
    Keys.onEscapePressed: {
        if (first.canGoBack)
            first.back();
    }
    onTypedIntoChanged: {
        keyboard.focus(typedInto !== null ? typedInto.kind : "");
        Qt.callLater(reveal);
    }

    function fieldOf(item: Item): Field {
        for (let at = item; at; at = at.parent) {
            if (at instanceof Field)
                return at as Field;
        }
        return null;
    }
    function reveal(): void {
        Theme.reveal(typedInto ?? Window.activeFocusItem);
    }
    Window.onActiveFocusItemChanged: Qt.callLater(reveal)

    ScrollArea {
        id: page
        anchors.top: parent.top
        anchors.topMargin: Theme.s34
        anchors.horizontalCenter: parent.horizontalCenter
        // The thumb stands in the margin, so that the page is as wide as what is below it.
        anchors.horizontalCenterOffset: Theme.s8
        width: root.wide + Theme.s16
        height: foot.y - Theme.s34 - Theme.s16 - (trouble.visible ? trouble.height + Theme.s12 : 0)
        contentHeight: column.height
        onHeightChanged: Qt.callLater(root.reveal)

        Column {
            id: column
            x: Theme.arabic ? Theme.s16 : 0
            width: root.wide
            spacing: Theme.s12

            Row {
                id: way
                width: parent.width
                spacing: Theme.s8
                Accessible.ignored: true

                Repeater {
                    model: root.first.count

                    Rectangle {
                        required property int index
                        width: (way.width - (root.first.count - 1) * way.spacing) / root.first.count
                        height: Theme.u(6)
                        radius: height / 2
                        color: index < root.first.number ? Theme.accent : Theme.quietSoft
                    }
                }
            }
            Label {
                objectName: "first_start_step"
                width: parent.width
                //: How far the first start has come: step %1 of %2.
                text: qsTr("Step %1 of %2").arg(root.first.number).arg(root.first.count)
                soft: true
                font.pixelSize: Theme.captionType
            }
            Label {
                width: parent.width
                text: root.first.title
                strong: true
                font.pixelSize: Theme.titleType
                wrapMode: Text.Wrap
            }
            FirstAnswer {
                visible: root.first.step === "language"
                objectName: "first_en"
                text: root.english
                chosen: root.first.language === "en"
                onClicked: root.first.speak("en")
            }
            FirstAnswer {
                visible: root.first.step === "language"
                objectName: "first_ar"
                text: "العربية"
                chosen: root.first.language === "ar"
                onClicked: root.first.speak("ar")
            }
            Each {
                model: root.first.step === "kind" ? root.first.kinds : []

                FirstAnswer {
                    required property var modelData
                    objectName: "first_" + modelData.id
                    text: modelData.text
                    under: modelData.under
                    chosen: modelData.chosen
                    onClicked: root.first.chooseKind(modelData.id)
                }
            }
            Loader {
                width: parent.width
                active: root.first.step === "keys"
                visible: active
                sourceComponent: FirstKeys {
                    first: root.first
                }
            }
            Loader {
                width: parent.width
                active: root.first.step === "enrolment"
                visible: active
                sourceComponent: FirstEnrolment {
                    first: root.first
                }
            }
            Each {
                model: root.first.step === "terminal" ? root.first.terminals : []

                FirstAnswer {
                    required property var modelData
                    objectName: "first_terminal_" + modelData.id
                    text: modelData.text
                    under: modelData.under
                    chosen: modelData.chosen
                    onClicked: root.first.chooseTerminal(modelData.id)
                }
            }
            Loader {
                width: parent.width
                active: root.atDevices
                visible: active
                sourceComponent: FirstDevices {
                    first: root.first
                    devices: root.devices
                }
            }
            Loader {
                width: parent.width
                active: root.first.step === "owner"
                visible: active
                sourceComponent: FirstOwner {
                    first: root.first
                }
            }
        }
    }
    Notice {
        id: trouble
        objectName: "first_trouble"
        visible: text !== ""
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.s12
        anchors.horizontalCenter: parent.horizontalCenter
        width: root.wide
        role: "attention"
        text: root.first.trouble
    }
    Row {
        id: foot
        y: keys.y - height - Theme.s24
        anchors.horizontalCenter: parent.horizontalCenter
        width: root.wide
        spacing: Theme.s16
        readonly property real half: (width - (root.atDevices ? 2 : 1) * spacing) / (root.atDevices ? 3 : 2)

        PushButton {
            objectName: "first_back"
            width: foot.half
            look: "quiet"
            label: qsTr("Back")
            enabled: root.first.canGoBack
            onClicked: root.first.back()
        }
        PushButton {
            objectName: "first_skip"
            visible: root.atDevices
            width: foot.half
            look: "quiet"
            label: qsTr("Skip")
            onClicked: root.first.skip()
        }
        PushButton {
            objectName: "first_next"
            width: foot.half
            look: "primary"
            label: root.first.isLast ? qsTr("Open the till") : root.first.step === "keys" ? qsTr("Try the keys") : qsTr("Next")
            busy: root.first.busy
            reason: root.first.step === "kind" && !root.first.kindChosen ? qsTr("Choose one") : ""
            onClicked: root.first.next()
        }
    }
    Over {
        shown: root.devices.printerModel.choosingModel
        sourceComponent: ModelSheet {
            printer: root.devices.printerModel
        }
    }
    OnScreenKeyboard {
        id: keys
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        keyboard: root.keyboard
        field: root.typedInto
    }
    Item {
        anchors.fill: parent

        PointHandler {
            acceptedDevices: PointerDevice.AllDevices
            onActiveChanged: {
                if (!active && point.device.type === PointerDevice.TouchScreen)
                    Qt.callLater(root.keyboard.sawTouch);
                if (active && !root.Window.active)
                    Qt.callLater(root.Window.window.requestActivate);
            }
        }
    }
    Connections {
        target: root.typedInto

        function onTapped() {
            root.keyboard.wake();
        }
        function onKeyed() {
            root.keyboard.sawKey();
        }
    }
}
