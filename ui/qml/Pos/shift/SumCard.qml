pragma ComponentBehavior: Bound
import QtQuick
import Pos

// Lines of a report under a heading.
Card {
    id: root

    property string title: ""
    required property list<var> rows
    property string prefix: ""

    implicitHeight: column.height + Theme.s24
    height: implicitHeight

    Column {
        id: column
        x: Theme.u(20)
        y: Theme.s12
        width: parent.width - 2 * x

        Label {
            width: parent.width
            text: root.title
            soft: true
            font.pixelSize: Theme.captionType
            bottomPadding: Theme.s4
        }
        Repeater {
            model: root.rows

            SumRow {
                required property int index
                required property var modelData
                width: column.width
                row: modelData
                name: root.prefix + index
            }
        }
    }
}
