from __future__ import annotations

import pytest
from fake_files import bulk_entry, refund
from fake_office import invoice, open_invoice, transaction

from pos_app.domain.bulk_sending import Fate
from pos_app.domain.table import plain_cell
from ui.viewmodels.office.exporting.tables import tables

TABLES = tables(lambda: {"1": Fate.UNSURE})
RECORDS = {
    "invoices": invoice(1),
    "terminal_invoices": invoice(1, terminal="48515"),
    "open_invoices": open_invoice(1),
    "transactions": transaction(1),
    "refunds": refund(1),
    "bulk": bulk_entry(1),
}


@pytest.mark.parametrize("name", RECORDS)
def test_every_list_has_a_cell_for_each_heading(name: str) -> None:
    table = TABLES[name]
    row = table.row(RECORDS[name])
    assert len(row) == len(table.columns)
    cells = [plain_cell(cell, column.kind) for cell, column in zip(row, table.columns, strict=True)]
    assert any(cells)
    assert all(column.title_ar != column.title for column in table.columns)
    text, figure = table.slip(RECORDS[name])
    assert text != ""
    assert figure == "" or "." in figure


def test_cards_leave_with_their_last_four_digits_only() -> None:
    assert "4471" in TABLES["transactions"].row(transaction(1))


def test_what_became_of_an_entry_stands_in_its_row() -> None:
    assert "unsure" in TABLES["bulk"].row(bulk_entry(1))
    assert "not sent" in TABLES["bulk"].row(bulk_entry(2))
    assert "sent" in TABLES["bulk"].row(bulk_entry(2, mark="1"))
