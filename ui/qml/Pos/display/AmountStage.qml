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
        spacing: (root.portrait ? 40 : 26) * root.unit

        DualAmount {
            objectName: "customer_amount"
            width: parent.width
            unit: root.unit
            size: root.portrait ? 128 : 176
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
                size: 42
                strong: root.model.icon !== ""
            }
            BilingualText {
                objectName: "customer_hint"
                width: parent.width
                visible: en !== "" || ar !== ""
                unit: root.unit
                en: root.model.hintEn
                ar: root.model.hintAr
                size: 26
                soft: true
            }
        }
        Column {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.model.lines.length > 0
            width: Math.min(parent.width, 620 * root.unit)
            spacing: 12 * root.unit

            Repeater {
                model: root.model.lines

                Item {
                    id: line
                    required property var modelData
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
                        anchors.horizontalCenter: parent.horizontalCenter
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
