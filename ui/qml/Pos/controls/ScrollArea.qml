pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A part of a screen that may be longer than its room; a thin thumb shows where one is.
Flickable {
    id: root

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.VerticalFlick
    interactive: contentHeight > height
    contentWidth: width
    // Room that came back is used: nothing stays scrolled away that would fit.
    Keys.onPressed: event => event.accepted = Theme.turn(root, event.key)
    onHeightChanged: settle()
    onContentHeightChanged: settle()

    function settle(): void {
        const last = Math.max(originY, originY + contentHeight - height);
        if (contentY > last)
            contentY = last;
    }

    Rectangle {
        parent: root
        anchors.right: parent.right
        visible: root.contentHeight > root.height + 1
        y: root.visibleArea.yPosition * root.height
        width: Theme.u(5)
        height: Math.max(Theme.touch, root.visibleArea.heightRatio * root.height)
        radius: width / 2
        color: Theme.keyLine
    }
}
