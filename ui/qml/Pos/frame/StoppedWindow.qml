pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// In place of the till's window where its record, or a setting, keeps it from opening.
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

    StoppedView {
        anchors.fill: parent
        stopped: root.stopped
    }
}
