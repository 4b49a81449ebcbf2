pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Rows that are being read and not there yet: their places. Calm: nothing moves; and not at once, for
// most lists are there before one could see it.
Column {
    id: root

    property bool wanted: false
    property int rows: 6

    visible: wanted && wait.over
    Accessible.role: Accessible.StaticText
    //: Read aloud: a list is being read.
    Accessible.name: qsTr("One moment")

    Timer {
        id: wait
        property bool over: false
        interval: Theme.motionOn ? 250 : 0
        running: root.wanted
        onRunningChanged: {
            if (running)
                over = false;
        }
        onTriggered: over = true
    }
    Repeater {
        model: root.rows

        Item {
            id: row
            required property int index
            width: root.width
            height: Math.max(Theme.touch, Theme.u(Theme.compact ? 64 : 76))

            Rectangle {
                x: Theme.arabic ? row.width - width - Theme.u(20) : Theme.u(20)
                y: row.height / 2 - Theme.u(14)
                width: row.width * [0.34, 0.26, 0.4, 0.3][row.index % 4]
                height: Theme.u(12)
                radius: height / 2
                color: Theme.quietSoft
            }
            Rectangle {
                x: Theme.arabic ? row.width - width - Theme.u(20) : Theme.u(20)
                y: row.height / 2 + Theme.u(6)
                width: row.width * [0.22, 0.3, 0.18, 0.26][row.index % 4]
                height: Theme.u(8)
                radius: height / 2
                color: Theme.quietSoft
            }
            Rectangle {
                x: Theme.arabic ? Theme.u(20) : row.width - width - Theme.u(20)
                y: row.height / 2 - height / 2
                width: Theme.u(72)
                height: Theme.u(14)
                radius: height / 2
                color: Theme.quietSoft
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
        }
    }
}
