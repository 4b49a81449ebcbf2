pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Shop, till and operator at the start; gateway, printer and time at the end.
Rectangle {
    id: root

    required property TillModel till
    // Large letters on a small panel: who is at the till becomes a picture, what is well a dot.
    readonly property bool tight: width < 60 * Theme.type(15)

    // A long press on the shop's name: a locked till's way out, for who knows of it.
    signal shopHeld

    implicitHeight: Math.ceil(Math.max(Theme.u(56), Theme.touch, shop.implicitHeight + Theme.s16))
    color: Theme.surface

    component Light: Row {
        id: light
        property string text: ""
        property string role: "quiet"
        spacing: Theme.s8
        Accessible.role: Accessible.StaticText
        Accessible.name: text

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.u(10)
            height: width
            radius: width / 2
            color: light.role === "quiet" ? Theme.keyLine : Theme.ground(light.role)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.tight || light.role !== "go"
            Accessible.ignored: true
            text: light.text
            soft: light.role !== "bad"
            color: light.role === "bad" ? Theme.bad : Theme.inkSoft
            font.pixelSize: Theme.type(15)
        }
    }

    Row {
        id: start
        anchors.left: parent.left
        anchors.leftMargin: Theme.u(28)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.u(20)

        Label {
            id: shop
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Math.max(Theme.touch, root.width - end.width - operator.width - (demo.visible ? demo.width + start.spacing : 0) - 5 * start.spacing))
            text: root.till.shop
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.smallestType
            strong: true
            font.pixelSize: Theme.type(18)

            TapHandler {
                longPressThreshold: 1.5
                gesturePolicy: TapHandler.ReleaseWithinBounds
                onLongPressed: root.shopHeld()
            }
        }
        Pressable {
            id: operator
            objectName: "operator"
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(Theme.touch, root.tight ? 0 : who.implicitWidth + Theme.s8)
            height: root.height
            radius: Theme.chipRadius
            //: Read aloud: till and operator; a tap opens the staff.
            label: qsTr("%1, staff").arg(root.till.tillText)
            onClicked: root.till.open("staff")

            Label {
                id: who
                visible: !root.tight
                anchors.verticalCenter: parent.verticalCenter
                anchors.left: parent.left
                text: root.till.tillText
                soft: true
                font.pixelSize: Theme.type(15)
                Accessible.ignored: true
            }
            IconImage {
                visible: root.tight
                anchors.centerIn: parent
                name: "user"
                size: Theme.u(22)
                color: Theme.inkSoft
            }
        }
        Badge {
            id: demo
            anchors.verticalCenter: parent.verticalCenter
            visible: root.till.demo
            objectName: "demo"
            //: In the status strip while the till plays with a simulator and no real money.
            text: qsTr("DEMO")
            role: "attention"
        }
    }
    Row {
        id: end
        anchors.right: parent.right
        anchors.rightMargin: Theme.u(24)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.u(20)

        Light {
            anchors.verticalCenter: parent.verticalCenter
            visible: !Theme.portrait || root.till.gatewayRole !== "go"
            text: root.till.gatewayText
            role: root.till.gatewayRole
        }
        Light {
            anchors.verticalCenter: parent.verticalCenter
            visible: !Theme.portrait || root.till.printerRole !== "go"
            text: root.till.printerText
            role: root.till.printerRole
        }
        Pressable {
            objectName: "language"
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(Theme.touch, other.implicitWidth + Theme.s16)
            height: root.height
            radius: Theme.chipRadius
            label: qsTr("Switch to Arabic")
            onClicked: root.till.switchLanguage()

            Label {
                id: other
                anchors.centerIn: parent
                //: The other language's name in its own script: what a tap switches to.
                text: qsTr("العربية")
                font.family: Theme.arabic ? "Noto Sans" : "Noto Sans Arabic"
                font.pixelSize: Theme.type(16)
                Accessible.ignored: true
            }
        }
        Pressable {
            objectName: "theme"
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.touch
            height: root.height
            radius: Theme.chipRadius
            label: root.till.dark ? qsTr("Light look") : qsTr("Dark look")
            onClicked: root.till.switchTheme()

            IconImage {
                anchors.centerIn: parent
                name: root.till.dark ? "sun" : "moon"
                size: Theme.u(22)
                color: Theme.inkSoft
            }
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.till.timeText
            soft: true
            font.pixelSize: Theme.type(15)
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
}
