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
        sourceComponent: SignInScreen {
            signIn: root.area.signInModel
        }
    }
    Place {
        till: root.till
        screen: "staff"
        sourceComponent: StaffScreen {
            roll: root.area.rollModel
            signIn: root.area.signInModel
            till: root.till
        }
    }
    Place {
        till: root.till
        screen: "roles"
        sourceComponent: RolesScreen {
            roles: root.area.rolesModel
            till: root.till
        }
    }
    Place {
        till: root.till
        screen: "shift"
        sourceComponent: ShiftScreen {
            area: root.area.staffShifts
            till: root.till
        }
    }
}
