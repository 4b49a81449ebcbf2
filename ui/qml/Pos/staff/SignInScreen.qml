pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Names at the start edge, the pad for the PIN at the end edge; in portrait one above the other.
FocusScope {
    id: root

    required property SignInModel signIn
    readonly property real gap: Theme.s24
    readonly property bool stacked: Theme.portrait
    // A few people have large cards that fill the room beside the pad; many are scrolled through.
    readonly property int across: Math.max(1, Math.min(3, signIn.people.length))
    readonly property int rows: Math.ceil(signIn.people.length / across)
    readonly property bool high: Theme.textFactor <= 1.4 && rows <= (stacked ? 2 : 3)
    readonly property real tileWidth: high ? Math.floor((names.width - 2 * Theme.s12) / 3) : Theme.textFactor > 1.4 ? names.width : Math.min(names.width, Theme.u(280))
    readonly property real tileHeight: stacked ? Theme.u(184) : Math.max(Theme.u(184), Math.min(Theme.u(320), (height - title.height - Theme.s16 - 2 * gap - (rows - 1) * Theme.s12) / rows))
    readonly property real padWidth: stacked ? width - 2 * gap : Math.max(3 * Theme.keySize + 2 * Theme.s12, Theme.u(420))

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Enter || event.key === Qt.Key_Return)
            root.signIn.pressKey("enter");
        else if (event.key === Qt.Key_Backspace)
            root.signIn.pressKey("back");
        else if (event.key === Qt.Key_Escape || event.key === Qt.Key_Delete)
            root.signIn.pressKey("clear");
        else if (event.text >= " ")
            root.signIn.pressKey(event.text);
        else
            event.accepted = false;
    }

    Label {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: root.gap
        y: root.high && !root.stacked ? Math.max(root.gap, (parent.height - height - Theme.s16 - tiles.height) / 2 - Theme.s24) : root.gap
        width: root.stacked ? parent.width - 2 * root.gap : parent.width - root.padWidth - 3 * root.gap
        text: qsTr("Who is at the till?")
        strong: true
        font.pixelSize: Theme.titleType
        wrapMode: Text.Wrap
    }
    ScrollArea {
        id: names
        anchors.left: parent.left
        anchors.leftMargin: root.gap
        anchors.top: title.bottom
        anchors.topMargin: Theme.s16
        width: title.width
        height: root.stacked ? Math.min(contentHeight, parent.height * 0.36) : parent.height - y - root.gap
        contentHeight: tiles.height

        Flow {
            id: tiles
            width: parent.width
            spacing: Theme.s12

            Each {
                model: root.signIn.people

                PersonTile {
                    required property var modelData
                    objectName: "operator_" + modelData.id
                    width: root.tileWidth
                    height: root.high ? root.tileHeight : implicitHeight
                    high: root.high
                    face: modelData.face
                    name: modelData.name
                    role: modelData.role
                    chosen: modelData.chosen
                    onClicked: root.signIn.choose(modelData.id)
                }
            }
        }
    }
    Item {
        id: side
        anchors.right: parent.right
        anchors.rightMargin: root.gap
        y: root.stacked ? names.y + names.height + root.gap : root.gap
        width: root.padWidth
        height: parent.height - y - root.gap

        Label {
            id: prompt
            objectName: "pin_prompt"
            width: parent.width
            text: root.signIn.prompt
            soft: true
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        Row {
            id: dots
            objectName: "pin_dots"
            LayoutMirroring.enabled: false
            anchors.top: prompt.bottom
            anchors.topMargin: Theme.s8
            anchors.horizontalCenter: parent.horizontalCenter
            height: Theme.u(28)
            spacing: Theme.s12
            Accessible.role: Accessible.StaticText
            //: Read aloud: how many digits of a PIN were typed.
            Accessible.name: qsTr("%1 digits").arg(root.signIn.typed)

            Repeater {
                model: Math.max(4, root.signIn.typed)

                Rectangle {
                    required property int index
                    readonly property bool filled: index < root.signIn.typed
                    anchors.verticalCenter: parent?.verticalCenter
                    width: Theme.u(16)
                    height: width
                    radius: width / 2
                    color: filled ? Theme.accent : "transparent"
                    border.width: Math.max(1, Theme.u(2))
                    border.color: filled ? Theme.accent : Theme.inkSoft
                }
            }
        }
        Label {
            id: trouble
            objectName: "sign_in_trouble"
            anchors.top: dots.bottom
            anchors.topMargin: Theme.s4
            width: parent.width
            height: Math.max(implicitHeight, Theme.u(28))
            alert: true
            text: root.signIn.trouble
            color: Theme.attention
            font.pixelSize: Theme.captionType
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        Keypad {
            anchors.top: trouble.bottom
            anchors.topMargin: Theme.s8
            anchors.bottom: enter.top
            anchors.bottomMargin: Theme.s12
            width: parent.width
            prefix: "pin_"
            withPoint: false
            withMany: false
            onKeyed: name => root.signIn.pressKey(name)
        }
        PushButton {
            id: enter
            objectName: "pin_enter"
            anchors.bottom: parent.bottom
            width: parent.width
            look: "primary"
            icon: "lock"
            label: qsTr("Sign in")
            busy: root.signIn.checking
            reason: root.signIn.waiting ? qsTr("Wait") : root.signIn.chosen ? "" : qsTr("Tap your name")
            onClicked: root.signIn.pressKey("enter")
        }
    }
}
