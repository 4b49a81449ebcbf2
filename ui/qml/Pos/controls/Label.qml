pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A text in the theme's typeface. Numbers and mixed scripts keep their reading order; the side it
// stands on follows the language unless `horizontalAlignment` is set.
Text {
    property bool strong: false
    property bool soft: false

    font.family: Theme.family
    font.pixelSize: Theme.bodyType
    font.weight: strong ? Font.DemiBold : Font.Normal
    color: soft ? Theme.inkSoft : Theme.ink
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
    renderType: Text.QtRendering
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
