pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The places of the till: a column at the start edge, a row at the foot in portrait.
Rectangle {
    id: root

    required property TillModel till
    required property int linksNews
    readonly property bool lying: Theme.portrait
    readonly property int places: flow.children.length
    readonly property string place: till.screen === "payment" || till.screen === "cash" ? "sale" : till.screen

    implicitWidth: Math.max(Theme.u(Theme.compact ? 76 : 88), Theme.touch + 2 * Theme.s8)
    implicitHeight: Math.max(Theme.u(84), first.implicitHeight + Theme.u(6))
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places")

    component Place: RailItem {
        required property string screen
        objectName: "nav_" + screen
        width: root.lying ? (root.width - 2 * Theme.s8) / root.places : root.width - 2 * Theme.s8
        // All of them in one column, however high the strip above is at the largest letters.
        height: root.lying ? implicitHeight : Math.min(implicitHeight, Math.floor((flow.height - (root.places - 1) * flow.spacing) / root.places))
        chosen: root.place === screen
        onClicked: root.till.open(screen)
    }

    Flow {
        id: flow
        x: Theme.s8
        y: root.lying ? Theme.u(2) : Theme.s12
        width: root.width - 2 * Theme.s8
        height: root.height - y
        spacing: root.lying ? 0 : Theme.s4
        flow: root.lying ? Flow.LeftToRight : Flow.TopToBottom

        Place {
            id: first
            screen: "sale"
            icon: "calculator"
            //: A place of the till, in the rail.
            text: qsTr("Sale")
        }
        Place {
            screen: "history"
            icon: "history"
            //: A place of the till, in the rail: past sales.
            text: qsTr("History")
        }
        Place {
            screen: "parked"
            objectName: "parked"
            icon: "inbox"
            count: root.till.parkedCount
            //: A place of the till, in the rail: sales that wait for a decision.
            text: qsTr("Parked")
        }
        Place {
            screen: "shift"
            icon: "wallet"
            //: A place of the till, in the rail: the float, cash in and out, the count.
            text: qsTr("Shift")
        }
        Place {
            screen: "links"
            icon: "link"
            count: root.linksNews
            //: A place of the till, in the rail: payment links, invoices, what moved.
            text: qsTr("Links")
        }
        Place {
            screen: "settings"
            icon: "settings"
            //: A place of the till, in the rail.
            text: qsTr("Settings")
        }
        Place {
            screen: "diagnostics"
            icon: "activity"
            //: A place of the till, in the rail: how the till fares.
            text: qsTr("Health")
        }
        Place {
            screen: "help"
            icon: "life-buoy"
            //: A place of the till, in the rail.
            text: qsTr("Help")
        }
    }
    Rectangle {
        width: root.lying ? root.width : Theme.hairline
        height: root.lying ? Theme.hairline : root.height
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.line
    }
}
