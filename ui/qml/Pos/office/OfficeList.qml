pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Any list of the back office: search, filters, rows that come page by page, count and sum below.
// `details`, where given, stands beside the rows (over them where there is no room) while a record
// is chosen; `actions` are buttons beside the search.
FocusScope {
    id: root

    required property PagedListModel list
    property Component details: null
    property alias actions: actionRow.data
    property string facet: ""
    property string emptyIcon: "inbox"
    property string emptyTitle: qsTr("Nothing here yet")
    property string emptyText: ""
    property string emptyAction: ""
    readonly property bool chosen: list.chosenKey !== ""
    readonly property bool beside: !Theme.portrait
    readonly property bool opened: chosen && details !== null
    readonly property real panelWidth: Math.max(Theme.u(Theme.compact ? 420 : 440), width * 0.38)

    signal emptyActed

    Keys.onEscapePressed: list.choose("")

    Item {
        id: inner
        readonly property bool wide: width > Theme.u(800) * Math.max(1, Theme.textFactor)
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.edge
        width: parent.width - 2 * anchors.margins - (root.beside && root.opened ? root.panelWidth + Theme.s16 : 0)

        Field {
            id: search
            objectName: "search_" + root.list.name
            anchors.left: parent.left
            width: parent.width - tools.width - Theme.s8 - (inner.wide ? filters.width + Theme.s8 : 0)
            focus: true
            eager: false
            icon: "search"
            label: qsTr("Search")
            hint: root.list.searchHint
            onEdited: root.list.search(text)
        }
        Row {
            id: filters
            anchors.left: inner.wide ? search.right : parent.left
            anchors.leftMargin: inner.wide ? Theme.s8 : 0
            anchors.top: inner.wide ? search.top : search.bottom
            anchors.topMargin: inner.wide ? (search.height - height) / 2 : Theme.s8
            spacing: Theme.s8

            Each {
                model: root.list.facets

                FacetChip {
                    required property var modelData
                    objectName: "facet_" + modelData.name
                    text: modelData.text
                    narrowed: modelData.narrowed
                    onClicked: root.facet = modelData.name
                }
            }
        }
        Row {
            id: tools
            anchors.right: parent.right
            anchors.verticalCenter: search.verticalCenter
            spacing: Theme.s8

            Row {
                id: actionRow
                spacing: Theme.s8
            }
            Pressable {
                id: refresh
                objectName: "refresh_" + root.list.name
                width: search.height
                height: search.height
                radius: Theme.chipRadius
                label: qsTr("Read again")
                busy: root.list.reading
                onClicked: root.list.refresh()

                Rectangle {
                    anchors.fill: parent
                    radius: parent.radius
                    color: refresh.down ? Theme.keyPressed : Theme.surface
                    border.width: Theme.hairline
                    border.color: Theme.keyLine
                }
                IconImage {
                    anchors.centerIn: parent
                    visible: !root.list.reading
                    name: "refresh-cw"
                    size: Theme.u(26)
                    color: Theme.inkSoft
                }
                Spinner {
                    anchors.centerIn: parent
                    width: Theme.u(26)
                    height: width
                    running: root.list.reading
                    visible: running
                    color: Theme.accent
                }
            }
        }
        Notice {
            id: age
            objectName: "age_" + root.list.name
            anchors.top: inner.wide ? search.bottom : filters.bottom
            anchors.topMargin: visible ? Theme.s12 : 0
            width: parent.width
            height: visible ? implicitHeight : 0
            visible: text !== ""
            role: "attention"
            icon: "wifi-off"
            text: [root.list.age, root.list.trouble].filter(part => part !== "").join("\n")
        }
        Card {
            holdsRows: true
            anchors.top: age.bottom
            anchors.topMargin: Theme.s12
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.s8
            width: parent.width

            RowList {
                id: view
                objectName: "list_" + root.list.name
                //: Read aloud for a whole list of invoices, refunds or shifts.
                label: qsTr("Rows")
                anchors.fill: parent
                anchors.margins: Theme.hairline
                // Rows made ahead in the background would outlive a search that drops them.
                cacheBuffer: 0
                model: root.list.rows
                onAtYBeginningChanged: {
                    if (atYBeginning)
                        root.list.readEarlier();
                }
                delegate: OfficeRow {
                    required property var model
                    width: view.width
                    objectName: root.list.name + "_" + model.key
                    title: model.title
                    detail: model.detail
                    when: model.when
                    badge: model.badge
                    role: model.role
                    icon: model.icon
                    amount: model.amount
                    chosen: root.list.chosenKey === model.key
                    onClicked: {
                        root.list.choose(model.key);
                        search.rested();
                    }
                }
            }
            Awaited {
                width: parent.width
                wanted: root.list.reading && view.count === 0
            }
            Empty {
                anchors.fill: parent
                anchors.margins: Theme.s24
                visible: root.list.nothing
                icon: root.list.narrowed ? "search" : root.emptyIcon
                title: root.list.narrowed ? qsTr("Nothing fits that search") : root.emptyTitle
                text: root.list.narrowed ? qsTr("Type less of it, or look through all states and days.") : root.emptyText
                action: root.list.narrowed ? "" : root.emptyAction
                actionIcon: "plus"
                actionName: "begin_" + root.list.name
                onActed: root.emptyActed()
            }
        }
        Item {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.beside || !root.opened
            height: Math.max(sum.implicitHeight, add.visible ? add.height : 0)

            Label {
                id: sum
                objectName: "sum_" + root.list.name
                anchors.left: parent.left
                anchors.right: add.visible ? add.left : parent.right
                anchors.rightMargin: Theme.s12
                anchors.verticalCenter: parent.verticalCenter
                text: root.list.nothing ? "" : root.list.summary
                soft: true
                wrapMode: Text.Wrap
            }
            PushButton {
                id: add
                objectName: "add_up_" + root.list.name
                anchors.right: parent.right
                visible: root.list.canAddUp || root.list.adding
                height: Theme.touch
                look: "quiet"
                label: root.list.adding ? qsTr("Stop") : qsTr("Add up all")
                onClicked: root.list.adding ? root.list.stopAdding() : root.list.addUp()
            }
        }
    }
    Over {
        id: veil
        shown: root.opened && !root.beside
        sourceComponent: Veil {
            onDismissed: root.list.choose("")
        }
    }
    Loader {
        parent: veil.item as Item ?? root
        active: root.opened
        sourceComponent: root.details
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.edge
        width: root.beside ? root.panelWidth : parent.width - 2 * Theme.s24
        height: root.beside ? parent.height - 2 * anchors.margins : parent.height * 0.75
    }
    Over {
        shown: root.facet !== ""
        sourceComponent: Sheet {
            id: sheet
            readonly property var chosen: root.list.facets.find(item => item.name === root.facet)
            title: chosen?.title ?? ""
            onDismissed: root.facet = ""

            Choice {
                width: parent.width
                label: sheet.title
                prefix: root.facet + "_"
                options: sheet.chosen?.options ?? []
                onPicked: id => {
                    root.list.pick(root.facet, id);
                    root.facet = "";
                }
            }
        }
    }
}
