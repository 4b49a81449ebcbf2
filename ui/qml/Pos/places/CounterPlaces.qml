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
        title: qsTr("Sale")
        page: "../screens/SaleScreen.qml"
        given: () => ({
                    "sale": root.area.saleModel,
                    "basket": root.area.basketModel,
                    "gate": root.area.gateModel,
                    "till": root.till
                })
    }
    Place {
        till: root.till
        screen: "payment"
        title: qsTr("Payment")
        page: "../screens/PaymentScreen.qml"
        given: () => ({
                    "payment": root.area.paymentModel
                })
    }
    Place {
        till: root.till
        screen: "cash"
        title: qsTr("Cash")
        page: "../screens/CashScreen.qml"
        given: () => ({
                    "cash": root.area.cashModel
                })
    }
    Place {
        till: root.till
        screen: "parked"
        title: qsTr("Parked")
        page: "../screens/ParkedScreen.qml"
        given: () => ({
                    "parked": root.area.parkedModel
                })
    }
    Place {
        till: root.till
        screen: "history"
        title: qsTr("History")
        page: "../screens/HistoryScreen.qml"
        given: () => ({
                    "history": root.area.historyModel,
                    "along": root.area.takeAlongModel
                })
    }
}
