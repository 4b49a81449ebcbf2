pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What is asked before something is done with a record: the code, a number, a last day, a yes.
Sheet {
    id: root

    required property DetailModel detail
    readonly property string what: detail.sheet

    title: what === "code" ? detail.head.title ?? "" : what === "resend" ? qsTr("Send it again to") : what === "extend" ? qsTr("Until when can it be paid?") : qsTr("Cancel it? It can no longer be paid then.")
    onDismissed: detail.ask("")
    Component.onCompleted: {
        if (what === "resend")
            number.forceActiveFocus();
    }

    LinkCode {
        visible: root.what === "code"
        anchors.horizontalCenter: parent.horizontalCenter
        size: Math.min(parent.width, Theme.windowHeight * 0.5)
        url: root.what === "code" ? root.detail.head.url ?? "" : ""
    }
    Row {
        visible: root.what === "code"
        width: parent.width
        spacing: Theme.s12

        PushButton {
            objectName: "record_copy"
            width: (parent.width - parent.spacing) / 2
            implicitHeight: Theme.touch
            icon: "link"
            label: qsTr("Copy link")
            onClicked: root.detail.copyLink()
        }
        PushButton {
            objectName: "record_print"
            width: (parent.width - parent.spacing) / 2
            implicitHeight: Theme.touch
            icon: "printer"
            label: qsTr("Print")
            onClicked: root.detail.printLink()
        }
    }
    Field {
        id: number
        objectName: "resend_number"
        visible: root.what === "resend"
        width: parent.width
        kind: "phone"
        longest: 20
        label: qsTr("Customer's phone")
        text: root.detail.head.mobile ?? ""
        onAccepted: root.detail.resend(number.text)
    }
    Choice {
        visible: root.what === "extend"
        width: parent.width
        label: qsTr("How many days longer")
        prefix: "days_"
        options: [1, 3, 7, 14, 30, 90].map(days => ({
                    id: String(days),
                    text: qsTr("%n day(s)", "", days),
                    chosen: days === root.detail.days
                }))
        onPicked: id => root.detail.chooseDays(Number(id))
    }
    Label {
        visible: root.what === "extend"
        width: parent.width
        text: root.detail.until
        soft: true
    }
    Notice {
        objectName: "sheet_trouble"
        visible: root.detail.trouble !== ""
        width: parent.width
        role: "attention"
        text: root.detail.trouble
    }
    actions: Row {
        width: parent.width
        spacing: Theme.s12

        PushButton {
            objectName: "leave_record_sheet"
            width: root.what === "code" ? parent.width : (parent.width - parent.spacing) / 2
            implicitHeight: Theme.touch
            look: "quiet"
            label: qsTr("Back")
            onClicked: root.detail.ask("")
        }
        PushButton {
            objectName: "record_do"
            visible: root.what !== "code"
            width: (parent.width - parent.spacing) / 2
            implicitHeight: Theme.touch
            look: root.what === "cancel" ? "danger" : "primary"
            label: root.what === "resend" ? qsTr("Send") : root.what === "extend" ? qsTr("Change") : qsTr("Cancel it")
            busy: root.detail.busy
            onClicked: {
                if (root.what === "resend")
                    root.detail.resend(number.text);
                else if (root.what === "extend")
                    root.detail.extend();
                else
                    root.detail.cancel();
            }
        }
    }
}
