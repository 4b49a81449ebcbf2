from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from pos_app.domain.bulk_cells import (
    Column,
    Formula,
    amount_of,
    column_letter,
    column_of,
    shown,
    text_of,
)
from pos_app.errors import BadInput


@pytest.mark.parametrize(
    ("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_letters(index: int, letter: str) -> None:
    assert column_letter(index) == letter


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("AMOUNT", Column.AMOUNT),
        (" Customer_Name ", Column.NAME),
        ("Mobile No.", Column.PHONE),
        ("المبلـــغ", Column.AMOUNT),
        ("رقم  الهاتف", Column.PHONE),
        ("reference_number", Column.REFERENCE),
        ("amounts", None),
        (None, None),
        (Formula("=A1"), None),
    ],
)
def test_headings(heading: Any, column: Column | None) -> None:
    assert column_of(heading) is column


@pytest.mark.parametrize(
    ("cell", "fils"),
    [("1", 1000), (" 1.25 ", 1250), (3, 3000), (Decimal("0.1"), 100), (Decimal("8.999"), 8999)],
)
def test_amounts(cell: Any, fils: int) -> None:
    assert amount_of(cell) == fils


@pytest.mark.parametrize(
    "cell", [Decimal("NaN"), Decimal("1e30"), Decimal("Infinity"), date(2026, 1, 1), "1e3"]
)
def test_what_is_no_amount(cell: Any) -> None:
    with pytest.raises(BadInput):
        amount_of(cell)


@pytest.mark.parametrize(
    ("column", "cell", "text"),
    [
        (Column.SCHEDULE, datetime.fromisoformat("2026-12-01T10:00"), "2026-12-01 10:00:00"),
        (Column.SCHEDULE, date(2026, 12, 1), "2026-12-01"),
        (Column.PHONE, 66666666, "66666666"),
        (Column.DESCRIPTION, None, ""),
        (Column.DESCRIPTION, Decimal("1.50"), "1.50"),
    ],
)
def test_texts(column: Column, cell: Any, text: str) -> None:
    assert text_of(column, cell) == text


def test_what_is_shown_is_short_and_printable() -> None:
    assert shown("a\x00b" + "x" * 100) == "a b" + "x" * 37 + "..."
    assert shown(Formula("=A1")) == "=A1"
