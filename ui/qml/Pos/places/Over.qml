import QtQuick
import Pos

// Something laid over a screen while `shown`; when it goes, the focus is where it was before, or on
// the screen that has come meanwhile.
Loader {
    id: root

    required property bool shown
    property Item before: null

    anchors.fill: parent
    active: false
    onShownChanged: change()
    // Made together with what it lies over, it has no window yet to take the focus in.
    Window.onWindowChanged: change()

    function change(): void {
        if (shown === active || Window.window === null)
            return;
        if (shown) {
            before = Window.activeFocusItem;
            active = true;
        } else {
            active = false;
            // Of a screen that had the focus as a whole, this would now be the part that has it.
            focus = false;
            (before?.visible ? before : Theme.screen)?.forceActiveFocus();
        }
    }
}
