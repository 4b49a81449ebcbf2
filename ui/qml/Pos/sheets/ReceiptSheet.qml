pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// A receipt as the paper has it, always black on white.
Sheet {
    id: root

    required property ReceiptModel receipt

    title: qsTr("Receipt")
    onDismissed: receipt.close()

    Rectangle {
        width: parent.width
        height: Math.max(Theme.touch, paper.height + 2 * Theme.s16)
        radius: Theme.chipRadius
        color: "#FFFFFF"
        border.width: Theme.hairline
        border.color: Theme.line
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Receipt of sale %1").arg(root.receipt.reference)

        Spinner {
            anchors.centerIn: parent
            running: root.receipt.page < 0
        }
        Image {
            id: paper
            objectName: "receipt_picture"
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.s16
            width: Math.min(parent.width - 2 * Theme.s16, Theme.u(420))
            height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
            source: root.receipt.page < 0 ? "" : "image://receipt/" + root.receipt.page
            cache: false
            smooth: true
            mipmap: true
        }
    }
    actions: PushButton {
        objectName: "close_receipt"
        width: parent.width
        look: "quiet"
        label: qsTr("Close")
        onClicked: root.receipt.close()
    }
}
