pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Items of the price list as tiles, a page at a time; the categories above, the page below.
Item {
    id: root

    required property BasketModel basket
    // What stands before the categories has this much of their row.
    property real lead: 0
    readonly property real gap: Theme.u(10)
    readonly property int columns: Math.max(2, Math.floor((width + gap) / (Math.max(Theme.u(170), 24 * Theme.mm, 8 * Theme.type(18)) + gap)))
    readonly property real room: height - head.height - foot.height
    readonly property real least: Math.max(Theme.u(96), 1.5 * Theme.touch, 2.7 * Theme.type(18) + 1.4 * Theme.captionType + Theme.s16)
    readonly property int lines: Math.max(1, Math.floor((room + gap) / (least + gap)))
    readonly property real tileHeight: Math.max(least, (room - (lines - 1) * gap) / lines)

    // Room for one row of tiles at least.
    implicitHeight: head.height + foot.height + least

    onColumnsChanged: Qt.callLater(tellRoom)
    onLinesChanged: Qt.callLater(tellRoom)
    Component.onCompleted: Qt.callLater(tellRoom)

    // Later, for what it changes is what this is being made from.
    function tellRoom(): void {
        basket.fit(columns * lines);
    }

    Flickable {
        id: head
        anchors.right: parent.right
        width: parent.width - root.lead
        height: visible ? names.height + root.gap : 0
        visible: root.basket.categories.length > 0
        contentWidth: names.width
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        // The row starts at the right in Arabic, and `pushed` is measured from where it starts.
        readonly property bool leftward: Theme.arabic
        readonly property real reach: Math.max(0, contentWidth - width)
        property real pushed: 0
        onMovementEnded: pushed = leftward ? reach - contentX : contentX
        onReachChanged: Qt.callLater(place)
        onLeftwardChanged: Qt.callLater(place)

        // Later, for a Flickable takes no place that its old size did not have.
        function place(): void {
            contentX = leftward ? Math.max(0, reach - pushed) : Math.min(reach, pushed);
        }

        Choice {
            id: names
            // One row that can be pushed sideways: tiles keep their place.
            width: Math.max(head.width, implicitWidth)
            label: qsTr("Categories")
            prefix: "category_"
            options: root.basket.categories
            onPicked: id => root.basket.chooseCategory(id)
        }
    }
    Grid {
        id: grid
        anchors.top: head.bottom
        width: parent.width
        columns: root.columns
        spacing: root.gap

        Each {
            model: root.basket.tiles

            Pressable {
                id: tile
                required property int index
                required property var modelData
                objectName: "tile_" + index
                width: (grid.width - (root.columns - 1) * root.gap) / root.columns
                height: root.tileHeight
                radius: Theme.keyRadius
                //: Read aloud for an item's tile; %1 is its name, %2 its price.
                label: qsTr("%1, %2").arg(modelData.name).arg(modelData.price)
                onClicked: root.basket.take(index)

                Rectangle {
                    anchors.fill: parent
                    radius: tile.radius
                    color: tile.down ? Theme.keyPressed : Theme.key
                    border.width: Theme.hairline
                    border.color: Theme.keyLine
                }
                Label {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.bottom: price.top
                    anchors.margins: Theme.s8
                    text: tile.modelData.name
                    wrapMode: Text.Wrap
                    elide: Text.ElideRight
                    maximumLineCount: 3
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.smallestType
                    font.pixelSize: Theme.type(18)
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
                Label {
                    id: price
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.s8
                    text: tile.modelData.price
                    soft: true
                    font.pixelSize: Theme.captionType
                    Accessible.ignored: true
                }
            }
        }
    }
    Item {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: visible ? Theme.touch + root.gap : 0
        visible: root.basket.pageText !== ""

        PushButton {
            objectName: "tiles_back"
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: Math.max(Theme.touch * 2, Theme.u(120), parent.width * 0.36)
            height: Theme.touch
            look: "quiet"
            label: qsTr("Back")
            enabled: !root.basket.firstPage
            onClicked: root.basket.turn(-1)
        }
        Label {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: root.gap / 2
            text: root.basket.pageText
            soft: true
        }
        PushButton {
            objectName: "tiles_on"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: Math.max(Theme.touch * 2, Theme.u(120), parent.width * 0.36)
            height: Theme.touch
            look: "quiet"
            label: qsTr("More")
            enabled: !root.basket.lastPage
            onClicked: root.basket.turn(1)
        }
    }
}
