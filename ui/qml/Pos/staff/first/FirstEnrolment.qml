pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What IT prepared: its text, scanned, pasted or typed, and the one-time code that opens it.
Column {
    id: root
    required property FirstStartModel first
    spacing: Theme.s12

    Label {
        width: parent.width
        text: qsTr("Plug in the stick with IT's file, or tap the field and scan the QR code, or copy the text and tap Paste. Then type the one-time code.")
        soft: true
        wrapMode: Text.Wrap
    }
    Each {
        model: root.first.files

        FirstAnswer {
            required property int index
            required property string modelData
            objectName: "first_file_" + index
            text: modelData
            under: qsTr("Tap to take it")
            chosen: false
            onClicked: {
                root.first.useFile(index);
                enrolment.fill();
                code.forceActiveFocus();
            }
        }
    }
    PushButton {
        objectName: "first_paste_enrolment"
        width: parent.width
        label: qsTr("Paste")
        onClicked: {
            root.first.pasteEnrolment();
            enrolment.fill();
        }
    }
    FirstTyped {
        id: enrolment
        first: root.first
        name: "enrolment"
        kind: "latin"
        label: qsTr("Text from your IT")
        longest: 16000
        onAccepted: code.forceActiveFocus()
    }
    FirstTyped {
        id: code
        first: root.first
        name: "code"
        kind: "latin"
        label: qsTr("One-time code")
        onAccepted: root.first.next()
    }
}
