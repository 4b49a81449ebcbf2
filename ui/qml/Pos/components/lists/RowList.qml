import QtQuick
import Pos

// A long list of rows to press: Tab comes to it once, the arrows go from row to row, Enter presses.
ListView {
    id: root

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
        else
            event.accepted = false;
    }
}
