pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What a setting is changed with: a toggle, segments, steps, or a button that opens its sheet.
Loader {
    id: root

    required property var facts
    required property SettingsModel settings
    required property TillModel till

    width: parent?.width ?? 0
    sourceComponent: ({
            "language": languages,
            "theme": look,
            "text_size": text,
            "screen_size": size,
            "motion": motion,
            "sound": sound,
            "toggle": toggle,
            "choice": choice,
            "field": field
        })[facts.control] ?? shown

    Component {
        id: languages
        Choice {
            objectName: "languages"
            label: root.facts.name
            prefix: "language_"
            options: [
                {
                    "id": "en",
                    "text": "English",
                    "chosen": root.till.language === "en"
                },
                {
                    "id": "ar",
                    "text": "العربية",
                    "chosen": root.till.language === "ar"
                }
            ]
            onPicked: id => root.till.speak(id)
        }
    }
    Component {
        id: look
        Item {
            height: theme.height
            Toggle {
                id: theme
                objectName: "theme_toggle"
                anchors.left: parent.left
                on: root.till.dark
                label: root.facts.name
                onClicked: root.till.switchTheme()
            }
        }
    }
    Component {
        id: text
        Column {
            spacing: Theme.s4
            Stepper {
                objectName: "text_size"
                anchors.left: parent.left
                less: qsTr("Smaller text")
                more: qsTr("Larger text")
                onStepped: by => root.till.setTextPercent(root.till.textPercent + 25 * by)
            }
            Label {
                width: parent.width
                text: qsTr("%1 percent").arg(root.till.textPercent)
                soft: true
                font.pixelSize: Theme.captionType
            }
        }
    }
    Component {
        id: size
        Item {
            height: steps.height
            Stepper {
                id: steps
                objectName: "screen_size"
                anchors.left: parent.left
                less: qsTr("Make everything smaller")
                more: qsTr("Make everything larger")
                rule: 53.98 * Theme.mm
                onStepped: by => root.till.setScreenPercent(root.till.screenPercent + 2 * by)
            }
        }
    }
    Component {
        id: motion
        Item {
            height: moves.height
            Toggle {
                id: moves
                objectName: "motion"
                anchors.left: parent.left
                on: root.till.motion
                label: root.facts.name
                onClicked: root.till.switchMotion()
            }
        }
    }
    Component {
        id: sound
        Item {
            height: sounds.height
            Toggle {
                id: sounds
                objectName: "sound"
                anchors.left: parent.left
                on: root.till.sound
                label: root.facts.name
                onClicked: root.till.switchSound()
            }
        }
    }
    Component {
        id: toggle
        Item {
            height: flag.height
            Toggle {
                id: flag
                objectName: root.facts.key
                anchors.left: parent.left
                on: root.facts.on
                label: root.facts.name
                onClicked: root.settings.choose(root.facts.key, root.facts.on ? "false" : "true")
            }
        }
    }
    Component {
        id: choice
        Choice {
            label: root.facts.name
            prefix: root.facts.key + "_"
            options: root.facts.choices
            onPicked: id => root.settings.choose(root.facts.key, id)
        }
    }
    Component {
        id: field
        Pressable {
            id: opener
            objectName: "edit_" + root.facts.key
            listed: true
            radius: Theme.chipRadius
            label: root.facts.name
            implicitHeight: Math.max(Theme.touch, Theme.u(60), value.height + Theme.s16)
            more: root.facts.value
            onClicked: root.settings.edit(root.facts.key)

            Rectangle {
                anchors.fill: parent
                radius: opener.radius
                color: opener.down ? Theme.keyPressed : Theme.surface
                border.width: Theme.hairline
                border.color: Theme.keyLine
            }
            Label {
                id: value
                anchors.left: parent.left
                anchors.right: pen.left
                anchors.leftMargin: Theme.s16
                anchors.rightMargin: Theme.s12
                anchors.verticalCenter: parent.verticalCenter
                text: root.facts.value
                wrapMode: Text.Wrap
                maximumLineCount: 3
                Accessible.ignored: true
            }
            IconImage {
                id: pen
                anchors.right: parent.right
                anchors.rightMargin: Theme.s16
                anchors.verticalCenter: parent.verticalCenter
                name: "pencil"
                size: Theme.u(22)
                color: Theme.inkSoft
            }
        }
    }
    Component {
        id: shown
        Label {
            text: root.facts.value
            soft: true
            wrapMode: Text.Wrap
        }
    }
}
