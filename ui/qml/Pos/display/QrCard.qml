import QtQuick
import Pos

// A QR on white, its quiet zone of four modules included. Every module is a whole number of dots,
// so that no scanner sees a ragged edge, and at least one millimetre where the panel has the room.
Rectangle {
    id: root

    property string link: ""
    property real room: 400

    // The provider draws at least one dot a module, so asked for next to nothing it tells their
    // number; its picture holds two white modules on each side, the card the other two.
    readonly property int modules: link !== "" && code.status === Image.Ready ? code.implicitWidth + 4 : 0
    readonly property int dots: modules > 0 ? Math.max(1, Math.floor(room / modules)) : 0
    readonly property real moduleMm: dots / Theme.mm

    width: modules > 0 ? modules * dots : room
    height: width
    radius: dots * 2
    color: "#FFFFFF"
    Accessible.role: Accessible.Graphic
    Accessible.name: link

    Image {
        id: code
        objectName: "customer_code"
        source: root.link === "" ? "" : "image://qr/" + encodeURIComponent(root.link)
        sourceSize: Qt.size(1, 1)
        width: (root.modules - 4) * root.dots
        height: width
        smooth: false
        mipmap: false
        cache: false
        anchors.centerIn: parent
    }
}
