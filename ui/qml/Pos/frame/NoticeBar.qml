pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// What the till has to tell, over the status strip: there it hides nothing that is worked with and
// moves nothing. A tap puts it away.
Notice {
    id: root

    required property TillModel till
    required property real strip
    // Payers have no strip: there it stands over the screen, as small as its words.
    readonly property bool bar: strip > 0
    // How far many words reach below the strip: the screen makes room for them.
    readonly property real pushed: visible && bar ? height - strip : 0

    y: bar ? 0 : Theme.s8
    width: bar ? parent.width : Math.min(implicitWidth, parent.width - 2 * Theme.s24)
    height: Math.max(implicitHeight, strip)
    radius: bar ? 0 : Theme.chipRadius
    visible: till.notice !== ""
    text: till.notice
    role: till.noticeRole

    TapHandler {
        onTapped: root.till.dropNotice()
    }
}
