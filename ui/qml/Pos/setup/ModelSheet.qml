pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// Printer models whose facts are known; the first fits most.
Sheet {
    id: root

    required property PrinterTrialModel printer

    title: qsTr("Which model is it?")
    onDismissed: printer.closeModels()

    Each {
        model: root.printer.models

        DeviceRow {
            required property var modelData
            objectName: "model_" + modelData.id
            width: parent?.width ?? 0
            title: modelData.title
            chosen: modelData.chosen
            onClicked: root.printer.chooseModel(modelData.id)
        }
    }
    actions: PushButton {
        objectName: "leave_models"
        width: parent.width
        look: "quiet"
        label: qsTr("Leave it as it is")
        onClicked: root.printer.closeModels()
    }
}
