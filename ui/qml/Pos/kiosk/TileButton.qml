pragma ComponentBehavior: Bound
import QtQuick
import Pos

// One thing to pay for: its picture where it has one, its name, its amount.
Pressable {
    id: root

    property string name: ""
    property string amount: ""
    property string picture: ""
    readonly property bool pictured: picture !== "" && image.status === Image.Ready

    // Large letters: the name gets smaller until both fit.
    readonly property bool snug: Theme.textFactor > 1.4 && !pictured

    label: name === "" ? amount : name + ", " + amount

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.down ? Theme.keyPressed : Theme.surface
        border.width: Theme.contrast ? Theme.u(3) : Theme.hairline
        border.color: Theme.keyLine
    }
    Image {
        id: image
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s12
        height: root.pictured ? parent.height - words.height - 3 * Theme.s12 : 0
        source: root.picture
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        sourceSize.width: 640
    }
    Column {
        id: words
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.pictured ? parent.height - height - Theme.s12 : (parent.height - height) / 2
        width: parent.width - 2 * Theme.s16
        spacing: Theme.s4

        Label {
            width: parent.width
            visible: text !== ""
            text: root.name
            strong: true
            font.pixelSize: root.pictured ? Theme.titleType : Theme.primaryType
            height: root.snug ? root.height - price.height - 2 * Theme.s12 : undefined
            fontSizeMode: root.snug ? Text.Fit : Text.HorizontalFit
            minimumPixelSize: Theme.smallestType
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Label {
            id: price
            width: parent.width
            text: root.amount
            color: Theme.accent
            strong: true
            font.pixelSize: root.pictured ? Theme.primaryType : Theme.type(root.snug ? 40 : 48)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.smallestType
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
