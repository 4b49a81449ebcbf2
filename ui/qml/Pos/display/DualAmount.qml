import QtQuick
import Pos

// The amount between its two currencies, always left to right, shrinking rather than being cut.
// Between two it stands in the middle itself; beside one, both of them together do.
Item {
    id: root

    property string currencyEn: ""
    property string currencyAr: ""
    property string whole: ""
    property string decimals: ""
    property real unit: 1
    property real size: 160
    property color color: Theme.ink

    readonly property real dots: size * unit
    readonly property bool both: currencyEn !== "" && currencyAr !== ""
    readonly property real side: Math.max(enUnit.visible ? enUnit.implicitWidth + dots * 0.2 : 0, arUnit.visible ? arUnit.implicitWidth + dots * 0.2 : 0)
    readonly property real natural: number.width + (both ? 2 : 1) * side
    readonly property real fit: Math.min(1, width / Math.max(1, natural))

    implicitHeight: big.implicitHeight * 0.86
    height: implicitHeight

    Item {
        anchors.centerIn: parent
        anchors.horizontalCenterOffset: root.both ? 0 : root.side * root.fit / 2
        width: number.width
        height: big.implicitHeight
        scale: root.fit

        Label {
            id: enUnit
            visible: text !== ""
            anchors.right: parent.left
            anchors.rightMargin: root.dots * 0.2
            y: big.baselineOffset - baselineOffset
            text: root.currencyEn
            soft: true
            lineHeight: 1
            font.family: "Noto Sans"
            font.pixelSize: Math.round(root.dots * 0.34)
        }
        Row {
            id: number

            Label {
                id: big
                objectName: "customer_whole"
                text: root.whole
                color: root.color
                lineHeight: 1
                font.family: Theme.digits
                font.pixelSize: Math.round(root.dots)
                font.weight: Font.Bold
            }
            Label {
                objectName: "customer_decimals"
                y: big.baselineOffset - baselineOffset
                text: root.decimals
                color: root.color
                lineHeight: 1
                font.family: Theme.digits
                font.pixelSize: Math.round(root.dots * 0.68)
                font.weight: Font.Bold
            }
        }
        Label {
            id: arUnit
            visible: text !== ""
            anchors.left: root.currencyEn === "" ? undefined : parent.right
            anchors.leftMargin: root.dots * 0.2
            anchors.right: root.currencyEn === "" ? parent.left : undefined
            anchors.rightMargin: root.dots * 0.2
            y: big.baselineOffset - baselineOffset
            text: root.currencyAr
            soft: true
            lineHeight: 1
            font.family: "Noto Sans Arabic"
            font.pixelSize: Math.round(root.dots * 0.34)
        }
    }
}
