import QtQuick
import Pos

// A long list of rows to press: Tab comes to it once, the arrows go from row to row, Page Up and
// Page Down a screenful, Enter presses. `label` is read aloud for the whole.
ListView {
    id: root

    required property string label
    readonly property int screenful: Math.max(1, Math.floor(height / Math.max(1, currentItem?.height ?? height)) - 1)

    Accessible.role: Accessible.List
    Accessible.name: label
    Accessible.ignored: !Theme.reachable(root)
    activeFocusOnTab: activeFocus || (count > 0 && Theme.reachable(root))
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    highlightFollowsCurrentItem: true
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Home)
            currentIndex = 0;
        else if (event.key === Qt.Key_End)
            currentIndex = count - 1;
        else if (event.key === Qt.Key_PageUp)
            currentIndex = Math.max(0, currentIndex - screenful);
        else if (event.key === Qt.Key_PageDown)
            currentIndex = Math.min(count - 1, currentIndex + screenful);
        else
            event.accepted = false;
    }
}
