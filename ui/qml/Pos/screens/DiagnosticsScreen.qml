pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Every part of the till: how it is, in words, with the measured value.
FocusScope {
    id: root

    required property DiagnosticsModel diagnostics
    readonly property int columns: Theme.portrait || Theme.textFactor > 1.3 ? 1 : 2

    ScrollArea {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: actions.top
        anchors.margins: Theme.s24
        // The thumb stands in the margin, so that all edges meet.
        anchors.rightMargin: Theme.s12
        contentHeight: grid.height

        Grid {
            id: grid
            anchors.left: parent.left
            width: parent.width - Theme.s12
            columns: root.columns
            spacing: Theme.s12

            Repeater {
                model: root.diagnostics.rows

                Card {
                    id: part
                    required property var modelData
                    objectName: "health_" + modelData.kind
                    width: (grid.width - (root.columns - 1) * grid.spacing) / root.columns
                    height: Math.max(Theme.u(84), words.height + Theme.s24)
                    Accessible.role: Accessible.StaticText
                    Accessible.name: (modelData.name + ": " + modelData.value + " " + modelData.word).trim()

                    IconImage {
                        id: glyph
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.s24
                        anchors.verticalCenter: parent.verticalCenter
                        name: part.modelData.icon
                        size: Theme.u(32)
                        color: Theme.inkSoft
                    }
                    Column {
                        id: words
                        anchors.left: glyph.right
                        anchors.right: badge.visible ? badge.left : parent.right
                        anchors.leftMargin: Theme.u(20)
                        anchors.rightMargin: Theme.s12
                        anchors.verticalCenter: parent.verticalCenter

                        Label {
                            width: parent.width
                            text: part.modelData.name
                            Accessible.ignored: true
                            soft: true
                            font.pixelSize: Theme.captionType
                            wrapMode: Text.Wrap
                        }
                        Label {
                            width: parent.width
                            text: part.modelData.value
                            Accessible.ignored: true
                            strong: true
                            wrapMode: Text.Wrap
                        }
                    }
                    Badge {
                        id: badge
                        visible: part.modelData.word !== ""
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.s24
                        anchors.verticalCenter: parent.verticalCenter
                        text: part.modelData.word
                        Accessible.ignored: true
                        role: part.modelData.role
                        icon: ({
                                "go": "circle-check",
                                "bad": "circle-x",
                                "attention": "triangle-alert"
                            })[part.modelData.role] ?? ""
                    }
                }
            }
        }
    }
    Row {
        id: actions
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.s24
        spacing: Theme.s16

        PushButton {
            objectName: "support_bundle"
            width: (parent.width - parent.spacing) / 2
            icon: "archive"
            label: qsTr("Make a support bundle")
            busy: root.diagnostics.bundling
            onClicked: root.diagnostics.makeBundle()
        }
        PushButton {
            objectName: "check_health"
            width: (parent.width - parent.spacing) / 2
            look: "primary"
            icon: "refresh-cw"
            label: qsTr("Measure again")
            busy: root.diagnostics.checking
            onClicked: root.diagnostics.check()
        }
    }
}
