pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What each role may do: one role at a time, a line for each right, a switch at its end.
FocusScope {
    id: root

    required property RolesModel roles
    required property TillModel till

    Keys.onEscapePressed: root.till.open("staff")

    ScrollArea {
        id: lines
        anchors.fill: parent
        anchors.margins: Theme.s24
        contentHeight: column.height

        Column {
            id: column
            anchors.left: parent.left
            width: Math.min(parent.width - Theme.s16, Theme.u(1000))
            spacing: Theme.s12

            Label {
                width: parent.width
                text: qsTr("What each role may do")
                strong: true
                font.pixelSize: Theme.titleType
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                text: qsTr("Whoever may not do something can still go on: the till asks for the PIN of somebody who may.")
                soft: true
                wrapMode: Text.Wrap
            }
            Choice {
                objectName: "roles"
                width: parent.width
                label: qsTr("Roles")
                prefix: "rights_of_"
                options: root.roles.roles
                onPicked: id => root.roles.choose(id)
            }
            Row {
                visible: root.roles.fixed !== ""
                width: parent.width
                spacing: Theme.s12

                IconImage {
                    id: glyph
                    name: "lock"
                    size: Theme.u(24)
                    color: Theme.inkSoft
                }
                Label {
                    objectName: "roles_fixed"
                    width: parent.width - glyph.width - Theme.s12
                    text: root.roles.fixed
                    wrapMode: Text.Wrap
                }
            }
            Label {
                objectName: "roles_trouble"
                visible: text !== ""
                width: parent.width
                alert: true
                text: root.roles.trouble
                strong: true
                color: Theme.attention
                wrapMode: Text.Wrap
            }
            Column {
                width: parent.width

                Repeater {
                    // By number, so that a tap does not make the lines anew and take the focus away.
                    model: root.roles.rows.length

                    SettingLine {
                        id: line
                        required property int index
                        readonly property var modelData: root.roles.rows[index]
                        text: modelData.name
                        help: modelData.help
                        reason: modelData.reason
                        locked: modelData.locked

                        Toggle {
                            objectName: "right_" + line.modelData.id
                            anchors.right: parent?.right
                            label: line.modelData.name
                            on: line.modelData.on
                            reason: line.modelData.reason !== "" ? line.modelData.reason : root.roles.fixed
                            onClicked: root.roles.switch(line.modelData.id)
                        }
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.s12

                PushButton {
                    objectName: "leave_roles"
                    look: "quiet"
                    label: qsTr("Back to the staff")
                    onClicked: root.till.open("staff")
                }
                PushButton {
                    objectName: "roles_as_delivered"
                    visible: root.roles.differs
                    icon: "undo-2"
                    label: qsTr("As delivered")
                    busy: root.roles.keeping
                    onClicked: root.roles.asDelivered()
                }
            }
        }
    }
}
