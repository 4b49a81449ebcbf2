pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// A till that payers use by themselves: choose, hold the card, done. Nothing else is on the screen.
FocusScope {
    id: root

    required property SelfServiceModel selfService
    required property PaymentModel payment
    required property TillModel till

    signal cornerHeld

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    SelfServiceHead {
        id: head
        x: Theme.s24
        y: Theme.s12
        width: parent.width - 2 * Theme.s24
        height: implicitHeight
        selfService: root.selfService
        till: root.till
        onHeld: root.cornerHeld()
    }
    Loader {
        id: stage
        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.s24
        focus: true
        sourceComponent: ({
                "none": tiles,
                "progress": paying
            })[root.selfService.phase] ?? outcome
    }
    Component {
        id: tiles
        SelfServiceTiles {
            selfService: root.selfService
        }
    }
    Component {
        id: paying
        SelfServicePaying {
            payment: root.payment
        }
    }
    Component {
        id: outcome
        SelfServiceOutcome {
            selfService: root.selfService
            payment: root.payment
        }
    }
    Item {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: warning.visible ? warning.height + Theme.s24 : 0

        Rectangle {
            id: warning
            objectName: "warning"
            visible: root.selfService.warningText !== ""
            x: Theme.s24
            width: parent.width - 2 * Theme.s24
            height: more.height + Theme.s16
            radius: Theme.cardRadius
            color: Theme.soft("attention")
            Accessible.role: Accessible.AlertMessage
            Accessible.name: root.selfService.warningText
            onVisibleChanged: {
                if (visible)
                    Accessible.announce(root.selfService.warningText, Accessible.Assertive);
            }

            Label {
                anchors.left: parent.left
                anchors.leftMargin: Theme.s24
                anchors.right: more.left
                anchors.rightMargin: Theme.s16
                anchors.verticalCenter: parent.verticalCenter
                text: root.selfService.warningText
                color: Theme.word("attention")
                strong: true
                font.pixelSize: Theme.headingType
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            PushButton {
                id: more
                objectName: "more_time"
                anchors.right: parent.right
                anchors.rightMargin: Theme.s8
                anchors.verticalCenter: parent.verticalCenter
                look: "attention"
                label: qsTr("More time")
                onClicked: root.selfService.touch()
            }
        }
    }
}
