pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The window of the first start: one question a step, back and on at the foot, and the keyboard.
Window {
    id: root

    // A language is called by its own name, whichever is spoken.
    readonly property string english: "English"

    required property FirstStartModel first
    required property KeyboardModel keyboard
    readonly property Field typedInto: fieldOf(activeFocusItem)

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    title: "Smart POS"
    color: Theme.background
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
        if (typedInto === null)
            return;
        const top = typedInto.mapToItem(page.contentItem, 0, 0).y;
        const bottom = top + typedInto.height + Theme.s16;
        if (bottom > page.contentY + page.height)
            page.contentY = bottom - page.height;
        if (top < page.contentY)
            page.contentY = Math.max(0, top - Theme.s8);
    }

    Binding {
        target: Theme
        property: "arabic"
        value: root.first.language === "ar"
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
        property: "dotsPerMm"
        value: root.screen.pixelDensity
        when: root.screen !== null
    }

    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: Theme.arabic
        LayoutMirroring.childrenInherit: true

        ScrollArea {
            id: page
            anchors.top: parent.top
            anchors.topMargin: Theme.s34
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width - 2 * Theme.s24, Theme.u(760))
            height: foot.y - Theme.s34 - Theme.s16 - (trouble.visible ? trouble.height + Theme.s12 : 0)
            contentHeight: column.height
            onHeightChanged: Qt.callLater(root.reveal)

            Column {
                id: column
                x: Theme.arabic ? Theme.s12 : 0
                width: parent.width - Theme.s12
                spacing: Theme.s12

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
                    text: root.first.step === "language" ? "Language · اللغة" : root.first.step === "kind" ? qsTr("How will you use this till?") : root.first.step === "keys" ? qsTr("Hesabe's keys") : root.first.step === "enrolment" ? qsTr("What your IT prepared") : root.first.step === "terminal" ? qsTr("The keys are right. Which terminal stands at this till?") : qsTr("Who owns this till?")
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
                Repeater {
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
                Repeater {
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
                    active: root.first.step === "owner"
                    visible: active
                    sourceComponent: Column {
                        spacing: Theme.s12

                        Label {
                            width: parent.width
                            text: qsTr("With a PIN, refunds and settings ask for it, and you can add your staff. Printer and display are found in the settings, under Devices.")
                            soft: true
                            wrapMode: Text.Wrap
                        }
                        FirstTyped {
                            first: root.first
                            name: "owner"
                            label: qsTr("Your name")
                            onAccepted: pin.forceActiveFocus()
                        }
                        FirstTyped {
                            id: pin
                            first: root.first
                            name: "pin"
                            kind: "pin"
                            label: qsTr("PIN, 4 to 12 digits")
                            longest: 12
                            onAccepted: again.forceActiveFocus()
                        }
                        FirstTyped {
                            id: again
                            first: root.first
                            name: "again"
                            kind: "pin"
                            label: qsTr("The same PIN again")
                            longest: 12
                            onAccepted: root.first.next()
                        }
                        PushButton {
                            objectName: "first_without"
                            width: parent.width
                            look: "quiet"
                            label: qsTr("Without a PIN for now")
                            onClicked: root.first.finishWithout()
                        }
                    }
                }
            }
        }
        Label {
            id: trouble
            objectName: "first_trouble"
            visible: text !== ""
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.s12
            anchors.horizontalCenter: parent.horizontalCenter
            width: page.width
            text: root.first.trouble
            strong: true
            color: Theme.attention
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
        }
        Row {
            id: foot
            y: keys.y - height - Theme.s24
            anchors.horizontalCenter: parent.horizontalCenter
            width: page.width
            spacing: Theme.s16
            readonly property real half: (width - spacing) / 2

            PushButton {
                objectName: "first_back"
                width: foot.half
                look: "quiet"
                label: qsTr("Back")
                enabled: root.first.canGoBack
                onClicked: root.first.back()
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
                    if (active && !root.active)
                        Qt.callLater(root.requestActivate);
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
}
