pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The screens of the staff.
FocusScope {
    id: root

    required property TillModel till
    required property StaffArea area

    Place {
        till: root.till
        screen: "sign_in"
        title: qsTr("Who is at the till?")
        page: "../staff/SignInScreen.qml"
        given: () => ({
                    "signIn": root.area.signInModel
                })
    }
    Place {
        till: root.till
        screen: "staff"
        title: qsTr("Staff")
        page: "../staff/StaffScreen.qml"
        given: () => ({
                    "roll": root.area.rollModel,
                    "signIn": root.area.signInModel,
                    "choice": root.area.faceModel,
                    "till": root.till
                })
    }
    Place {
        till: root.till
        screen: "roles"
        title: qsTr("What each role may do")
        page: "../staff/RolesScreen.qml"
        given: () => ({
                    "roles": root.area.rolesModel,
                    "till": root.till
                })
    }
    Place {
        till: root.till
        screen: "shift"
        title: qsTr("Shift")
        page: "../shift/ShiftScreen.qml"
        given: () => ({
                    "area": root.area.staffShifts,
                    "till": root.till
                })
    }
}
