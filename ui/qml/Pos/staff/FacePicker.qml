pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// How somebody is recognized: what it looks like now, and, once opened, colours, drawings, photos.
Column {
    id: root

    required property FaceChoiceModel choice

    spacing: Theme.s12

    Item {
        width: parent.width
        height: Math.max(now.height, open.height)

        Initials {
            id: now
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            implicitWidth: Theme.u(84)
            face: root.choice.shown
        }
        PushButton {
            id: open
            objectName: "face_open"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - now.width - Theme.s16
            icon: "user"
            label: root.choice.open ? qsTr("That is it") : qsTr("Choose a picture")
            onClicked: root.choice.openChoice()
        }
    }
    Label {
        visible: root.choice.open
        width: parent.width
        text: qsTr("Colour")
        soft: true
        font.pixelSize: Theme.captionType
    }
    Flow {
        visible: root.choice.open
        width: parent.width
        spacing: Theme.s8
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Colour")

        Repeater {
            model: root.choice.colours.length

            Pressable {
                id: colour
                required property int index
                readonly property var facts: root.choice.colours[index]
                objectName: "face_colour_" + index
                label: facts.text
                listed: true
                radius: width / 2
                implicitWidth: Math.max(Theme.touch, Theme.u(56))
                implicitHeight: implicitWidth
                Accessible.role: Accessible.RadioButton
                Accessible.checked: facts.chosen
                Accessible.onToggleAction: press()
                onClicked: root.choice.chooseColour(index)

                Rectangle {
                    anchors.fill: parent
                    radius: width / 2
                    color: Theme.faceColours[colour.index]
                }
                IconImage {
                    anchors.centerIn: parent
                    visible: colour.facts.chosen
                    name: "check"
                    size: parent.width * 0.5
                    color: "#FFFFFF"
                }
            }
        }
    }
    Label {
        visible: root.choice.open
        width: parent.width
        text: qsTr("Initials or a drawing")
        soft: true
        font.pixelSize: Theme.captionType
    }
    Flow {
        visible: root.choice.open
        width: parent.width
        spacing: Theme.s8
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Initials or a drawing")

        Repeater {
            model: root.choice.drawings.length

            Pressable {
                id: drawing
                required property int index
                readonly property var facts: root.choice.drawings[index]
                objectName: "face_drawing_" + facts.id
                label: facts.text
                listed: true
                implicitWidth: Math.max(Theme.touch, Theme.u(64))
                implicitHeight: implicitWidth
                Accessible.role: Accessible.RadioButton
                Accessible.checked: facts.chosen
                Accessible.onToggleAction: press()
                onClicked: root.choice.chooseDrawing(facts.id)

                Rectangle {
                    anchors.fill: parent
                    radius: drawing.radius
                    color: drawing.facts.chosen ? Theme.accentSoft : drawing.down ? Theme.keyPressed : "transparent"
                    border.width: drawing.facts.chosen ? Math.max(2, Theme.u(2.5)) : 0
                    border.color: Theme.accent
                }
                Initials {
                    anchors.fill: parent
                    anchors.margins: Theme.s4
                    face: drawing.facts.face
                }
            }
        }
    }
    Label {
        visible: root.choice.open
        width: parent.width
        text: qsTr("Or a photo, from a memory stick, Downloads or Documents. A small copy of it stays on this till, and nothing else.")
        soft: true
        font.pixelSize: Theme.captionType
        wrapMode: Text.Wrap
    }
    Each {
        model: root.choice.open ? root.choice.files : []

        TerminalChip {
            required property int index
            required property var modelData
            objectName: "face_file_" + index
            width: parent?.width ?? 0
            listed: true
            icon: "user"
            title: modelData.name
            detail: modelData.folder
            onClicked: root.choice.chooseFile(index)
        }
    }
    Field {
        visible: root.choice.open
        objectName: "face_path"
        width: parent.width
        kind: "latin"
        label: qsTr("Or the path of a file")
        longest: 1000
        wrong: root.choice.trouble
        onAccepted: root.choice.takePhoto(text)
    }
}
