pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// How the looking goes, and looking again; the network's addresses only when a person asks for it.
Column {
    id: root

    required property DevicesModel devices
    property bool networkToo: false

    spacing: Theme.s8

    Label {
        objectName: "look_word"
        visible: text !== ""
        width: parent.width
        text: root.devices.lookWord
        soft: true
        wrapMode: Text.Wrap
    }
    Flow {
        width: parent.width
        spacing: Theme.s12

        PushButton {
            objectName: "look_again"
            icon: "refresh-cw"
            label: qsTr("Look again")
            busy: root.devices.looking
            onClicked: root.devices.look()
        }
        PushButton {
            objectName: "sweep"
            visible: root.networkToo && root.devices.canSweep && !root.devices.sweeping
            icon: "search"
            label: qsTr("Search the network")
            caption: root.devices.network
            onClicked: root.devices.sweep()
        }
        PushButton {
            objectName: "stop_sweep"
            visible: root.networkToo && root.devices.sweeping
            icon: "x"
            label: qsTr("Stop searching")
            onClicked: root.devices.stopSweep()
        }
    }
}
