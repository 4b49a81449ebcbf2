from __future__ import annotations

from fake_till import make_sale

from pos_app.domain.sale import SaleState
from ui.viewmodels.past.sale_rows import ROLES, cell


def test_cells_by_role_name() -> None:
    cells = {name: cell(make_sale(SaleState.PAID), name) for name in ROLES}
    assert cells["badge"] == "Paid"
    assert cells["day"] == "2026-11-23"
    assert cells["amount"] == "\u206612.750\u2069"
    assert all(cells.values())
