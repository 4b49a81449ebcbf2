import QtQuick
import Pos

// How it ended, readable from across the counter: colour, icon and words say the same.
Stage {
    id: root

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: 18 * root.unit
        width: parent.width - 120 * root.unit
        spacing: (root.portrait ? 56 : 32) * root.unit

        RoundIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.model.icon
            role: root.model.role
            filled: true
            size: (root.portrait ? 240 : 200) * root.unit
        }
        Column {
            width: parent.width
            spacing: 12 * root.unit

            BilingualText {
                objectName: "customer_headline"
                width: parent.width
                unit: root.unit
                en: root.model.headlineEn
                ar: root.model.headlineAr
                size: root.portrait ? 52 : 60
                strong: true
                color: Theme.word(root.model.role)
                spine: Theme.inkSoft
            }
            BilingualText {
                objectName: "customer_hint"
                width: parent.width
                visible: en !== "" || ar !== ""
                unit: root.unit
                en: root.model.hintEn
                ar: root.model.hintAr
                size: 30
                color: Theme.ink
                spine: Theme.inkSoft
            }
        }
        DualAmount {
            objectName: "customer_amount"
            width: parent.width
            unit: root.unit
            size: 96
            currencyEn: root.model.currencyEn
            currencyAr: root.model.currencyAr
            whole: root.model.whole
            decimals: root.model.decimals
        }
    }
}
