import QtQuick
import Pos
import Pos.Models

// One of the four pictures; only the one that is seen is drawn. A new one comes in softly, the
// old one leaves at once: an amount of the sale before never shines through.
Item {
    id: root

    required property DisplayModel model
    required property real unit
    required property bool portrait
    required property bool seen

    anchors.fill: parent
    visible: seen
    opacity: seen ? 1 : 0

    Behavior on opacity {
        enabled: root.seen

        NumberAnimation {
            duration: Theme.calm
        }
    }
}
