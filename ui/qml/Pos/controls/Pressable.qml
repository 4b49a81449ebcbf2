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
    // What is said beside the name, first of all why it cannot be used now: it can be reached all
    // the same, so that this is heard.
    property string more: ""
    readonly property string told: busy ? working : reason !== "" ? notNow : more
    //: Read aloud after a button's name while it works on what it was pressed for.
    readonly property string working: qsTr("Working on it")
    //: Read aloud after a button's name where it cannot be used now; %1 is the reason.
    readonly property string notNow: qsTr("Not now: %1").arg(reason)
    property real radius: Theme.cardRadius
    property color pressedEdge: Theme.accent

    signal clicked
    signal refused

    activeFocusOnTab: Theme.reachable(root)
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.description: told
    Accessible.ignored: !raised && !Theme.reachable(root)
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.pressed: down
    Accessible.onPressAction: {
        if (raised || Theme.reachable(root))
            press();
    }

    // Qt hands taps on to what lies under a sheet, too: its handlers hear them beside the sheet's.
    function isCovered(at: point): bool {
        const sheet = Theme.topSheet;
        if (sheet === null || !sheet.visible || raised)
            return false;
        const top = Theme.topOf(sheet);
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
    onActiveFocusChanged: {
        keyDown = false;
        if (activeFocus)
            focusRing.room = Theme.ringRoom(root, Theme.u(4));
    }

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
        property rect room: Qt.rect(Theme.u(4), Theme.u(4), Theme.u(4), Theme.u(4))
        x: -room.x
        y: -room.y
        width: parent.width + room.x + room.width
        height: parent.height + room.y + room.height
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
