pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What the payer sees at a moment of a sale: here in small, and on the display itself when asked.
Column {
    id: root

    required property DisplayTrialModel display

    spacing: Theme.s16

    SetUpChoice {
        visible: root.display.driver !== "none"
        width: parent.width
        text: qsTr("What the customer sees")
        prefix: "moment_"
        options: root.display.moments
        onPicked: id => root.display.chooseMoment(id)
    }
    // A monitor, in the look it will have: not in the till's.
    Rectangle {
        id: panel
        objectName: "display_picture"
        readonly property color ground: root.display.dark || root.display.pole ? "#0E1417" : "#F4F2EE"
        readonly property color letters: root.display.pole ? "#7BE6D6" : root.display.dark ? "#E9EFF1" : "#16202B"
        visible: root.display.driver !== "none"
        width: parent.width
        height: Math.max(seen.height + 2 * Theme.s24, root.display.wired ? 0 : width * 0.5)
        radius: Theme.chipRadius
        color: ground
        border.width: Theme.hairline
        border.color: Theme.line

        Column {
            id: seen
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.s24
            spacing: Theme.s8

            Label {
                visible: !root.display.wired && text !== ""
                width: parent.width
                text: root.display.amount
                strong: true
                color: panel.letters
                font.pixelSize: Theme.type(44)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.smallestType
                horizontalAlignment: Text.AlignHCenter
            }
            Label {
                visible: !root.display.wired && text !== ""
                width: parent.width
                text: root.display.headlineEn
                color: panel.letters
                font.family: "Noto Sans"
                font.pixelSize: Theme.titleType
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
            }
            Label {
                visible: !root.display.wired && text !== ""
                width: parent.width
                text: root.display.headlineAr
                color: panel.letters
                font.family: "Noto Sans Arabic"
                font.pixelSize: Theme.titleType
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
            }
            Repeater {
                model: root.display.lines

                Label {
                    required property string modelData
                    width: parent?.width ?? 0
                    text: modelData
                    color: panel.letters
                    // A pole's row is twenty columns wide: its letters are, too.
                    font.family: "monospace"
                    font.pixelSize: root.display.pole ? Theme.titleType : Theme.captionType
                    fontSizeMode: root.display.pole ? Text.HorizontalFit : Text.FixedSize
                    minimumPixelSize: Theme.smallestType
                    wrapMode: root.display.pole ? Text.NoWrap : Text.WrapAnywhere
                    horizontalAlignment: root.display.pole ? Text.AlignHCenter : Text.AlignLeft
                    LayoutMirroring.enabled: false
                }
            }
        }
    }
    Toggle {
        objectName: "display_live"
        visible: root.display.driver !== "none"
        width: parent.width
        enabled: root.display.complete
        text: qsTr("Show it on the display now, before saving")
        on: root.display.live
        onClicked: root.display.switchLive()
    }
    Notice {
        objectName: "display_fault"
        visible: root.display.fault !== ""
        width: parent.width
        text: root.display.fault
        role: "bad"
    }
    Label {
        visible: root.display.driver === "none"
        width: parent.width
        text: qsTr("The customer sees nothing but the card terminal.")
        soft: true
        wrapMode: Text.Wrap
    }
}
