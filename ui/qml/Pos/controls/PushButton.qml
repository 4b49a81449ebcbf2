pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A button: `primary` (one a screen), `secondary`, `quiet` or `danger`. Where it cannot be used it is
// a flat field without an edge, unlike any that can be, and `reason` says why in the place of the
// caption; where its icon says all, it may stand `wordless`; while `busy` it shows that and takes no taps.
Pressable {
    id: root

    property string look: "secondary"
    property string icon: ""
    property string caption: ""
    property bool large: false
    property bool wordless: false

    readonly property bool filled: look === "primary" || look === "attention"
    readonly property color inkColor: !usable && !busy ? Theme.inkSoft : look === "primary" ? Theme.inkOnAccent : look === "attention" ? Theme.inkOnAttention : look === "danger" ? Theme.bad : Theme.ink
    readonly property color groundColor: !usable && !busy ? Theme.quietSoft : look === "primary" ? (down ? Theme.accentPressed : Theme.accent) : look === "attention" ? Theme.attention : look === "quiet" ? (down ? Theme.keyPressed : "transparent") : (down ? Theme.keyPressed : Theme.surface)
    readonly property string underText: usable || busy || reason === "" ? caption : reason
    readonly property real inner: Math.max(0, width - 2 * Theme.s12)

    implicitWidth: wordless ? Theme.touch : Math.max(Theme.touch, words.implicitWidth + (icon === "" ? 0 : glyph.width + Theme.s16) + Theme.s48)
    implicitHeight: Math.max(Theme.touch, Theme.u(large ? 168 : 84), column.height + Theme.s24)
    Accessible.description: underText

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
