pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Shop at the start, what a payer may change at the end. A long press on the shop's name is the
// supervisor's corner.
Item {
    id: root

    required property SelfServiceModel selfService
    required property TillModel till

    signal held

    readonly property bool stacked: Theme.portrait || changes.wanted > width * 0.7
    readonly property real line: Math.max(Theme.touch, Theme.u(72))

    implicitHeight: stacked ? line + changes.height : line

    component Change: PushButton {
        implicitHeight: Math.max(Theme.touch, Theme.u(60))
        look: "secondary"
    }

    Item {
        objectName: "corner"
        anchors.left: parent.left
        width: root.stacked ? parent.width : parent.width - changes.wanted - Theme.s24
        height: root.line
        Accessible.role: Accessible.StaticText
        Accessible.name: shop.text

        Label {
            id: shop
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            text: root.till.shop
            strong: true
            font.pixelSize: Theme.titleType
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.smallestType
            Accessible.ignored: true
        }
        TapHandler {
            longPressThreshold: 1.5
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onLongPressed: root.held()
        }
    }
    Flow {
        id: changes
        readonly property real wanted: letters.implicitWidth + colours.implicitWidth + other.implicitWidth + 2 * spacing
        anchors.right: parent.right
        y: root.stacked ? root.line : (root.line - height) / 2
        width: root.stacked ? root.width : Math.ceil(wanted) + 1
        spacing: Theme.s12

        Change {
            id: letters
            objectName: "large_text"
            label: root.selfService.largeText ? qsTr("Smaller letters") : qsTr("Larger letters")
            onClicked: root.selfService.switchText()
        }
        Change {
            id: colours
            objectName: "contrast"
            icon: Theme.contrast ? "sun" : "moon"
            label: root.selfService.highContrast ? qsTr("Softer colours") : qsTr("Stronger colours")
            onClicked: root.selfService.switchContrast()
        }
        Change {
            id: other
            objectName: "language"
            look: "primary"
            //: The other language's name in its own script: what a tap switches to.
            label: qsTr("العربية")
            onClicked: root.selfService.switchLanguage()
        }
    }
}
