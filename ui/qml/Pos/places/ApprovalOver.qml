pragma ComponentBehavior: Bound
import Pos
import Pos.Models

// A supervisor's yes, over every screen.
Over {
    id: root

    required property TillModel till
    required property ApprovalModel approval

    shown: root.approval.asking
    sourceComponent: ApprovalSheet {
        approval: root.approval
    }
}
