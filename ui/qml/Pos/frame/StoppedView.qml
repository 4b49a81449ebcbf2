pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Why the till does not open, in one language or two, above the two ways on. What is long scrolls.
Item {
    id: root

    required property StoppedModel stopped

    LayoutMirroring.enabled: Theme.arabic
    LayoutMirroring.childrenInherit: true

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.s24, Theme.u(820))
        spacing: Theme.s24

        ScrollArea {
            id: area
            width: parent.width
            height: Math.min(notices.height, root.height - ways.height - parent.spacing - 2 * Theme.s24)
            contentHeight: notices.height

            Column {
                id: notices
                width: area.width
                spacing: Theme.s16

                Notice {
                    objectName: "notice"
                    width: parent.width
                    role: "bad"
                    title: root.stopped.title
                    text: root.stopped.text
                }
                Notice {
                    objectName: "other_notice"
                    visible: title !== ""
                    width: parent.width
                    role: "bad"
                    title: root.stopped.otherTitle
                    text: root.stopped.otherText
                    LayoutMirroring.enabled: true
                    LayoutMirroring.childrenInherit: true
                }
            }
        }
        Row {
            id: ways
            width: parent.width
            spacing: Theme.s24

            PushButton {
                objectName: "try_again"
                width: (parent.width - parent.spacing) / 2
                look: "primary"
                label: root.stopped.againLabel
                onClicked: root.stopped.again()
            }
            PushButton {
                objectName: "close_till"
                width: (parent.width - parent.spacing) / 2
                label: root.stopped.closeLabel
                onClicked: root.stopped.close()
            }
        }
    }
}
