pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Lies over what it covers, so that neither finger, Tab nor a screen reader reaches it. A tap on it
// dismisses, unless something was typed into what lies on it; so does Escape.
FocusScope {
    id: root

    property color veil: Theme.veil
    property Item under: null
    default property alias content: over.data

    signal dismissed

    anchors.fill: parent
    focus: true
    Component.onCompleted: {
        // The focus first: what is covered can then no longer be reached by Tab.
        forceActiveFocus();
        under = Theme.topSheet;
        Theme.topSheet = root;
    }
    Component.onDestruction: {
        if (Theme.topSheet === root)
            Theme.topSheet = under;
    }
    Keys.onEscapePressed: dismissed()
    Keys.onPressed: event => event.accepted = Theme.turn(root, event.key)

    Rectangle {
        id: over
        anchors.fill: parent
        color: root.veil

        // Takes every press, so that nothing behind the veil can be reached.
        MouseArea {
            id: beside
            property bool echo: false
            anchors.fill: parent
            onClicked: {
                if (echo)
                    return;
                if (Theme.typedIn === root)
                    root.forceActiveFocus();
                else
                    root.dismissed();
            }

            // Hears taps on what lies on it, too, but knows their time; and hears them before the above.
            TapHandler {
                onTapped: point => beside.echo = Theme.isEcho(beside, "", point.scenePosition, point.pressTimestamp)
            }
        }
    }
}
