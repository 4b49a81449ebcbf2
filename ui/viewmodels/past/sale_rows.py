"""What a row of a list of sales says, role by role. Pure."""

from __future__ import annotations

from datetime import date

from pos_app.domain.sale import Sale
from ui import wording

ROLES = ("reference", "time", "text", "badge", "role", "icon", "amount", "day")
"""What QML reads of a row."""


def day_of(sale: Sale) -> date:
    """The day a sale was made, in the shop's time."""
    return sale.created_at.astimezone(wording.SHOP_TIME).date()


def cell(sale: Sale, name: str) -> str:
    """What a row says under the role `name`."""
    match name:
        case "reference":
            return sale.reference
        case "time":
            return wording.clock_time(sale.created_at)
        case "text":
            return wording.paid_with(sale)
        case "badge":
            return wording.state_word(sale.state)
        case "role":
            return wording.ROLES[sale.state]
        case "icon":
            return wording.ICONS[sale.state]
        case "amount":
            return wording.amount(sale.amount)
        case _:
            return day_of(sale).isoformat()
