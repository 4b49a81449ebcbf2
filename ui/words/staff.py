"""Roles as a shop says them."""

from __future__ import annotations

from pos_app.domain.staff import Role
from ui.wording import translate


def role_word(role: Role) -> str:
    """What somebody is at this till."""
    words = {
        Role.CASHIER: lambda: translate("Staff", "Cashier"),
        Role.SUPERVISOR: lambda: translate("Staff", "Supervisor"),
        Role.OWNER: lambda: translate("Staff", "Owner"),
    }
    return words[role]()


def role_rights(role: Role) -> str:
    """What that role may do, in one line."""
    words = {
        Role.CASHIER: lambda: translate("Staff", "Sells and reprints receipts"),
        Role.SUPERVISOR: lambda: translate(
            "Staff", "Also refunds, decides about parked sales, cash and shifts, settings"
        ),
        Role.OWNER: lambda: translate("Staff", "Also changes the staff and Hesabe's keys"),
    }
    return words[role]()
