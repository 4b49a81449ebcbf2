pragma ComponentBehavior: Bound
import Pos
import Pos.Models

// The receipt that stands half printed, over every screen of the staff.
Over {
    id: root

    required property TillModel till
    required property HeldSlipModel slip

    shown: root.slip.asking && root.till.screen !== "self_service"
    sourceComponent: HeldSlipSheet {
        slip: root.slip
    }
}
