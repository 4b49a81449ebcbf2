import QtQuick
import Pos.Models

// One screen of the till: made when it is first seen and then kept, so that coming back is instant.
Loader {
    id: place

    required property TillModel till
    required property string screen
    property bool kept: false
    readonly property bool wanted: till.screen === screen

    anchors.fill: parent
    active: wanted || kept
    visible: wanted
    focus: wanted
    onWantedChanged: {
        if (wanted)
            (item as Item)?.forceActiveFocus();
    }
    onLoaded: {
        kept = true;
        if (wanted)
            (item as Item)?.forceActiveFocus();
    }
}
