import QtQuick

// A link to be scanned: amount and words on one side, the code on the other, or one above the
// other where the panel stands upright.
Stage {
    id: root

    readonly property real edge: 48 * unit

    Item {
        x: root.edge
        y: root.portrait ? 72 * root.unit : 0
        width: root.portrait ? root.width - 2 * root.edge : root.width - code.width - 3 * root.edge
        height: root.portrait ? words.height : root.height

        Column {
            id: words
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            spacing: 24 * root.unit

            BilingualText {
                objectName: "customer_shop"
                width: parent.width
                unit: root.unit
                en: root.model.shopEn
                ar: root.model.shopAr
                size: 26
                soft: true
            }
            DualAmount {
                objectName: "customer_amount"
                width: parent.width
                unit: root.unit
                size: root.portrait ? 136 : 116
                currencyEn: root.model.currencyEn
                currencyAr: root.model.currencyAr
                whole: root.model.whole
                decimals: root.model.decimals
            }
            BilingualText {
                objectName: "customer_headline"
                width: parent.width
                unit: root.unit
                en: root.model.headlineEn
                ar: root.model.headlineAr
                size: root.portrait ? 42 : 33
                strong: true
            }
            BilingualText {
                objectName: "customer_hint"
                width: parent.width
                visible: en !== "" || ar !== ""
                unit: root.unit
                en: root.model.hintEn
                ar: root.model.hintAr
                size: root.portrait ? 28 : 25
                soft: true
            }
        }
    }
    QrCard {
        id: code
        room: root.portrait ? Math.min(root.width - 2 * root.edge, root.height - words.height - 200 * root.unit) : Math.min(root.height - 130 * root.unit, Math.max(root.width * 0.45, Math.min(root.width * 0.55, leastRoom)))
        link: root.model.link
        x: root.portrait ? (root.width - width) / 2 : root.width - width - root.edge
        y: root.portrait ? 72 * root.unit + words.height + (root.height - 72 * root.unit - words.height - height) / 2 : (root.height - height) / 2
    }
}
