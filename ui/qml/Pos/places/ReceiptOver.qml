pragma ComponentBehavior: Bound
import Pos
import Pos.Models

// The receipt that is looked at, over every screen.
Over {
    id: root

    required property TillModel till
    required property ReceiptModel receipt

    shown: root.receipt.open
    sourceComponent: ReceiptSheet {
        receipt: root.receipt
    }
}
