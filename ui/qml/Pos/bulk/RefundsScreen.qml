pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Refunds: what stands unsure above the list, one refund beside it.
FocusScope {
    id: root

    required property OfficeFiles files
    readonly property RefundLifeModel refund: files.refundModel
    readonly property real edge: Theme.edge

    Notice {
        id: unsure
        objectName: "refund_unsure"
        anchors.left: parent.left
        anchors.leftMargin: root.edge
        y: visible ? root.edge : 0
        width: parent.width - 2 * root.edge - (visible ? settle.width + Theme.s8 : 0)
        height: visible ? Math.max(implicitHeight, settle.height) : 0
        visible: text !== ""
        role: "attention"
        icon: "circle-question-mark"
        text: root.refund.unsureText
    }
    PushButton {
        id: settle
        objectName: "refund_settle"
        anchors.right: parent.right
        anchors.rightMargin: root.edge
        anchors.verticalCenter: unsure.verticalCenter
        visible: unsure.visible
        implicitHeight: Theme.touch
        look: "attention"
        label: qsTr("Settle it")
        onClicked: root.refund.settleUnsure()
    }
    OfficeList {
        anchors.top: unsure.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        focus: true
        list: root.files.refundsModel
        emptyIcon: "undo-2"
        emptyTitle: qsTr("No refunds yet")
        emptyText: qsTr("Money is given back from a sale in the history, or from a transaction. What became of it stands here.")
        details: Component {
            RefundPanel {
                refund: root.refund
                onClosed: root.files.refundsModel.choose("")
            }
        }
        actions: ExportButton {
            name: root.files.refundsModel.name
            onClicked: root.files.exportModel.begin(root.files.refundsModel)
        }
    }
}
