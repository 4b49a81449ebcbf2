pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Make an invoice: the form, and beside it what the customer will get. What came of it takes their
// place.
FocusScope {
    id: root

    required property CreateModel create
    required property RememberedModel remembered
    readonly property real edge: Theme.edge
    readonly property bool filling: create.phase === "form" || create.phase === "sending"

    ScrollArea {
        id: scroll
        visible: root.filling
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: Theme.portrait ? preview.top : parent.bottom
        anchors.margins: root.edge
        width: Theme.portrait ? parent.width - 2 * root.edge : parent.width - preview.width - 3 * root.edge
        contentHeight: form.height + Theme.s8

        CreateForm {
            id: form
            x: Theme.arabic ? Theme.s12 : Theme.s4
            width: scroll.width - Theme.s16
            create: root.create
            remembered: root.remembered
        }
    }
    CreatePreview {
        id: preview
        visible: root.filling
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root.edge
        width: Theme.portrait ? parent.width - 2 * root.edge : Math.max(Theme.u(360), parent.width * 0.31)
        height: Theme.portrait ? parent.height * 0.36 : parent.height - 2 * root.edge
        create: root.create
    }
    Loader {
        anchors.fill: parent
        active: !root.filling
        sourceComponent: CreateOutcome {
            create: root.create
        }
    }
    Over {
        shown: (root.create.money.open ?? "") !== ""
        sourceComponent: MoneySheet {
            create: root.create
        }
    }
    Over {
        shown: root.remembered.shown !== ""
        sourceComponent: RememberedSheet {
            remembered: root.remembered
        }
    }
}
