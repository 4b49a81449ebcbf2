pragma ComponentBehavior: Bound
import Pos
import Pos.Models

// Where a list goes and how, over every screen of the staff.
Over {
    id: root

    required property TillModel till
    required property OfficeFiles files

    shown: root.files.exportModel.asking && root.till.screen !== "self_service"
    sourceComponent: ExportSheet {
        out: root.files.exportModel
    }
}
