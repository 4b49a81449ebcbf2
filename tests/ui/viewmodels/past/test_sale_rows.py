from __future__ import annotations

from fake_till import make_sale
from PySide6.QtCore import QModelIndex, Qt

from pos_app.domain.sale import SaleState
from ui.viewmodels.past.sale_rows import SaleRows

FIRST = int(Qt.ItemDataRole.UserRole)


def test_cells_by_role_name() -> None:
    rows = SaleRows(lambda: None)
    rows.replace_all((make_sale(SaleState.PAID),), has_more=False)
    names = {bytes(name.data()).decode(): role for role, name in rows.roleNames().items()}
    cells = {name: rows.data(rows.index(0), role) for name, role in names.items()}
    assert cells["badge"] == "Paid"
    assert cells["day"] == "2026-11-23"
    assert cells["amount"] == "\u206612.750\u2069"
    assert rows.data(QModelIndex(), FIRST) is None
    assert rows.data(rows.index(0), FIRST + 99) is None


def test_the_same_sales_again_only_change_their_rows() -> None:
    rows = SaleRows(lambda: None)
    resets: list[int] = []
    changes: list[int] = []
    rows.modelReset.connect(lambda: resets.append(1))
    rows.dataChanged.connect(lambda: changes.append(1))
    rows.replace_all((make_sale(),), has_more=False)
    rows.replace_all((make_sale(SaleState.PAID),), has_more=False)
    assert (len(resets), len(changes)) == (1, 1)
    assert rows.sales()[0].state is SaleState.PAID


def test_the_next_page_is_asked_for_at_the_end_only_where_there_is_one() -> None:
    asked: list[int] = []
    rows = SaleRows(lambda: asked.append(1))
    rows.replace_all((make_sale(reference="a"),), has_more=True)
    assert rows.canFetchMore(QModelIndex())
    rows.fetchMore(QModelIndex())
    rows.append((make_sale(reference="b"),), has_more=False)
    rows.append((), has_more=False)
    assert asked == [1]
    assert rows.rowCount() == 2
    assert rows.rowCount(rows.index(0)) == 0
    assert not rows.canFetchMore(QModelIndex())
