import QtQuick
import Pos

// A QR on white, its quiet zone of four modules included. Every module is a whole number of dots,
// so that no scanner sees a ragged edge, and at least one millimetre where the panel has the room.
Item {
    id: root

    property string link: ""
    property real room: 400

    // The provider's picture has one dot a module and two white ones on each side; the card adds
    // the other two.
    readonly property int modules: link !== "" && code.status === Image.Ready ? code.implicitWidth + 4 : 0
    readonly property int dots: modules > 0 ? Math.max(1, Math.floor(room / modules)) : 0
    readonly property real leastRoom: modules * Math.ceil(Theme.mm)

    width: room
    height: room
    Accessible.role: Accessible.Graphic
    Accessible.name: link

    Rectangle {
        anchors.centerIn: parent
        visible: root.modules > 0
        width: root.modules * root.dots
        height: width
        radius: root.dots * 2
        color: "#FFFFFF"

        Image {
            id: code
            objectName: "customer_code"
            anchors.centerIn: parent
            source: root.link === "" ? "" : "image://qr/" + encodeURIComponent(root.link)
            width: (root.modules - 4) * root.dots
            height: width
            smooth: false
            cache: false
        }
    }
}
