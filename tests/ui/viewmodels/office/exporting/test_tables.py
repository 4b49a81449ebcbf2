from __future__ import annotations

import pytest
from fake_files import bulk_entry, refund, sale_row
from fake_office import invoice, open_invoice, transaction

from pos_app.domain.bulk_sending import Fate
from pos_app.domain.money import Fils
from pos_app.domain.refund_life import RefundLife
from pos_app.domain.table import plain_cell
from ui.viewmodels.office.exporting.tables import tables

FATES = {"1": Fate.UNSURE, "3": Fate.SENT}
LIVES = {
    "1461": RefundLife("n", "t", Fils(4500), "1461", operator="Noor", reason="Torn box"),
    "1462": RefundLife("n", "t", Fils(4500), "1462", decided="cancelled"),
}
TABLES = tables(fate=lambda entry: FATES.get(entry.entry_id), lives=lambda: LIVES)
RECORDS = {
    "sales": sale_row(1),
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


def test_every_column_is_filled_from_the_field_that_its_heading_names() -> None:
    """One field changed changes one cell: no two columns are mixed up."""
    table = TABLES["sales"]
    plain = table.row(sale_row(1))
    for title, field in {
        "Reference": "reference",
        "Operator": "operator",
        "Phone": "payer_phone",
        "Card": "card_last4",
        "Terminal": "terminal",
        "Till": "till",
        "Transaction": "transaction_id",
    }.items():
        changed = table.row(sale_row(1, **{field: "odd"}))
        differs = [
            column.title
            for column, one, two in zip(table.columns, plain, changed, strict=True)
            if one != two
        ]
        assert differs == [title]


def test_states_leave_in_words() -> None:
    assert "Paid" in TABLES["sales"].row(sale_row(1))
    assert "Card" in TABLES["sales"].row(sale_row(1))
    assert "Not paid yet" in TABLES["invoices"].row(invoice(1))
    assert "Active" in TABLES["open_invoices"].row(open_invoice(1))


def test_cards_leave_with_their_last_four_digits_only() -> None:
    assert "4471" in TABLES["transactions"].row(transaction(1))


def test_what_became_of_an_entry_stands_in_its_row() -> None:
    assert "Unsure" in TABLES["bulk"].row(bulk_entry(1))
    assert "Not sent" in TABLES["bulk"].row(bulk_entry(2))
    assert "Sent" in TABLES["bulk"].row(bulk_entry(3))


def test_a_refund_leaves_with_why_and_by_whom_as_far_as_the_till_knows() -> None:
    assert {"Torn box", "Noor", "Asked back"} <= set(TABLES["refunds"].row(refund(1)))
    assert "Taken back" in TABLES["refunds"].row(refund(2))
    assert "" in TABLES["refunds"].row(refund(3))
