"""Which sales need an open shift: a setting, known before anything else of a shift is."""

from __future__ import annotations

from enum import StrEnum

from pos_app.domain.sale import Tender


class ShiftNeed(StrEnum):
    """Which sales at the counter need an open shift (setting `shift.needed`)."""

    NEVER = "never"
    CASH = "cash"
    ALWAYS = "always"


def needs_shift(need: ShiftNeed, tender: Tender) -> bool:
    """Whether a sale at the counter, paid so, needs an open shift."""
    return need is ShiftNeed.ALWAYS or (need is ShiftNeed.CASH and tender is Tender.CASH)
