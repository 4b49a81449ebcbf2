pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Who is here, then everybody on the staff. A form lies over it.
FocusScope {
    id: root

    required property RollModel roll
    required property SignInModel signIn
    required property TillModel till
    required property FaceChoiceModel choice

    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.s24
        contentHeight: column.height

        Column {
            id: column
            anchors.left: parent.left
            width: Math.min(parent.width - Theme.s16, Theme.u(1000))
            spacing: Theme.s12

            Card {
                visible: root.signIn.here !== ""
                width: parent.width
                height: Math.max(me.height, out.height) + 2 * Theme.s16

                Initials {
                    id: face
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.s16
                    anchors.verticalCenter: parent.verticalCenter
                    face: root.signIn.hereFace
                    strong: true
                }
                Column {
                    id: me
                    anchors.left: face.right
                    anchors.right: out.left
                    anchors.margins: Theme.s16
                    anchors.verticalCenter: parent.verticalCenter

                    Label {
                        objectName: "here"
                        width: parent.width
                        text: root.signIn.here
                        strong: true
                        font.pixelSize: Theme.headingType
                        wrapMode: Text.Wrap
                    }
                    Label {
                        width: parent.width
                        text: root.signIn.hereRole
                        soft: true
                        wrapMode: Text.Wrap
                    }
                }
                PushButton {
                    id: out
                    objectName: "sign_out"
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.s16
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width * 0.5)
                    icon: "log-out"
                    label: qsTr("Sign out")
                    onClicked: root.signIn.leave()
                }
            }
            Each {
                model: root.roll.rows

                Pressable {
                    id: row
                    required property var modelData
                    objectName: "member_" + modelData.id
                    listed: true
                    width: parent?.width ?? 0
                    height: Math.max(Theme.touch, words.height + Theme.s24)
                    label: modelData.name
                    more: modelData.role + " " + modelData.left
                    onClicked: root.roll.edit(modelData.id)

                    Rectangle {
                        anchors.fill: parent
                        radius: row.radius
                        color: row.down ? Theme.keyPressed : Theme.surface
                        border.width: Theme.hairline
                        border.color: Theme.line
                    }
                    Initials {
                        id: initials
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.s16
                        anchors.verticalCenter: parent.verticalCenter
                        implicitWidth: Theme.u(44)
                        face: row.modelData.face
                    }
                    Column {
                        id: words
                        anchors.left: initials.right
                        anchors.right: pen.left
                        anchors.margins: Theme.s16
                        anchors.verticalCenter: parent.verticalCenter

                        Label {
                            width: parent.width
                            text: row.modelData.name
                            strong: true
                            wrapMode: Text.Wrap
                            Accessible.ignored: true
                        }
                        Label {
                            width: parent.width
                            text: row.modelData.left === "" ? row.modelData.role : row.modelData.role + " · " + row.modelData.left
                            soft: true
                            font.pixelSize: Theme.captionType
                            wrapMode: Text.Wrap
                            Accessible.ignored: true
                        }
                    }
                    IconImage {
                        id: pen
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.s16
                        anchors.verticalCenter: parent.verticalCenter
                        name: "pencil"
                        size: Theme.u(24)
                        color: Theme.inkSoft
                    }
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.s12

                PushButton {
                    objectName: root.roll.nobody ? "" : "add_member"
                    visible: !root.roll.nobody
                    width: Math.min(parent.width, Math.max(implicitWidth, Theme.u(320)))
                    icon: "user-plus"
                    label: qsTr("Add somebody")
                    onClicked: root.roll.add()
                }
                PushButton {
                    objectName: "open_roles"
                    visible: !root.roll.nobody
                    width: Math.min(parent.width, Math.max(implicitWidth, Theme.u(320)))
                    icon: "key-round"
                    label: qsTr("What each role may do")
                    onClicked: root.till.open("roles")
                }
            }
        }
    }
    Empty {
        anchors.fill: parent
        anchors.margins: Theme.s24
        visible: root.roll.nobody
        icon: "user"
        role: "accent"
        title: qsTr("Anybody can use this till now")
        text: qsTr("Add yourself as the owner: then everybody signs in by a PIN, and refunds and settings ask for one.")
        action: qsTr("Add the owner")
        actionIcon: "user-plus"
        actionName: root.roll.nobody ? "add_member" : ""
        onActed: root.roll.add()
    }
    Over {
        shown: root.roll.editing
        sourceComponent: MemberSheet {
            roll: root.roll
            choice: root.choice
        }
    }
}
