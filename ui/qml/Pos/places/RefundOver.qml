pragma ComponentBehavior: Bound
import Pos
import Pos.Models

// Money given back, over every screen of the staff.
Over {
    id: root

    required property TillModel till
    required property RefundModel refund

    shown: root.refund.open && root.till.screen !== "self_service"
    sourceComponent: RefundSheet {
        refund: root.refund
    }
}
