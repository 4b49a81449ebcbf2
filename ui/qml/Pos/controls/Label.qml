pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A text in the theme's typeface. Numbers and mixed scripts keep their reading order; the side it
// stands on follows the language unless `horizontalAlignment` is set. `parts` in place of `text` are
// joined by dots in the order of the language, whatever script each is written in.
Text {
    id: root

    // What went wrong, or changed: said to a screen reader when it comes, wherever the focus is.
    property bool alert: false
    readonly property string told: alert && visible ? text : ""
    property bool strong: false
    property bool soft: false
    property list<string> parts: []

    text: line()
    font.family: Theme.family
    font.pixelSize: Theme.bodyType
    font.weight: strong ? Font.DemiBold : Font.Normal
    color: soft ? Theme.inkSoft : Theme.ink
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
    renderType: Text.QtRendering
    onToldChanged: {
        if (told !== "")
            Accessible.announce(told);
    }
    Accessible.role: alert ? Accessible.AlertMessage : Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === "" || !Theme.reachable(root)

    function line(): string {
        const said = parts.filter(part => part !== "");
        const mark = Theme.arabic ? "\u200f" : /[\u0590-\u08ff]/.test(said.join("")) ? "\u200e" : "";
        return said.length > 0 ? mark + said.join(mark + " · " + mark) : "";
    }
}
