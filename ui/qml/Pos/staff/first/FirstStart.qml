pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The window of the first start.
Window {
    id: root

    required property FirstStartModel first
    required property KeyboardModel keyboard
    required property DevicesModel devices

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    title: "Smart POS"
    color: Theme.background
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

    FirstStartView {
        anchors.fill: parent
        first: root.first
        keyboard: root.keyboard
        devices: root.devices
    }
}
