pragma ComponentBehavior: Bound
import QtQuick
import Pos

// The amount first, and below it what to do: the total so far, tap your card, one moment, change.
Stage {
    id: root

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: 18 * root.unit
        width: parent.width - 120 * root.unit
        spacing: (root.portrait ? 52 : 30) * root.unit

        DualAmount {
            objectName: "customer_amount"
            width: parent.width
            unit: root.unit
            size: root.portrait ? 140 : 190
            currencyEn: root.model.currencyEn
            currencyAr: root.model.currencyAr
            whole: root.model.whole
            decimals: root.model.decimals
        }
        RoundIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.model.icon !== ""
            name: root.model.icon
            role: root.model.role
            working: root.model.working
            size: 124 * root.unit
        }
        Column {
            width: parent.width
            spacing: 10 * root.unit

            BilingualText {
                objectName: "customer_headline"
                width: parent.width
                unit: root.unit
                en: root.model.headlineEn
                ar: root.model.headlineAr
                size: root.portrait ? 40 : 46
                strong: root.model.icon !== ""
            }
            BilingualText {
                objectName: "customer_hint"
                width: parent.width
                visible: en !== "" || ar !== ""
                unit: root.unit
                en: root.model.hintEn
                ar: root.model.hintAr
                size: 28
                soft: true
            }
        }
        Column {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.model.lines.length > 0
            width: Math.min(parent.width, (root.model.currencyEn !== "" && root.model.currencyAr !== "" ? 620 : 400) * root.unit)
            spacing: 12 * root.unit

            Repeater {
                model: root.model.lines

                Item {
                    id: line
                    required property var modelData
                    readonly property bool both: modelData.en !== "" && modelData.ar !== ""
                    width: parent.width
                    height: figure.implicitHeight

                    Label {
                        anchors.left: parent.left
                        text: line.modelData.en
                        soft: true
                        lineHeight: 1
                        font.family: "Noto Sans"
                        font.pixelSize: Math.round(28 * root.unit)
                        anchors.baseline: figure.baseline
                    }
                    Label {
                        id: figure
                        x: line.both ? (line.width - width) / 2 : line.modelData.en !== "" ? line.width - width : 0
                        text: line.modelData.amount
                        lineHeight: 1
                        font.family: Theme.digits
                        font.pixelSize: Math.round(32 * root.unit)
                        font.weight: Font.DemiBold
                    }
                    Label {
                        anchors.right: parent.right
                        text: line.modelData.ar
                        soft: true
                        lineHeight: 1
                        font.family: "Noto Sans Arabic"
                        font.pixelSize: Math.round(28 * root.unit)
                        anchors.baseline: figure.baseline
                    }
                }
            }
        }
    }
}
