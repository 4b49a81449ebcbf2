pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A card over a veil: for a choice or a few fields. A tap beside it leaves it, unless something was
// typed into it (then the keyboard goes, to show the rest); so does Escape. Its
// `actions` stand at its foot, in sight however long the rest is; only where they would leave the
// rest no room (the keyboard is up on a small panel) do they scroll with it.
Veil {
    id: root

    property string title: ""
    property real cardWidth: Theme.u(560)
    // What the keyboard covers of this sheet's own room: a screen that made room already covers none.
    readonly property real covered: Math.max(0, mapToItem(null, 0, height).y - Theme.windowHeight + Theme.keyboardHeight)
    default property alias rows: column.data
    property alias actions: foot.data

    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Component.onCompleted: {
        if (Theme.motionOn)
            rise.start();
    }

    // It comes up from what it lies over.
    ParallelAnimation {
        id: rise

        NumberAnimation {
            target: root
            property: "opacity"
            from: 0.2
            to: 1
            duration: Theme.quick
        }
        NumberAnimation {
            target: lift
            property: "y"
            from: Theme.s16
            to: 0
            duration: Theme.calm
            easing.type: Easing.OutCubic
        }
    }

    content: Card {
        id: card
        transform: Translate {
            id: lift
        }
        readonly property real most: parent.height - root.covered - 2 * Theme.s8
        readonly property real footSpace: foot.height > 0 ? foot.height + Theme.s16 : 0
        readonly property bool roomy: most - 2 * Theme.s24 - footSpace >= Theme.u(240)
        // Set later: what has the focus may be among the actions, and the keyboard comes and goes
        // with the focus.
        property bool pinned: true
        function pin(): void {
            pinned = roomy;
        }
        onRoomyChanged: Qt.callLater(pin)
        anchors.horizontalCenter: parent.horizontalCenter
        y: (parent.height - root.covered - height) / 2
        width: Math.min(root.cardWidth, parent.width - 2 * Theme.s24)
        height: Math.min(whole.height + (pinned ? footSpace : 0) + 2 * Theme.s24, most)
        outlined: false

        MouseArea {
            anchors.fill: parent
        }
        ScrollArea {
            anchors.fill: parent
            anchors.margins: Theme.s24
            anchors.leftMargin: Theme.s8
            anchors.rightMargin: Theme.s8
            anchors.bottomMargin: Theme.s24 + (card.pinned ? card.footSpace : 0)
            contentHeight: whole.height

            // The thumb has the margin at the end, so that it covers nothing.
            Column {
                id: whole
                x: Theme.s16
                width: parent.width - 2 * Theme.s16
                spacing: Theme.s16

                Label {
                    width: parent.width
                    text: root.title
                    strong: true
                    font.pixelSize: Theme.titleType
                    wrapMode: Text.Wrap
                }
                Column {
                    id: column
                    width: parent.width
                    spacing: Theme.s16
                }
                Item {
                    id: among
                    visible: !card.pinned && foot.height > 0
                    width: parent.width
                    height: foot.height
                }
            }
        }
        Item {
            id: below
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.s24
            height: foot.height

            Column {
                id: foot
                parent: card.pinned ? below : among
                width: parent?.width ?? 0
                spacing: Theme.s12
            }
        }
    }
}
