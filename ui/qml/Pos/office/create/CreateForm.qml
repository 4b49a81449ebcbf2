pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Few fields first; what is seldom needed is behind *More*.
Column {
    id: root

    required property CreateModel create
    required property RememberedModel remembered
    readonly property var form: create.form
    readonly property string kind: create.kind
    readonly property bool open: kind === "open"
    readonly property real half: (width - Theme.s12) / 2

    spacing: Theme.s16

    // Half of the form is seldom seen: made when it is first wanted, and then kept.
    component Part: Loader {
        required property bool wanted
        property bool kept: false

        width: root.width
        active: wanted || kept
        visible: wanted
        onLoaded: kept = true
    }

    Choice {
        width: parent.width
        label: qsTr("Kind of invoice")
        prefix: "kind_"
        options: root.create.choices.kind ?? []
        onPicked: id => root.create.edit("kind", id)
    }
    Choice {
        visible: root.open
        width: parent.width
        label: qsTr("Amount")
        prefix: "between_"
        options: root.create.choices.between ?? []
        onPicked: id => root.create.edit("between", id)
    }
    AmountField {
        objectName: "create_amount"
        visible: !(root.open && root.form.between)
        width: parent.width
        large: true
        caption: root.create.money.summed ? qsTr("Sum of the items") : qsTr("Amount")
        amount: root.create.money.amount ?? ""
        onClicked: root.create.keyMoney(root.create.money.summed ? "" : "typed")
    }
    Row {
        visible: root.open && root.form.between
        width: parent.width
        spacing: Theme.s12

        AmountField {
            objectName: "create_least"
            width: root.half
            caption: qsTr("At least")
            amount: root.create.money.least ?? ""
            onClicked: root.create.keyMoney("least")
        }
        AmountField {
            objectName: "create_most"
            width: root.half
            caption: qsTr("At most")
            amount: root.create.money.most ?? ""
            onClicked: root.create.keyMoney("most")
        }
    }
    Field {
        objectName: "create_title"
        visible: root.open
        width: parent.width
        label: qsTr("Title, as customers see it")
        text: root.form.title ?? ""
        onEdited: root.create.edit("title", text)
    }
    Part {
        wanted: root.kind === "subscription" || root.kind === "instalments"
        sourceComponent: CreatePlan {
            create: root.create
        }
    }
    Choice {
        visible: !root.open
        width: parent.width
        label: qsTr("How the customer gets it")
        prefix: "delivery_"
        options: root.create.choices.delivery ?? []
        onPicked: id => root.create.edit("delivery", id)
    }
    Row {
        visible: !root.open && root.kind !== "split"
        width: parent.width
        spacing: Theme.s12

        Field {
            objectName: "create_name"
            width: root.form.byPhone || root.form.byEmail ? root.half : parent.width
            label: qsTr("Customer's name")
            text: root.form.name ?? ""
            onEdited: root.create.edit("name", text)
        }
        Field {
            objectName: "create_phone"
            visible: root.form.byPhone ?? false
            width: root.half
            kind: "phone"
            longest: 20
            label: qsTr("Customer's phone")
            text: root.form.phone ?? ""
            onEdited: root.create.edit("phone", text)
        }
        Field {
            objectName: "create_email"
            visible: root.form.byEmail ?? false
            width: root.half
            kind: "latin"
            label: qsTr("Customer's e-mail")
            text: root.form.email ?? ""
            onEdited: root.create.edit("email", text)
        }
    }
    Part {
        wanted: root.kind === "split"
        sourceComponent: CreateParts {
            create: root.create
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.s8

        PushButton {
            objectName: "create_more"
            implicitHeight: Theme.touch
            look: "quiet"
            icon: root.create.more ? "minus" : "plus"
            label: root.create.more ? qsTr("Less") : qsTr("More")
            onClicked: root.create.toggleMore()
        }
        PushButton {
            objectName: "templates"
            implicitHeight: Theme.touch
            look: "quiet"
            icon: "archive"
            label: qsTr("Templates")
            onClicked: root.remembered.show("templates")
        }
        PushButton {
            objectName: "payers"
            visible: root.remembered.payers.length > 0 && !root.open
            implicitHeight: Theme.touch
            look: "quiet"
            icon: "phone"
            label: qsTr("Customers")
            onClicked: root.remembered.show("payers")
        }
    }
    Part {
        wanted: root.create.more
        sourceComponent: CreateMore {
            create: root.create
        }
    }
}
