pragma ComponentBehavior: Bound
import QtQuick
import Pos

// One of a few: segments in a row that wrap where there is no room. `options` are `{id, text,
// chosen}`; the chosen one is marked by ground, weight and a tick. `label` is read aloud for all of
// them; where `several` may be chosen at once, each is on or off by itself.
Flow {
    id: root

    property var options: []
    required property string label
    property bool several: false
    property string prefix: "choice_"
    property bool tight: false

    signal picked(string id)

    spacing: Theme.s8
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.ignored: !Theme.reachable(root)

    Each {
        model: root.options

        Pressable {
            id: option
            required property var modelData
            readonly property bool chosen: modelData.chosen

            objectName: root.prefix + modelData.id
            label: modelData.text
            listed: true
            radius: Theme.chipRadius
            implicitWidth: Math.max(Theme.touch, row.width + (root.tight ? Theme.s24 : Theme.s34))
            implicitHeight: Math.max(Theme.touch, row.height + Theme.s16)
            Accessible.role: root.several ? Accessible.CheckBox : Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: chosen
            Accessible.onToggleAction: press()
            onClicked: root.picked(modelData.id)

            Rectangle {
                anchors.fill: parent
                radius: option.radius
                color: option.chosen ? Theme.accentSoft : option.down ? Theme.keyPressed : Theme.surface
                border.width: Theme.hairline
                border.color: option.chosen ? Theme.accent : Theme.keyLine
            }
            Row {
                id: row
                anchors.centerIn: parent
                spacing: Theme.s8

                IconImage {
                    visible: option.chosen
                    anchors.verticalCenter: parent.verticalCenter
                    name: "check"
                    size: Theme.u(20)
                    color: Theme.accent
                }
                Label {
                    text: option.modelData.text
                    strong: option.chosen
                    color: option.chosen ? Theme.accent : Theme.ink
                    font.pixelSize: root.tight ? Theme.captionType : Theme.type(18)
                    Accessible.ignored: true
                }
            }
        }
    }
}
