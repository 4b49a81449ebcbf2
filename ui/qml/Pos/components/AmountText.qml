pragma ComponentBehavior: Bound
import QtQuick
import Pos

// An amount as the hero of its screen: currency small and soft, fils a size smaller, digits still
// to come softly. Left to right in every language; it shrinks rather than being cut off.
Item {
    id: root

    property string currency: ""
    property string whole: ""
    property string decimals: ""
    property string toCome: ""
    property int size: Theme.amountType
    property real fit: Math.min(1, width > 0 ? width / Math.max(1, row.implicitWidth) : 1)
    property int align: Qt.AlignHCenter
    property string spoken: (currency + " " + whole + decimals).trim()
    property real decimalsRatio: 0.68
    property bool light: false
    // Of money that did not move: it is there to be read, not to be seen first.
    property bool quiet: false
    readonly property color inkColor: light ? "#FFFFFF" : quiet ? Theme.inkSoft : Theme.ink

    implicitWidth: row.implicitWidth
    implicitHeight: big.implicitHeight
    baselineOffset: row.y + big.baselineOffset
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.StaticText
    Accessible.name: spoken
    Accessible.ignored: !Theme.reachable(root)

    Row {
        id: row
        x: root.align === Qt.AlignRight ? root.width - width * root.fit : root.align === Qt.AlignLeft ? 0 : (root.width - width * root.fit) / 2
        scale: root.fit
        transformOrigin: Item.Left
        anchors.verticalCenter: parent.verticalCenter

        Label {
            id: unit
            y: big.baselineOffset - baselineOffset
            text: root.currency
            color: root.light ? "#7FB5A9" : Theme.inkSoft
            font.family: Theme.family
            font.pixelSize: Math.round(root.size * 0.37)
            rightPadding: root.size * 0.22
            Accessible.ignored: true
        }
        Label {
            id: big
            text: root.whole === "" ? "\u200b" : root.whole
            color: root.inkColor
            font.family: Theme.digits
            font.pixelSize: root.size
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        Label {
            y: big.baselineOffset - baselineOffset
            text: root.decimals
            color: root.inkColor
            font.family: Theme.digits
            font.pixelSize: Math.round(root.size * (root.whole === "" ? 1 : root.decimalsRatio))
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        Label {
            y: big.baselineOffset - baselineOffset
            text: root.toCome
            soft: true
            opacity: 0.75
            font.family: Theme.digits
            font.pixelSize: Math.round(root.size * (root.whole === "" ? 1 : root.decimalsRatio))
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }
}
