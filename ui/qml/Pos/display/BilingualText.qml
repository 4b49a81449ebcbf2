import QtQuick
import Pos

// One saying in two languages around a common spine: English ends at it, Arabic begins at it, on
// one baseline. All lines of a picture share the spine. Where that is too wide, English stands
// above Arabic; where one language is wanted, it stands alone in the middle.
Item {
    id: root

    property string en: ""
    property string ar: ""
    property real unit: 1
    property real size: 40
    property bool strong: false
    property bool soft: false
    property color color: soft ? Theme.inkSoft : Theme.ink
    property color spine: Theme.line

    readonly property bool both: en !== "" && ar !== ""
    readonly property real gap: size * unit * 0.6
    readonly property bool beside: both && Math.max(enText.implicitWidth, arText.implicitWidth) + gap * 1.5 <= width / 2

    implicitHeight: beside ? Math.max(enText.implicitHeight, arText.implicitHeight) : (enText.visible ? enText.implicitHeight : 0) + (arText.visible ? arText.implicitHeight : 0)
    height: implicitHeight

    Rectangle {
        visible: root.beside
        x: Math.round(root.width / 2 - width / 2)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(1, Math.round(1.5 * root.unit))
        height: root.size * root.unit * 1.1
        color: root.spine
    }
    Label {
        id: enText
        objectName: root.objectName + "_en"
        visible: text !== ""
        text: root.en
        color: root.color
        strong: root.strong
        lineHeight: 1
        font.family: "Noto Sans"
        font.pixelSize: Math.round(root.size * root.unit)
        width: root.beside ? root.width / 2 - root.gap : root.width
        wrapMode: Text.WordWrap
        horizontalAlignment: root.beside ? Text.AlignRight : Text.AlignHCenter
        y: root.beside ? Math.max(0, arText.baselineOffset - baselineOffset) : 0
    }
    Label {
        id: arText
        objectName: root.objectName + "_ar"
        visible: text !== ""
        text: root.ar
        color: root.color
        strong: root.strong
        lineHeight: 1
        font.family: "Noto Sans Arabic"
        font.pixelSize: Math.round(root.size * root.unit)
        x: root.beside ? root.width / 2 + root.gap : 0
        width: root.beside ? root.width / 2 - root.gap : root.width
        wrapMode: Text.WordWrap
        horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
        y: root.beside ? Math.max(0, enText.baselineOffset - baselineOffset) : enText.visible ? enText.implicitHeight : 0
    }
}
