pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A payment link as a QR code, black on white in every look, large enough for any telephone.
Rectangle {
    id: root

    required property string url
    required property real size

    width: size
    height: size
    radius: Theme.cardRadius
    color: "#FFFFFF"
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("QR code of the payment link")

    Image {
        objectName: "office_qr"
        anchors.centerIn: parent
        width: Math.round(root.size * 0.9)
        height: width
        sourceSize: Qt.size(width, height)
        smooth: false
        source: root.url === "" ? "" : "image://qr/" + encodeURIComponent(root.url)
    }
}
