pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The screens of the counter.
FocusScope {
    id: root

    required property TillModel till
    required property CounterArea area

    Place {
        till: root.till
        screen: "sale"
        sourceComponent: SaleScreen {
            sale: root.area.saleModel
            basket: root.area.basketModel
            gate: root.area.gateModel
            till: root.till
        }
    }
    Place {
        till: root.till
        screen: "payment"
        sourceComponent: PaymentScreen {
            payment: root.area.paymentModel
        }
    }
    Place {
        till: root.till
        screen: "cash"
        sourceComponent: CashScreen {
            cash: root.area.cashModel
        }
    }
    Place {
        till: root.till
        screen: "parked"
        sourceComponent: ParkedScreen {
            parked: root.area.parkedModel
        }
    }
    Place {
        till: root.till
        screen: "history"
        sourceComponent: HistoryScreen {
            history: root.area.historyModel
        }
    }
}
