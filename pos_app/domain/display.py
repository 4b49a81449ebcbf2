"""What the payer's display may show: one frozen view, the same facts for every kind of display."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pos_app.domain.money import Fils


class DisplayMoment(StrEnum):
    """The moments of a sale as the payer sees them."""

    IDLE = "idle"
    AMOUNT = "amount"
    """The cashier is keying; the total so far."""
    TAP_CARD = "tap_card"
    SCAN_LINK = "scan_link"
    CASH_CHANGE = "cash_change"
    PAID = "paid"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    WAITING = "waiting"
    """Asking the gateway (unsure): neither paid nor unpaid may be claimed."""


@dataclass(frozen=True, slots=True)
class DisplayView:
    """One picture for the payer. Amounts in fils; `url` only for SCAN_LINK."""

    moment: DisplayMoment
    amount: Fils = Fils(0)
    url: str = ""
    reference: str = ""
    """Of the sale, for displays that repeat it; the payer's name is not here and never will be."""
    seconds_left: int | None = None
    """Until the link expires, for the countdown; None where it does not."""
    received: Fils = Fils(0)
    change: Fils = Fils(0)
    shop_name: str = ""
    shop_name_ar: str = ""
    language: str = "both"
    """`en`, `ar` or `both`."""
