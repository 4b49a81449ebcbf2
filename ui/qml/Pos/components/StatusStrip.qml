pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Shop, till and operator at the start; gateway, printer and time at the end.
Rectangle {
    id: root

    required property TillModel till

    implicitHeight: Math.max(Theme.u(56), shop.implicitHeight + Theme.s16)
    color: Theme.surface

    component Light: Row {
        id: light
        property string text: ""
        property string role: "quiet"
        spacing: Theme.s8

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.u(10)
            height: width
            radius: width / 2
            color: light.role === "quiet" ? Theme.keyLine : Theme.ground(light.role)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: light.text
            soft: light.role !== "bad"
            color: light.role === "bad" ? Theme.bad : Theme.inkSoft
            font.pixelSize: Theme.type(15)
        }
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.u(28)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.u(20)

        Label {
            id: shop
            anchors.verticalCenter: parent.verticalCenter
            text: root.till.shop
            strong: true
            font.pixelSize: Theme.type(18)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.till.tillText
            soft: true
            font.pixelSize: Theme.type(15)
        }
        Badge {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.till.demo
            objectName: "demo"
            //: In the status strip while the till plays with a simulator and no real money.
            text: qsTr("DEMO")
            role: "attention"
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.u(24)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.u(20)

        Light {
            visible: !Theme.portrait || root.till.gatewayRole !== "go"
            text: root.till.gatewayText
            role: root.till.gatewayRole
        }
        Light {
            visible: !Theme.portrait || root.till.printerRole !== "go"
            text: root.till.printerText
            role: root.till.printerRole
        }
        Label {
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
