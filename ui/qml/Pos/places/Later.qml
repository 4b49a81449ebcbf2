import QtQuick
import Pos.Models

// What a part of the till shows, loaded as soon as that part is made.
Loader {
    id: later

    required property TillModel till
    required property QtObject part // null until it is made
    required property string page
    // The name under which the page asks for its part.
    property string name: "area"

    anchors.fill: parent
    Component.onCompleted: begin()
    onPartChanged: begin()

    function begin(): void {
        if (part !== null && source.toString() === "")
            setSource(page, {
                "till": till,
                [name]: part
            });
    }
}
