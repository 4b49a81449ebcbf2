pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// All that the payer sees. It has an engine, and so a Theme, of its own: light or dark and the
// scale do not follow the cashier's window. Nothing in here can be pressed.
Rectangle {
    id: root
    objectName: "customer_screen"

    width: 1280
    height: 800

    required property DisplayModel model
    property bool dark: true
    property real dotsPerMm: 3.78
    property bool motionOn: true

    readonly property bool portrait: height > width
    // One unit is one dot at 1280x800 or 800x1280.
    readonly property real unit: portrait ? Math.min(width / 800, height / 1280) : Math.min(width / 1280, height / 800)
    readonly property bool tinted: model.stage === "outcome"

    color: tinted ? Theme.soft(model.role) : Theme.background
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: model.spoken

    Binding {
        target: Theme
        property: "dark"
        value: root.dark
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
        value: root.dotsPerMm
    }
    Binding {
        target: Theme
        property: "motionOn"
        value: root.motionOn
    }
    Timer {
        interval: 1000
        repeat: true
        running: root.visible && root.Window.visibility !== Window.Hidden
        onTriggered: root.model.tick()
    }

    BilingualText {
        id: sign
        objectName: "customer_shop"
        z: 1
        unit: root.unit
        y: 44 * root.unit
        anchors.horizontalCenter: parent.horizontalCenter
        width: parent.width - 96 * root.unit
        visible: root.model.stage === "amount" || root.model.stage === "outcome"
        en: root.model.shopEn
        ar: root.model.shopAr
        size: 28
        soft: true
    }
    IdleStage {
        model: root.model
        unit: root.unit
        portrait: root.portrait
        seen: root.model.stage === "idle"
    }
    AmountStage {
        model: root.model
        unit: root.unit
        portrait: root.portrait
        seen: root.model.stage === "amount"
    }
    CodeStage {
        model: root.model
        unit: root.unit
        portrait: root.portrait
        seen: root.model.stage === "code"
    }
    OutcomeStage {
        model: root.model
        unit: root.unit
        portrait: root.portrait
        seen: root.model.stage === "outcome"
    }
}
