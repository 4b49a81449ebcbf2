pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Something to press: finger, mouse, keyboard or the accessibility bus, all the same `pressed`
// event. Each finger counts by itself, so fast typing with two hands loses nothing. Knows no look but
// what all have alike: the ring of the focus, and the edge that shows around a finger.
Item {
    id: root

    property string label: ""
    property string reason: ""
    property bool busy: false
    property bool listed: false
    readonly property bool usable: enabled && reason === "" && !busy
    readonly property bool down: (tap.pressed || keyDown) && usable
    property bool keyDown: false
    property bool raised: false
    property alias showFocus: focusRing.visible
    property real radius: Theme.cardRadius
    property color pressedEdge: Theme.accent

    signal clicked
    signal refused

    activeFocusOnTab: Theme.reachable(root)
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.description: reason
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.pressed: down
    Accessible.onPressAction: root.press()

    // Qt hands taps on to what lies under a sheet, too: its handlers hear them beside the sheet's.
    function isCovered(at: point): bool {
        const sheet = Theme.topSheet;
        if (sheet === null || !sheet.visible || raised)
            return false;
        let top = sheet;
        while (top.parent)
            top = top.parent;
        for (let item = root; item; item = item.parent) {
            if (item === sheet)
                return false;
            if (item === top)
                return sheet.contains(root.mapToItem(sheet, at));
        }
        return false;
    }
    function press() {
        if (usable)
            clicked();
        else
            refused();
    }

    Keys.onPressed: event => {
        if (event.isAutoRepeat || (event.key !== Qt.Key_Space && event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter))
            return;
        keyDown = true;
        event.accepted = true;
    }
    Keys.onReleased: event => {
        if (event.isAutoRepeat || !keyDown)
            return;
        keyDown = false;
        event.accepted = true;
        press();
    }
    onActiveFocusChanged: keyDown = false

    TapHandler {
        id: tap
        gesturePolicy: root.listed ? TapHandler.DragThreshold : TapHandler.ReleaseWithinBounds
        onTapped: point => {
            if (root.isCovered(point.position) || (!root.raised && Theme.isEcho(root, root.label, point.scenePosition, point.pressTimestamp)))
                return;
            Theme.noteTap(root, root.label, point.scenePosition, point.timestamp);
            root.press();
        }
    }

    Rectangle {
        id: focusRing
        anchors.fill: parent
        anchors.margins: -Theme.u(4)
        radius: root.radius + Theme.u(4)
        color: "transparent"
        border.color: Theme.accent
        border.width: Math.max(2, Theme.u(3))
        visible: root.activeFocus
        z: 1
    }
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: "transparent"
        border.color: root.pressedEdge
        border.width: Theme.edgeLine
        visible: root.down
        z: 1
    }
}
