pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// A receipt without paper: a code for the customer's phone or the shop's.
Sheet {
    id: root

    required property TakeAlongModel along
    readonly property bool beside: !Theme.portrait && Theme.textFactor <= 1.2

    cardWidth: Theme.u(beside ? 860 : 560)
    title: qsTr("Receipt to a phone")
    onDismissed: along.close()

    Flow {
        width: parent.width
        spacing: Theme.s24

        Rectangle {
            id: card
            width: root.beside ? Theme.u(320) : parent.width
            height: Theme.u(320)
            radius: Theme.cardRadius
            color: "#FFFFFF"
            border.width: Theme.hairline
            border.color: Theme.line
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code of the receipt")

            Image {
                objectName: "along_qr"
                anchors.centerIn: parent
                width: Math.round(card.height * 0.92)
                height: width
                sourceSize: Qt.size(width, height)
                fillMode: Image.PreserveAspectFit
                smooth: false
                source: root.along.code === "" ? "" : "image://qr/" + encodeURIComponent(root.along.code)
            }
        }
        Column {
            width: root.beside ? parent.width - card.width - parent.spacing : parent.width
            spacing: Theme.s16

            Choice {
                width: parent.width
                label: qsTr("How the receipt is taken along")
                prefix: "along_"
                options: root.along.ways
                onPicked: id => root.along.choose(id)
            }
            Field {
                objectName: "along_phone"
                visible: root.along.asksPhone
                width: parent.width
                kind: "phone"
                label: qsTr("Customer's phone, if it is known")
                text: root.along.phone
                longest: 20
                wrong: root.along.wrong
                onEdited: root.along.call(text)
            }
            Label {
                objectName: "along_hint"
                width: parent.width
                text: root.along.hint
                soft: true
                wrapMode: Text.Wrap
            }
        }
    }
    PushButton {
        objectName: "close_along"
        width: parent.width
        look: "quiet"
        label: qsTr("Close")
        onClicked: root.along.close()
    }
}
