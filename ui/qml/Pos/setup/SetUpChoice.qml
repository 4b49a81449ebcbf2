pragma ComponentBehavior: Bound
import QtQuick
import Pos

// A caption with one of a few below it; not there where there is nothing to choose.
Column {
    id: root

    property string text: ""
    property string prefix: ""
    property var options: []

    signal picked(string id)

    visible: options.length > 0
    spacing: Theme.s8

    Label {
        width: parent.width
        text: root.text
        soft: true
        wrapMode: Text.Wrap
    }
    Choice {
        width: parent.width
        label: root.text
        prefix: root.prefix
        options: root.options
        onPicked: id => root.picked(id)
    }
}
