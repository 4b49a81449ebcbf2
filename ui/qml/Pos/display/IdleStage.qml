import QtQuick
import Pos

// Nothing is being sold: the shop's picture with its name and the time below, or just these.
Stage {
    id: root

    readonly property bool pictured: root.model.picture !== "" && picture.status === Image.Ready

    Image {
        id: picture
        objectName: "customer_picture"
        anchors.fill: parent
        source: root.model.picture
        sourceSize: Qt.size(Math.round(root.width), Math.round(root.height))
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        cache: false
        retainWhileLoading: true
        autoTransform: true
        visible: root.pictured
        onStatusChanged: if (status === Image.Error)
            root.model.skipPicture(String(source))
    }
    Rectangle {
        visible: root.pictured
        anchors.bottom: parent.bottom
        width: parent.width
        height: strip.height + 48 * root.unit
        color: Theme.background
        opacity: 0.94

        Column {
            id: strip
            anchors.centerIn: parent
            width: parent.width - 96 * root.unit
            spacing: 4 * root.unit

            BilingualText {
                width: parent.width
                unit: root.unit
                en: root.model.shopEn
                ar: root.model.shopAr
                size: 34
                strong: true
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.model.time
                soft: true
                lineHeight: 1
                font.family: Theme.digits
                font.pixelSize: Math.round(26 * root.unit)
            }
        }
    }
    Column {
        visible: !root.pictured
        anchors.centerIn: parent
        width: parent.width - 120 * root.unit
        spacing: 28 * root.unit

        BilingualText {
            objectName: "customer_headline"
            width: parent.width
            unit: root.unit
            en: root.model.headlineEn
            ar: root.model.headlineAr
            size: 34
            soft: true
        }
        BilingualText {
            width: parent.width
            unit: root.unit
            en: root.model.shopEn
            ar: root.model.shopAr
            size: 64
            strong: true
        }
        Item {
            width: 1
            height: 36 * root.unit
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.model.time
            lineHeight: 1
            font.family: Theme.digits
            font.pixelSize: Math.round(92 * root.unit)
            font.weight: Font.Light
        }
        BilingualText {
            width: parent.width
            unit: root.unit
            en: root.model.dayEn
            ar: root.model.dayAr
            size: 26
            soft: true
        }
    }
}
