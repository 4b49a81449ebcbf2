pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Somebody to tap: a face over a name and a role where the tile is high, beside them where it is low.
Pressable {
    id: root

    property var face: ({})
    property string name: ""
    property string role: ""
    property bool chosen: false
    property bool high: false

    listed: true
    implicitHeight: Math.max(Theme.touch, words.height + Theme.s24 + (high ? initials.height + Theme.s12 : 0))
    //: Read aloud: a name and a role at this till.
    label: qsTr("%1, %2").arg(name).arg(role)
    Accessible.role: Accessible.RadioButton
    Accessible.checked: chosen
    Accessible.onToggleAction: press()

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.chosen ? Theme.accentSoft : root.down ? Theme.keyPressed : Theme.surface
        border.width: root.chosen ? Theme.edgeLine : Theme.hairline
        border.color: root.chosen ? Theme.accent : Theme.line
    }
    Initials {
        id: initials
        x: root.high ? (root.width - width) / 2 : Theme.arabic ? root.width - width - Theme.s12 : Theme.s12
        y: root.high ? (root.height - height - Theme.s12 - words.height) / 2 : (root.height - height) / 2
        implicitWidth: Theme.u(root.high ? 96 : 56)
        face: root.face
        strong: root.chosen
    }
    Column {
        id: words
        readonly property real lead: root.high ? Theme.s12 : initials.width + Theme.s24
        x: root.high || Theme.arabic ? Theme.s12 : lead
        y: root.high ? initials.y + initials.height + Theme.s12 : (root.height - height) / 2
        width: root.width - lead - Theme.s12

        Label {
            width: parent.width
            text: root.name
            strong: true
            font.pixelSize: root.high ? Theme.headingType : Theme.bodyType
            horizontalAlignment: root.high ? Text.AlignHCenter : Text.AlignLeft
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            text: root.role
            soft: true
            font.pixelSize: root.high ? Theme.bodyType : Theme.captionType
            horizontalAlignment: root.high ? Text.AlignHCenter : Text.AlignLeft
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
