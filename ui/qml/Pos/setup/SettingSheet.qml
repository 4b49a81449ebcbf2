pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Changes one setting: a field, or several below one another; what it may be, and what was wrong.
Sheet {
    id: root

    required property SettingsModel settings
    readonly property var facts: settings.sheet

    title: facts.name ?? ""
    onDismissed: settings.drop()
    Component.onCompleted: (fields.itemAt(0) as Field)?.forceActiveFocus()

    Label {
        width: parent.width
        text: root.facts.help ?? ""
        soft: true
        wrapMode: Text.Wrap
    }
    Repeater {
        id: fields
        model: 12

        Field {
            required property int index
            objectName: "setting_" + index
            width: parent?.width ?? 0
            visible: index < root.settings.fieldCount
            kind: root.facts.kind ?? "text"
            label: index === 0 ? root.facts.limits || root.title : ""
            //: Read aloud for the fields of a setting with several lines; %1 is the setting, %2 the line's number.
            spoken: index === 0 ? label : qsTr("%1, line %2").arg(root.title).arg(index + 1)
            longest: 1000
            wrong: index === 0 ? root.settings.wrong : ""
            Component.onCompleted: text = root.settings.typed(index)
            onEdited: root.settings.type(index, text)
            onAccepted: root.settings.keep()
        }
    }
    Label {
        visible: text !== ""
        width: parent.width
        text: root.facts.reason ?? ""
        soft: true
        font.pixelSize: Theme.captionType
        wrapMode: Text.Wrap
    }
    actions: Row {
        width: parent.width
        spacing: Theme.s16

        PushButton {
            objectName: "drop_setting"
            width: (parent.width - parent.spacing) / 2
            look: "quiet"
            label: qsTr("Leave it as it is")
            onClicked: root.settings.drop()
        }
        PushButton {
            objectName: "keep_setting"
            width: (parent.width - parent.spacing) / 2
            look: "primary"
            label: qsTr("Save")
            busy: root.settings.keeping
            onClicked: root.settings.keep()
        }
    }
}
