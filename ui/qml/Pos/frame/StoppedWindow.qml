pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// In place of the till's window where its record cannot be opened.
Window {
    id: root

    required property StoppedModel stopped

    width: 1024
    height: 600
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    title: "Smart POS"
    color: Theme.background
    onClosing: stopped.close()
    Binding {
        target: Theme
        property: "arabic"
        value: root.stopped.language === "ar"
    }
    Binding {
        target: Theme
        property: "dark"
        value: root.stopped.dark
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

    Column {
        LayoutMirroring.enabled: Theme.arabic
        LayoutMirroring.childrenInherit: true
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.s24, Theme.u(820))
        spacing: Theme.s34

        Notice {
            objectName: "notice"
            width: parent.width
            role: "bad"
            title: root.stopped.title
            text: root.stopped.text
        }
        Row {
            width: parent.width
            spacing: Theme.s24

            PushButton {
                objectName: "try_again"
                width: (parent.width - parent.spacing) / 2
                look: "primary"
                label: qsTr("Try again")
                onClicked: root.stopped.again()
            }
            PushButton {
                objectName: "close_till"
                width: (parent.width - parent.spacing) / 2
                label: qsTr("Close")
                onClicked: root.stopped.close()
            }
        }
    }
}
