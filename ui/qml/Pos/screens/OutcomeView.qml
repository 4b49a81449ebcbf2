pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What became of it: a disc in its colour with its icon, one word, one line, and what is next.
Item {
    id: root

    required property PaymentModel payment
    // As wide as its words need: in one row all speak in letters of one size.
    readonly property real row: Math.min(width, Theme.u([420, 820, 960, 1120][Math.min(actions.shown, 3)]))
    readonly property bool paid: payment.stateName === "paid"
    readonly property bool alarmed: payment.alarmText !== ""
    // The largest letters on the smallest panel: New sale stays in sight, the picture gets smaller.
    readonly property bool tight: Theme.compact && Theme.textFactor > 1.4
    readonly property real disc: Theme.u(tight ? 72 : Theme.compact ? 120 : 148)

    implicitHeight: column.height
    Component.onCompleted: {
        if (Theme.motionOn)
            land.start();
    }

    NumberAnimation {
        id: land
        target: sign
        property: "scale"
        from: 0.7
        to: 1
        duration: Theme.calm
        easing.type: Easing.OutCubic
    }
    Column {
        id: column
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.u(root.tight ? 8 : Theme.compact ? 14 : 22)

        Rectangle {
            id: sign
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.disc
            height: width
            radius: width / 2
            color: root.payment.outcomeRole === "quiet" ? Theme.quietSoft : Theme.ground(root.payment.outcomeRole)

            IconImage {
                anchors.centerIn: parent
                name: root.payment.outcomeIcon
                size: root.disc * 0.5
                color: root.payment.outcomeRole === "quiet" ? Theme.inkSoft : Theme.inkOnGround(root.payment.outcomeRole)
            }
        }
        Item {
            id: headline
            objectName: "outcome"
            readonly property bool oneLine: title.implicitWidth + gap + amount.implicitWidth <= room
            readonly property real gap: Theme.u(22)
            readonly property real room: root.width
            anchors.horizontalCenter: parent.horizontalCenter
            width: oneLine ? title.implicitWidth + gap + amount.implicitWidth : room
            height: oneLine ? amount.height : title.height + amount.height
            Accessible.role: Accessible.Heading
            Accessible.name: title.text + " " + root.payment.amountText

            Label {
                id: title
                anchors.left: parent.left
                y: headline.oneLine ? amount.baselineOffset - baselineOffset : 0
                width: headline.oneLine ? implicitWidth : headline.room
                text: root.payment.outcomeTitle
                font.pixelSize: Theme.outcomeType
                font.weight: Font.Bold
                horizontalAlignment: headline.oneLine ? Text.AlignLeft : Text.AlignHCenter
                color: root.payment.outcomeRole === "bad" ? Theme.bad : Theme.ink
                Accessible.ignored: true
            }
            AmountText {
                id: amount
                objectName: "amount"
                // AmountText is never mirrored, so its place is.
                x: headline.oneLine && !Theme.arabic ? headline.width - width : 0
                y: headline.oneLine ? 0 : title.height
                width: headline.oneLine ? implicitWidth : headline.room
                size: Theme.outcomeType
                currency: root.payment.currency
                whole: root.payment.amountWhole
                decimals: root.payment.amountDecimals
                decimalsRatio: 1
                spoken: root.payment.amountText
                quiet: !root.paid && !root.alarmed
            }
        }
        Label {
            objectName: "outcome_text"
            visible: text !== ""
            width: parent.width
            text: root.payment.outcomeText
            soft: true
            font.pixelSize: Theme.headingType
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Notice {
            objectName: "change"
            visible: root.payment.changeText !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            role: "accent"
            icon: "coins"
            title: qsTr("Change %1").arg(root.payment.changeText)
        }
        Notice {
            objectName: "alarm"
            visible: root.alarmed
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.row
            role: "bad"
            icon: "triangle-alert"
            loud: true
            title: root.payment.alarmText
        }
        // What the printer says comes when the finger is already on its way: its room is kept.
        Item {
            visible: root.payment.canPrint || root.payment.printText !== ""
            width: parent.width
            height: Math.max(longest.implicitHeight, paper.implicitHeight)

            Notice {
                id: longest
                visible: false
                width: Math.min(implicitWidth, root.width)
                icon: paper.icon
                text: root.payment.longestPrintText
            }
            Notice {
                id: paper
                objectName: "print_state"
                visible: root.payment.printText !== ""
                anchors.centerIn: parent
                width: Math.min(implicitWidth, root.width)
                role: root.payment.printRole
                icon: "printer"
                text: root.payment.printText
            }
        }
        Item {
            width: 1
            height: Theme.s4
        }
        OutcomeActions {
            id: actions
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.row
            payment: root.payment
        }
    }
}
