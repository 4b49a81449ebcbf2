from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pos_app.domain.entry import ChainHead, chained
from pos_app.domain.sale_record import sale_row
from pos_app.errors import JournalTrouble
from pos_app.journal.file.rows import (
    SALE_COLUMNS,
    columns_of,
    day_number,
    day_of,
    entry_of,
    row_of,
    sale_of,
)
from tests.pos_app.journal.samples import AT, sale


def test_an_entry_comes_back_from_its_row() -> None:
    entry = chained(ChainHead(), at=AT, kind="fact", reference="R", payload="{}")
    assert entry_of(row_of(entry)) == entry


@pytest.mark.parametrize(
    "row",
    [
        (1, 2**62, "k", "r", "{}", b"", b""),
        (1, "x", "k", "r", "{}", b"", b""),
        (None, 1, "k", "r", "{}", b"", b""),
    ],
)
def test_a_row_that_makes_no_sense_is_damage(row: tuple[object, ...]) -> None:
    with pytest.raises(JournalTrouble) as caught:
        entry_of(row)
    assert caught.value.kind == "journal_damaged"


def test_a_row_without_hashes_is_an_entry_that_will_not_verify() -> None:
    assert entry_of((1, 1, "k", "r", "{}", "text", None)).hash == ""


def test_a_sale_comes_back_from_its_columns() -> None:
    row = replace(
        sale_row(sale()),
        invoice_ids=("1", "2"),
        payment_keys=("a",),
        alarm="late_paid",
        operator="نورة",
    )
    columns = columns_of(row)
    assert len(columns) == len(SALE_COLUMNS.split(",")) + 3
    assert sale_of(columns[:-3]) == row
    assert columns[-3:-1] == (1, 20261123)


def test_a_day_is_a_number_that_sorts() -> None:
    assert day_number(date(2026, 1, 2)) == 20260102
    assert day_of(20260102) == date(2026, 1, 2)
