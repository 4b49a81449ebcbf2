pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Three lights in a row, joined by a line that turns green as far as the sale has come.
Item {
    id: root

    required property var lights
    readonly property real step: Math.min(Theme.u(273), width / 3)
    readonly property real disc: Math.max(Theme.u(72), Theme.touch)

    implicitHeight: disc + Theme.u(20) + Theme.s12 + 2 * Theme.bodyType

    Repeater {
        model: 2
        Rectangle {
            required property int index
            readonly property string next: root.lights[index + 1]?.look ?? "wait"
            readonly property real middle: root.width / 2 + (index - 0.5) * root.step * (Theme.arabic ? -1 : 1)
            x: middle - width / 2
            y: Theme.u(10) + (root.disc - height) / 2
            width: root.step - root.disc
            height: Math.max(2, Theme.u(3))
            color: next === "wait" ? Theme.line : Theme.go
        }
    }
    Repeater {
        model: root.lights

        Item {
            id: light
            required property int index
            required property var modelData
            readonly property string look: modelData.look

            objectName: modelData.name
            x: root.width / 2 + (index - 1) * root.step * (Theme.arabic ? -1 : 1) - width / 2
            width: root.step
            height: root.implicitHeight
            Accessible.role: Accessible.Indicator
            Accessible.name: modelData.text
            Accessible.description: look === "done" ? qsTr("done") : look === "now" ? qsTr("now") : look === "unsure" ? qsTr("not known") : qsTr("not yet")
            Accessible.checked: look === "done"

            Rectangle {
                anchors.centerIn: disc
                visible: light.look === "now" || light.look === "unsure"
                width: root.disc + Theme.u(20)
                height: width
                radius: width / 2
                color: light.look === "unsure" ? Theme.attentionSoft : Theme.accentSoft
            }
            Rectangle {
                id: disc
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.u(10)
                width: root.disc
                height: width
                radius: width / 2
                color: light.look === "done" ? Theme.go : Theme.surface
                border.width: light.look === "done" ? 0 : Math.max(2, Theme.u(3))
                border.color: light.look === "now" ? Theme.accent : light.look === "unsure" ? Theme.attention : Theme.line

                IconImage {
                    anchors.centerIn: parent
                    name: light.look === "unsure" ? "circle-question-mark" : light.modelData.icon
                    size: Theme.u(32)
                    color: light.look === "done" ? Theme.inkOnGo : light.look === "now" ? Theme.accent : light.look === "unsure" ? Theme.attention : Theme.inkSoft
                }
            }
            Label {
                anchors.top: disc.bottom
                anchors.topMargin: Theme.s16
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width - Theme.s12
                text: light.modelData.text
                strong: light.look === "now"
                soft: light.look === "wait"
                font.pixelSize: Theme.type(20)
                fontSizeMode: Text.HorizontalFit
                wrapMode: Text.Wrap
                verticalAlignment: Text.AlignTop
                minimumPixelSize: Theme.smallestType
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}
