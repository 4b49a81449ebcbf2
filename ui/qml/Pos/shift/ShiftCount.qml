pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Cash that is counted, the float before a shift or the drawer after it: pieces or one sum at the
// start edge; what it comes to and the way on at the end edge.
FocusScope {
    id: root

    required property ShiftModel shift
    required property CountModel count
    required property bool closing
    readonly property real gap: Theme.edge
    readonly property real sideWidth: Theme.portrait ? width - 2 * gap : Math.max(Theme.u(Theme.compact ? 330 : 400), 55 * Theme.mm)
    readonly property real workWidth: Theme.portrait ? width - 2 * gap : width - sideWidth - 3 * gap
    readonly property bool padAside: count.byPieces
    readonly property bool roomy: Theme.textFactor < 1.4 || !Theme.compact

    function go(): void {
        closing ? shift.closeShift() : shift.openShift();
    }

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Enter || event.key === Qt.Key_Return)
            root.count.byPieces ? root.count.step(1) : root.go();
        else if (root.count.byPieces && event.key === Qt.Key_Down)
            root.count.step(1);
        else if (root.count.byPieces && event.key === Qt.Key_Up)
            root.count.step(-1);
        else if (event.key === Qt.Key_Escape && root.closing)
            root.shift.leaveCount();
        else if (event.key === Qt.Key_Backspace)
            root.count.pressKey("back");
        else if (event.key === Qt.Key_Delete)
            root.count.pressKey("clear");
        else if (event.text >= " " && !"?؟".includes(event.text) && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier)))
            root.count.typeText(event.text);
        else
            event.accepted = false;
    }

    Item {
        id: work
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: root.gap
        width: root.workWidth
        height: Theme.portrait ? parent.height - side.height - 3 * root.gap : parent.height - 2 * root.gap

        Label {
            id: caption
            anchors.left: parent.left
            anchors.verticalCenter: amount.verticalCenter
            width: Math.min(implicitWidth, parent.width * 0.4)
            text: root.closing ? qsTr("Counted") : qsTr("Float in the drawer")
            soft: true
            font.pixelSize: Theme.headingType
            wrapMode: Text.Wrap
        }
        AmountText {
            id: amount
            objectName: "counted"
            anchors.top: parent.top
            anchors.topMargin: -Theme.u(Theme.compact ? 18 : 8)
            x: Theme.arabic ? 0 : parent.width - width
            width: parent.width - caption.width - Theme.s16
            size: Math.round(Theme.amountType * (root.closing ? 0.75 : 0.9))
            align: Theme.arabic ? Qt.AlignLeft : Qt.AlignRight
            currency: root.count.currency
            whole: root.count.whole
            decimals: root.count.decimals
            toCome: root.count.toCome
            spoken: root.count.amountText
        }
        PushButton {
            id: way
            objectName: "way_of_counting"
            anchors.left: parent.left
            anchors.top: amount.bottom
            height: Math.max(Theme.touch, Theme.u(56))
            width: Math.min(implicitWidth, parent.width - (quick.count > 0 ? parent.width * 0.45 : 0))
            radius: Theme.chipRadius
            icon: root.count.byPieces ? "calculator" : "coins"
            label: root.count.byPieces ? qsTr("One sum") : qsTr("Notes and coins")
            onClicked: root.count.switchWay()
        }
        // Sums are never mirrored; their place beside the way to the pieces is.
        Row {
            id: ways
            anchors.top: amount.bottom
            x: Theme.arabic ? 0 : way.width + spacing
            width: parent.width - way.width - spacing
            height: way.height
            spacing: Theme.u(10)
            LayoutMirroring.enabled: false

            Repeater {
                id: quick
                model: root.count.byPieces ? [] : root.count.quick

                Key {
                    required property int index
                    required property string modelData
                    objectName: "float_" + index
                    width: (ways.width - (quick.count - 1) * ways.spacing) / quick.count
                    height: Math.max(Theme.touch, Theme.u(56))
                    radius: Theme.chipRadius
                    text: modelData
                    label: modelData
                    typeSize: Theme.type(20)
                    soft: true
                    onClicked: root.count.takeQuick(index)
                }
            }
        }
        Keypad {
            visible: !root.padAside
            anchors.top: ways.bottom
            anchors.topMargin: Theme.u(14)
            anchors.bottom: parent.bottom
            width: parent.width
            onKeyed: name => root.count.pressKey(name)
        }
        ScrollArea {
            id: scroll
            // What scrolls is cut off at its edge: edges, rings and the thumb have their room beside the pieces.
            readonly property real beside: Theme.u(10)
            visible: root.padAside
            anchors.top: ways.bottom
            anchors.topMargin: Theme.u(14)
            anchors.bottom: parent.bottom
            x: -beside
            width: parent.width + 2 * beside
            contentHeight: pieces.height

            PieceGrid {
                id: pieces
                x: scroll.beside
                width: scroll.width - 2 * scroll.beside
                room: parent?.parent?.height ?? 0
                count: root.count
            }
        }
    }
    Item {
        id: side
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root.gap
        width: root.sideWidth
        height: Theme.portrait ? told.height + pad.height + buttons.height + 2 * Theme.s16 : parent.height - 2 * root.gap

        Card {
            id: told
            objectName: "count_told"
            anchors.top: parent.top
            width: parent.width
            visible: root.closing && root.roomy && !root.shift.blind
            height: visible ? words.height + Theme.s24 : 0
            outlined: false
            color: root.count.begun ? Theme.soft(root.shift.gapRole) : Theme.quietSoft
            Accessible.role: Accessible.StaticText
            Accessible.name: root.count.begun ? root.shift.gap : expected.text

            Column {
                id: words
                anchors.centerIn: parent
                width: parent.width - Theme.s24

                Label {
                    id: expected
                    width: parent.width
                    //: While the drawer is counted; %1 is an amount with its currency.
                    text: qsTr("Expected %1").arg(root.shift.expected)
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Label {
                    objectName: "count_gap"
                    width: parent.width
                    visible: root.count.begun
                    text: root.shift.gap
                    strong: true
                    font.pixelSize: Theme.headingType
                    color: Theme.word(root.shift.gapRole)
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
        // The pad itself is never mirrored; its place is.
        Keypad {
            id: pad
            visible: root.padAside
            anchors.top: told.visible ? told.bottom : parent.top
            anchors.topMargin: told.visible ? Theme.u(14) : 0
            width: parent.width
            height: !visible ? 0 : Theme.portrait ? 4 * Theme.touch + 3 * gap : Math.min(4 * Theme.keySize + 3 * gap, root.height - 2 * root.gap - told.height - buttons.height - 2 * Theme.s16)
            gap: Theme.u(10)
            withMany: false
            withPoint: false
            prefix: "count_key_"
            onKeyed: name => root.count.pressKey(name)
        }
        Label {
            visible: text !== "" && !Theme.portrait && !root.padAside
            anchors.top: told.visible ? told.bottom : parent.top
            anchors.topMargin: Theme.s12
            width: parent.width
            alert: true
            text: root.count.trouble
            color: Theme.attention
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        Column {
            id: buttons
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.u(12)

            PushButton {
                objectName: "leave_count"
                visible: root.closing
                width: parent.width
                implicitHeight: Theme.touch
                look: "quiet"
                label: qsTr("Back, do not close")
                onClicked: root.shift.leaveCount()
            }
            PushButton {
                objectName: root.closing ? "close_shift" : "open_shift"
                width: parent.width
                height: Math.max(implicitHeight, Theme.u(root.padAside ? 96 : Theme.compact ? 130 : 168))
                large: !root.padAside
                look: "primary"
                icon: root.closing ? "lock" : "wallet"
                label: root.closing ? qsTr("Close the shift") : qsTr("Open the shift")
                caption: root.closing && !root.roomy && !root.shift.blind ? root.shift.gap : root.count.amountText
                reason: root.closing ? root.shift.uncounted : ""
                busy: root.shift.busy === "opening" || root.shift.busy === "closing" || root.shift.busy === "printing"
                onClicked: root.go()
            }
        }
    }
}
