pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Past sales: search, days, one sale's story beside them (over them where there is no room).
FocusScope {
    id: root

    required property HistoryModel history
    required property TakeAlongModel along
    readonly property bool beside: !Theme.portrait
    readonly property real panelWidth: Math.max(Theme.u(Theme.compact ? 400 : 440), width * 0.36)

    // Nothing was ever sold here: no story could stand beside it.
    readonly property bool none: history.nothing && history.searchText === "" && (history.states[0]?.chosen ?? true)

    Keys.onEscapePressed: history.choose("")

    Item {
        id: listing
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.s24
        width: root.beside && !root.none ? parent.width - root.panelWidth - 3 * Theme.s24 : parent.width - 2 * Theme.s24

        Field {
            id: search
            objectName: "search"
            focus: true
            eager: false
            anchors.left: parent.left
            width: parent.width - out.width - Theme.s8
            icon: "search"
            label: qsTr("Search")
            hint: qsTr("Amount, reference, phone, last four digits, day")
            //: A shorter hint in the search of past sales, on a narrow panel.
            shortHint: qsTr("Amount, phone, day")
            onEdited: root.history.search(text)
            Component.onCompleted: text = root.history.searchText

            Connections {
                target: root.history

                function onScanned(code: string): void {
                    search.text = code;
                }
            }
        }
        ExportButton {
            id: out
            anchors.right: parent.right
            anchors.verticalCenter: search.verticalCenter
            height: search.height
            name: "sales"
            reason: root.history.nothing ? qsTr("Nothing was found that could go out") : ""
            onClicked: root.history.exportSales()
        }
        Choice {
            id: states
            anchors.top: search.bottom
            anchors.topMargin: visible ? Theme.s12 : 0
            width: parent.width
            height: visible ? implicitHeight : 0
            visible: !Theme.compact
            label: qsTr("State of the sales")
            prefix: "state_"
            options: root.history.states
            onPicked: id => root.history.chooseState(id)
        }
        Card {
            holdsRows: true
            anchors.top: states.bottom
            anchors.topMargin: Theme.s12
            anchors.bottom: parent.bottom
            width: parent.width

            RowList {
                id: list
                objectName: "history_list"
                label: qsTr("Sales")
                anchors.fill: parent
                anchors.margins: Theme.hairline
                // Rows made ahead in the background would outlive a search that drops them.
                cacheBuffer: 0
                model: root.history.rows
                onAtYBeginningChanged: {
                    if (atYBeginning)
                        root.history.readEarlier();
                }
                section.property: "day"
                section.delegate: Item {
                    id: heading
                    required property string section
                    readonly property var day: root.history.days.find(item => item.day === section)
                    width: list.width
                    height: Math.max(Theme.u(50), title.implicitHeight + Theme.s16)

                    Label {
                        id: title
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.u(20)
                        anchors.right: total.left
                        anchors.rightMargin: Theme.s12
                        anchors.verticalCenter: parent.verticalCenter
                        wrapMode: Text.Wrap
                        text: heading.day?.title ?? ""
                        soft: true
                        font.pixelSize: Theme.captionType
                    }
                    Label {
                        id: total
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.u(20)
                        anchors.verticalCenter: parent.verticalCenter
                        text: heading.day?.total ?? ""
                        strong: true
                        font.pixelSize: Theme.captionType
                    }
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.hairline
                        color: Theme.line
                    }
                }
                delegate: SaleRow {
                    required property var model
                    width: list.width
                    reference: model.reference
                    objectName: "sale_" + model.reference
                    time: model.time
                    text: model.text
                    badge: model.badge
                    role: model.role
                    icon: model.icon
                    amount: model.amount
                    chosen: root.history.chosenReference === model.reference
                    onClicked: {
                        root.history.choose(reference);
                        search.rested();
                    }
                }
            }
            Awaited {
                width: parent.width
                wanted: root.history.reading && list.count === 0
            }
            Empty {
                anchors.fill: parent
                anchors.margins: Theme.s24
                visible: root.history.nothing
                icon: root.none ? "history" : "search"
                title: root.none ? qsTr("No sales yet") : qsTr("No sale fits that search")
                text: root.none ? qsTr("Key in an amount under Sale and charge it: from then on it stands here, with everything that became of it.") : qsTr("Type less of it, or look through all states.")
            }
        }
    }
    StoryPanel {
        visible: root.beside && root.history.chosenReference !== ""
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.s24
        width: root.panelWidth
        history: root.history
    }
    Label {
        visible: root.beside && root.history.chosenReference === "" && !root.history.nothing
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.rightMargin: Theme.s24
        width: root.panelWidth
        text: qsTr("Choose a sale to see its story")
        soft: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    Over {
        shown: !root.beside && root.history.chosenReference !== ""
        sourceComponent: Veil {
            onDismissed: root.history.choose("")

            StoryPanel {
                anchors.fill: parent
                anchors.margins: Theme.s24
                anchors.topMargin: parent.height * 0.2
                history: root.history

                MouseArea {
                    anchors.fill: parent
                    z: -1
                }
            }
        }
    }
    Over {
        shown: root.along.open
        sourceComponent: TakeAlongSheet {
            along: root.along
        }
    }
}
