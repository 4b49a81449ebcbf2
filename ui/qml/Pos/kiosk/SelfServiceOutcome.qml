pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What became of it, for a payer: a disc, a word, what to do. Also spoken by a screen reader.
Item {
    id: root

    required property SelfServiceModel selfService
    required property PaymentModel payment
    readonly property real disc: Theme.u(Theme.compact ? 120 : 170)
    readonly property string spoken: selfService.title + ". " + selfService.text

    Accessible.role: Accessible.Pane
    Accessible.name: spoken
    onSpokenChanged: Accessible.announce(spoken, Accessible.Assertive)
    Component.onCompleted: Accessible.announce(spoken, Accessible.Assertive)

    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.u(Theme.compact ? 12 : 24)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.disc
            height: width
            radius: width / 2
            color: Theme.ground(root.selfService.role)

            IconImage {
                anchors.centerIn: parent
                name: root.payment.phase === "unsure" ? "hourglass" : root.payment.outcomeIcon
                size: root.disc * 0.5
                color: Theme.inkOnGround(root.selfService.role)
            }
        }
        Label {
            objectName: "outcome"
            width: parent.width
            text: root.selfService.title
            strong: true
            font.pixelSize: Theme.outcomeType
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.titleType
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
        }
        Label {
            objectName: "outcome_text"
            width: parent.width
            text: root.selfService.text
            font.pixelSize: Theme.titleType
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Item {
            width: 1
            height: Theme.compact ? Theme.s4 : Theme.s12
        }
        PushButton {
            objectName: "new_sale"
            visible: root.payment.phase === "outcome"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.u(420))
            look: "primary"
            //: At a self-service till: the payer is through, the next one may come.
            label: qsTr("Done")
            onClicked: root.selfService.startOver()
        }
        PushButton {
            objectName: "check_now"
            visible: root.payment.phase === "unsure"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.u(420))
            label: qsTr("Check now")
            busy: root.payment.checking
            onClicked: root.payment.checkNow()
        }
    }
}
