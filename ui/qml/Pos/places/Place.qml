import QtQuick
import Pos
import Pos.Models

// One screen of the till: made when it is first seen and then kept, so that coming back is instant.
Loader {
    id: place

    required property TillModel till
    required property string screen
    required property string page
    // Said to a screen reader when the screen is shown.
    required property string title
    // Asked when the screen is made: the models that it requires.
    required property var given
    readonly property bool wanted: till.screen === screen
    property bool begun: false

    anchors.fill: parent
    visible: wanted
    focus: wanted
    Accessible.role: Accessible.Pane
    Accessible.name: title
    Component.onCompleted: {
        show();
        begun = true;
    }
    onWantedChanged: {
        show();
        if (wanted && begun && Theme.motionOn)
            comeIn.restart();
    }
    onLoaded: show()

    // It comes in softly; what is tapped meanwhile counts. What was there first is there at once.
    NumberAnimation {
        id: comeIn
        target: place
        property: "opacity"
        from: 0.4
        to: 1
        duration: Theme.quick
    }

    function show(): void {
        if (!wanted)
            return;
        if (source.toString() === "")
            setSource(page, given());
        else
            enter();
    }
    function enter(): void {
        Theme.enter(item as Item);
        Accessible.announce(title);
    }
}
