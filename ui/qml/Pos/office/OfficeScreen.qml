pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The back office: its sections as tabs at the top, the chosen one below. A section is made when
// first seen and then kept.
FocusScope {
    id: root

    required property OfficeArea area
    readonly property SectionsModel parts: area.sectionsModel

    component Section: Loader {
        id: place
        required property string name
        property bool kept: false
        readonly property bool wanted: root.parts.section === name

        anchors.fill: parent
        active: wanted || kept
        visible: wanted
        focus: wanted
        onLoaded: {
            kept = true;
            (item as Item).focus = true;
        }
    }

    component RecordSection: Section {
        id: part
        required property PagedListModel list
        required property DetailModel detail
        property string emptyIcon: "link"
        property string emptyTitle: ""
        property string emptyText: ""
        property bool made: false // under Create

        sourceComponent: FocusScope {
            OfficeList {
                anchors.fill: parent
                focus: true
                list: part.list
                emptyIcon: part.emptyIcon
                emptyTitle: part.emptyTitle
                emptyText: part.emptyText
                emptyAction: part.made ? qsTr("Create one") : ""
                onEmptyActed: root.parts.open("create")
                details: RecordPanel {
                    detail: part.detail
                }
                actions: ExportButton {
                    name: part.list.name
                    onClicked: root.area.officeFiles.exportModel.begin(part.list)
                }
            }
            Over {
                shown: part.detail.sheet !== ""
                sourceComponent: RecordSheet {
                    detail: part.detail
                }
            }
        }
    }

    Rectangle {
        id: tabs
        width: parent.width
        height: row.height + 2 * Theme.s8
        color: Theme.surface
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Parts of the back office")

        Flickable {
            id: strip
            property Item chosen: null
            // The chosen one, and a bit of its neighbours, so that one sees that there are more.
            function reveal(): void {
                if (chosen === null)
                    return;
                const last = Math.max(contentX, chosen.x + chosen.width + Theme.s48 - width);
                contentX = Math.max(0, Math.min(contentWidth - width, chosen.x - Theme.s48, last));
            }
            onChosenChanged: Qt.callLater(reveal)
            onContentWidthChanged: Qt.callLater(reveal)
            onWidthChanged: Qt.callLater(reveal)
            anchors.fill: parent
            anchors.leftMargin: Theme.s24
            anchors.rightMargin: Theme.s24
            contentWidth: row.width
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentWidth > width
            clip: true

            Row {
                id: row
                y: Theme.s8
                spacing: Theme.s4

                Each {
                    model: root.parts.sections

                    Pressable {
                        id: tab
                        required property var modelData
                        readonly property int news: root.parts.news[modelData.id] ?? 0
                        objectName: "office_" + modelData.id
                        label: modelData.text
                        listed: true
                        radius: Theme.chipRadius
                        implicitWidth: words.width + Theme.s34
                        implicitHeight: Theme.touch
                        Accessible.role: Accessible.PageTab
                        Accessible.selected: modelData.chosen
                        onClicked: root.parts.open(modelData.id)

                        readonly property bool marked: modelData.chosen
                        onMarkedChanged: mark()
                        Component.onCompleted: mark()
                        function mark(): void {
                            if (marked)
                                strip.chosen = tab;
                        }

                        Rectangle {
                            anchors.fill: parent
                            radius: tab.radius
                            color: tab.modelData.chosen ? Theme.accentSoft : tab.down ? Theme.keyPressed : "transparent"
                        }
                        Row {
                            id: words
                            anchors.centerIn: parent
                            spacing: Theme.s8

                            IconImage {
                                anchors.verticalCenter: parent.verticalCenter
                                name: tab.modelData.icon
                                size: Theme.u(22)
                                color: tab.modelData.chosen ? Theme.accent : Theme.inkSoft
                            }
                            Label {
                                anchors.verticalCenter: parent.verticalCenter
                                text: tab.modelData.text
                                strong: tab.modelData.chosen
                                font.pixelSize: Theme.type(17)
                                color: tab.modelData.chosen ? Theme.accent : Theme.inkSoft
                                Accessible.ignored: true
                            }
                            Badge {
                                objectName: "news_" + tab.modelData.id
                                visible: tab.news > 0
                                anchors.verticalCenter: parent.verticalCenter
                                role: "attention"
                                text: tab.news
                            }
                        }
                    }
                }
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
    FocusScope {
        anchors.top: tabs.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        focus: true

        Section {
            name: "create"
            sourceComponent: CreateScreen {
                create: root.area.createModel
                remembered: root.area.rememberedModel
            }
        }
        RecordSection {
            name: "invoices"
            list: root.area.invoicesModel
            detail: root.area.invoiceDetail
            emptyTitle: qsTr("No invoices yet")
            emptyText: qsTr("A payment link that you make stands here, with what became of it.")
            made: true
        }
        RecordSection {
            name: "open_invoices"
            list: root.area.openInvoicesModel
            detail: root.area.openInvoiceDetail
            emptyIcon: "qr-code"
            emptyTitle: qsTr("No open invoices yet")
            emptyText: qsTr("An open invoice is one code that many people pay: a donation box, a fee.")
            made: true
        }
        RecordSection {
            name: "transactions"
            list: root.area.transactionsModel
            detail: root.area.transactionDetail
            emptyIcon: "coins"
            emptyTitle: qsTr("No transactions yet")
            emptyText: qsTr("What is paid by card or by a link stands here as soon as Hesabe knows of it.")
        }
        RecordSection {
            name: "terminal_invoices"
            list: root.area.terminalInvoicesModel
            detail: root.area.terminalInvoiceDetail
            emptyIcon: "smartphone-nfc"
            emptyTitle: qsTr("Nothing on the terminals yet")
            emptyText: qsTr("Every amount that is charged on a terminal of this shop stands here.")
        }
        Section {
            name: "bulk"
            sourceComponent: BulkScreen {
                files: root.area.officeFiles
            }
        }
        Section {
            name: "refunds"
            sourceComponent: RefundsScreen {
                files: root.area.officeFiles
            }
        }
    }
}
