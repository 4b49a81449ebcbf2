pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// A payment QR box in bytes: what it is sent at each moment, and how that is framed.
Column {
    id: root

    required property DisplayTrialModel display
    readonly property list<var> moments: [
        {
            "id": "show",
            "label": qsTr("Shows a code to scan"),
            "hint": "\\x10{amount}|{url}"
        },
        {
            "id": "amount",
            "label": qsTr("Shows an amount, where it can"),
            "hint": "\\x14{amount}"
        },
        {
            "id": "paid",
            "label": qsTr("Paid"),
            "hint": "\\x11{amount}"
        },
        {
            "id": "failed",
            "label": qsTr("Not paid, or cancelled"),
            "hint": "\\x12"
        },
        {
            "id": "idle",
            "label": qsTr("Nothing to pay"),
            "hint": "\\x13{shop}"
        },
        {
            "id": "init",
            "label": qsTr("Sent once at the start"),
            "hint": "\\x00RESET"
        },
        {
            "id": "ack",
            "label": qsTr("What it answers; empty where it does not"),
            "hint": "\\x06"
        }
    ]

    spacing: Theme.s16

    Label {
        width: parent.width
        text: qsTr("Copy from the box's manual what it is sent. Bytes are written as %1, fields as %2.").arg("\u2066\\x0D\u2069").arg("\u2066{amount} {url}\u2069")
        soft: true
        wrapMode: Text.Wrap
    }
    Repeater {
        model: root.moments

        Field {
            id: bytes
            required property var modelData
            objectName: "box_" + modelData.id
            width: parent?.width ?? 0
            label: modelData.label
            hint: modelData.hint
            longest: 2000
            wrong: root.display.wrongField === modelData.id ? root.display.wrongWord : ""
            Component.onCompleted: text = root.display.boxText(modelData.id)
            onEdited: root.display.setBox(modelData.id, bytes.text)
        }
    }
    SetUpChoice {
        width: parent.width
        text: qsTr("Length before the bytes")
        prefix: "box_length_"
        options: root.display.lengths
        onPicked: id => root.display.setBox("length_bytes", id)
    }
    SetUpChoice {
        width: parent.width
        text: qsTr("Checksum after the bytes")
        prefix: "box_checksum_"
        options: root.display.checksums
        onPicked: id => root.display.setBox("checksum", id)
    }
    SetUpChoice {
        width: parent.width
        text: qsTr("Seconds to wait for its answer")
        prefix: "box_patience_"
        options: root.display.patiences
        onPicked: id => root.display.setBox("ack_seconds", id)
    }
}
