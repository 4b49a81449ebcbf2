from __future__ import annotations

import pytest

from pos_app.domain.sale import Tender
from pos_app.domain.shift_need import ShiftNeed, needs_shift


@pytest.mark.parametrize(
    ("need", "tender", "needed"),
    [
        (ShiftNeed.NEVER, Tender.CASH, False),
        (ShiftNeed.CASH, Tender.CASH, True),
        (ShiftNeed.CASH, Tender.TERMINAL, False),
        (ShiftNeed.ALWAYS, Tender.LINK, True),
    ],
)
def test_which_sales_need_a_shift(need: ShiftNeed, tender: Tender, needed: bool) -> None:
    assert needs_shift(need, tender) is needed
