import QtQuick

// Something laid over a screen while `shown`; when it goes, the focus is where it was before.
Loader {
    id: root

    required property bool shown
    property Item before: null

    anchors.fill: parent
    active: false
    onShownChanged: change()
    Component.onCompleted: change()

    function change(): void {
        if (shown === active)
            return;
        if (shown) {
            before = Window.activeFocusItem;
            active = true;
        } else {
            active = false;
            before?.forceActiveFocus();
        }
    }
}
