pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A button: `primary` (one a screen), `secondary`, `quiet`, `attention`, `danger` or `alarm` (the
// one thing to do about an alarm). Where it cannot be used it is a flat field without an edge, unlike
// any that can be, and `reason` says why in the place of the caption, or where it is tapped (`mute`);
// where its icon says all, it may stand `wordless`; while `busy` it shows that and takes no taps.
Pressable {
    id: root

    property string look: "secondary"
    property string icon: ""
    property string caption: ""
    property bool large: false
    property bool wordless: false
    property bool mute: false

    readonly property var looks: ({
            "primary": [Theme.inkOnAccent, Theme.accent, Theme.accentPressed],
            "attention": [Theme.inkOnAttention, Theme.attention, Theme.attentionPressed],
            "alarm": [Theme.inkOnBad, Theme.bad, Theme.badPressed],
            "danger": [Theme.bad, Theme.surface, Theme.keyPressed],
            "quiet": [Theme.ink, "transparent", Theme.keyPressed],
            "secondary": [Theme.ink, Theme.surface, Theme.keyPressed]
        })
    readonly property var colours: !usable && !busy ? [Theme.inkSoft, Theme.quietSoft, Theme.quietSoft] : looks[look]
    readonly property bool filled: look === "primary" || look === "attention" || look === "alarm"
    readonly property color inkColor: colours[0]
    readonly property color groundColor: colours[down ? 2 : 1]
    readonly property string underText: usable || busy || reason === "" || mute ? caption : reason
    readonly property real inner: Math.max(0, width - 2 * Theme.s12)

    implicitWidth: wordless ? Theme.touch : Math.max(Theme.touch, words.implicitWidth + (icon === "" ? 0 : glyph.width + Theme.s16) + Theme.s48)
    implicitHeight: Math.max(Theme.touch, Theme.u(large ? 168 : 84), column.height + Theme.s24)
    // What is low is no pill: its corners are as those of its neighbours.
    radius: Math.min(Theme.cardRadius, height * 0.28)
    pressedEdge: filled ? Theme.ink : Theme.accent
    more: caption

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: root.down ? Theme.u(1) : 0
        radius: root.radius
        color: root.groundColor
        border.width: !root.usable && !root.busy || root.filled ? 0 : Theme.hairline
        border.color: Theme.keyLine
    }

    Column {
        id: column
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.down ? Theme.u(1) : 0
        width: root.inner
        spacing: Theme.u(2)

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.s16

            Item {
                visible: root.icon !== "" || root.busy
                width: glyph.width
                height: glyph.height
                anchors.verticalCenter: parent.verticalCenter

                IconImage {
                    id: glyph
                    name: root.icon
                    color: root.inkColor
                    size: root.large ? Theme.u(38) : Theme.u(30)
                    visible: !root.busy
                }
                Spinner {
                    anchors.fill: parent
                    running: root.busy
                    color: root.inkColor
                }
            }
            Label {
                id: words
                visible: !root.wordless
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.inner - (root.icon !== "" || root.busy ? glyph.width + Theme.s16 : 0))
                height: contentHeight
                text: root.label
                font.pixelSize: root.large ? Theme.primaryType : Theme.buttonType
                font.weight: root.look === "quiet" ? Font.Normal : Font.DemiBold
                fontSizeMode: Text.HorizontalFit
                wrapMode: Text.Wrap
                minimumPixelSize: Theme.smallestType
                color: root.inkColor
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
        Label {
            width: parent.width
            visible: root.underText !== ""
            text: root.underText
            font.pixelSize: root.large ? Theme.headingType : Theme.captionType
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.smallestType
            color: root.inkColor
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
