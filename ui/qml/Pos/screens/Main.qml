pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The till's window: strip, rail and one screen. Screens are made when first seen and then kept, so
// that coming back is instant.
Window {
    id: root

    required property TillModel till
    required property SaleModel sale
    required property PaymentModel payment
    readonly property bool alone: till.screen === "wizard"

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    title: "Smart POS"
    color: Theme.background

    Binding { target: Theme; property: "dark"; value: root.till.dark }
    Binding { target: Theme; property: "arabic"; value: root.till.mirrored }
    Binding { target: Theme; property: "motionOn"; value: root.till.motion }
    Binding { target: Theme; property: "textFactor"; value: root.till.textPercent / 100 }
    Binding { target: Theme; property: "calibration"; value: root.till.screenPercent / 100 }
    Binding { target: Theme; property: "windowWidth"; value: root.width }
    Binding { target: Theme; property: "windowHeight"; value: root.height }
    Binding { target: Theme; property: "dotsPerMm"; value: root.screen.pixelDensity; when: root.screen !== null }

    component Place: Loader {
        id: place
        required property string screen
        property bool kept: false
        readonly property bool wanted: root.till.screen === screen
        anchors.fill: parent
        active: wanted || kept
        visible: wanted
        focus: wanted
        onWantedChanged: {
            if (wanted)
                (item as Item)?.forceActiveFocus();
        }
        onLoaded: {
            kept = true;
            if (wanted)
                (item as Item)?.forceActiveFocus();
        }
    }

    Item {
        id: ground
        anchors.fill: parent
        LayoutMirroring.enabled: Theme.arabic
        LayoutMirroring.childrenInherit: true

        StatusStrip {
            id: strip
            visible: !root.alone
            anchors.top: parent.top
            width: parent.width
            height: visible ? implicitHeight : 0
            till: root.till
        }
        Rail {
            id: rail
            visible: !root.alone
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: Theme.portrait ? parent.width : visible ? implicitWidth : 0
            height: Theme.portrait ? (visible ? implicitHeight : 0) : parent.height - strip.height
            till: root.till
        }
        FocusScope {
            id: stage
            anchors.top: strip.bottom
            anchors.right: parent.right
            anchors.bottom: Theme.portrait ? rail.top : parent.bottom
            width: Theme.portrait ? parent.width : parent.width - rail.width
            focus: true

            Place {
                screen: "sale"
                sourceComponent: SaleScreen {
                    sale: root.sale
                    till: root.till
                }
            }
            Place {
                screen: "payment"
                sourceComponent: PaymentScreen {
                    payment: root.payment
                }
            }
        }
        Notice {
            objectName: "notice"
            anchors.horizontalCenter: stage.horizontalCenter
            anchors.top: stage.top
            anchors.topMargin: Theme.s8
            width: Math.min(implicitWidth, stage.width - 2 * Theme.s24)
            visible: root.till.notice !== ""
            text: root.till.notice
            role: root.till.noticeRole

            TapHandler {
                onTapped: root.till.dropNotice()
            }
        }
    }
}
