pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// One sale on its way. Which picture stands here is the view model's `phase`.
FocusScope {
    id: root

    required property PaymentModel payment

    Keys.onPressed: event => {
        event.accepted = true;
        const done = root.payment.phase === "outcome";
        if (done && (event.key === Qt.Key_Enter || event.key === Qt.Key_Return))
            root.payment.newSale();
        else if (!done && event.key === Qt.Key_F5)
            root.payment.checkNow();
        else if (!done && event.key === Qt.Key_Escape)
            root.payment.cancel();
        else if (done && event.key === Qt.Key_F8)
            root.payment.printAgain();
        else
            event.accepted = false;
    }

    // After a crash: why a sale stands here that nobody has just keyed in.
    Notice {
        id: banner
        objectName: "cut_off"
        visible: root.payment.cutOffText !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.s12
        width: Math.min(implicitWidth, parent.width - 2 * Theme.s24)
        role: "accent"
        icon: "history"
        text: root.payment.cutOffText
    }
    ScrollArea {
        id: scroll
        readonly property real beside: Theme.s12
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: banner.visible ? banner.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.s24
        anchors.topMargin: banner.visible ? Theme.s8 : Theme.s24
        // What scrolls is cut off at its edge: edges, rings and the thumb have their room beside the picture.
        anchors.leftMargin: Theme.s24 - beside
        anchors.rightMargin: Theme.s24 - beside
        contentHeight: picture.height

        Loader {
            id: picture
            x: scroll.beside
            width: scroll.width - 2 * scroll.beside
            height: Math.max(scroll.height, implicitHeight)
            sourceComponent: ({
                    "progress": progress,
                    "unsure": unsure,
                    "outcome": outcome,
                    "link": link
                })[root.payment.phase] ?? null
        }
    }
    Component {
        id: progress
        ProgressView {
            payment: root.payment
        }
    }
    Component {
        id: unsure
        UnsureView {
            payment: root.payment
        }
    }
    Component {
        id: outcome
        OutcomeView {
            payment: root.payment
        }
    }
    Component {
        id: link
        LinkView {
            payment: root.payment
            room: scroll.height
        }
    }
    Over {
        shown: root.payment.deciding !== ""
        sourceComponent: DecisionSheet {
            payment: root.payment
        }
    }
    Item {
        // For assistive technology and scripts: to the eye the pictures above say it.
        objectName: "sale_state"
        visible: root.payment.stateName !== ""
        width: 1
        height: 1
        Accessible.role: Accessible.StaticText
        Accessible.name: root.payment.stateWord
        Accessible.description: root.payment.stateName
    }
}
