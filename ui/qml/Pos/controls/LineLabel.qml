pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Parts on one line with a dot between them, in the order of the language whatever script each part
// is written in. Empty parts are left out.
Label {
    property list<string> parts: []
    readonly property string plain: parts.filter(part => part !== "").join(" · ")
    readonly property string mark: Theme.arabic ? "\u200f" : /[\u0590-\u08ff]/.test(plain) ? "\u200e" : ""

    text: mark + parts.filter(part => part !== "").join(mark + " · " + mark)
}
