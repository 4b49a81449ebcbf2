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
    odd_cell,
    shown,
    text_of,
    whole_text,
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


@pytest.mark.parametrize(
    ("cell", "column", "kinds"),
    [
        ("tea", Column.NAME, ()),
        (12, Column.AMOUNT, ()),
        (Formula("=A1"), Column.AMOUNT, ("formula",)),
        ("x" * 5000, Column.NAME, ("too_long",)),
        ("=HYPERLINK(1)", Column.NAME, ("formula_injection",)),
        ("@x", None, ("formula_injection",)),
        ("+96566666666", Column.PHONE, ()),
        ("-3", Column.AMOUNT, ()),
        ("-3", Column.NAME, ("formula_injection",)),
        ("a\x07b", Column.NAME, ("control_characters",)),
        ("\u202eabc", Column.NAME, ("control_characters",)),
        ("١٫٥", Column.AMOUNT, ("arabic_digits",)),
        ("علي ١", Column.NAME, ()),
    ],
)
def test_what_is_odd_about_a_cell_whatever_it_means(
    cell: Any, column: Column | None, kinds: tuple[str, ...]
) -> None:
    assert odd_cell(cell, column) == kinds


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        (None, "amount_empty"),
        ("", "amount_empty"),
        (True, "amount_not_a_number"),
        (date(2026, 1, 1), "amount_not_a_number"),
        ("1,5", "amount_not_a_number"),
        ("1.0005", "amount_too_precise"),
        ("0", "amount_zero"),
        (-1, "amount_negative"),
    ],
)
def test_each_wrong_amount_has_its_kind(cell: Any, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        amount_of(cell)
    assert caught.value.kind == kind


def test_amounts_as_files_have_them() -> None:
    assert amount_of(" 1.250 ") == 1250
    assert amount_of(2) == 2000
    assert amount_of(Decimal("0.1")) == 100


@pytest.mark.parametrize(
    ("column", "cell", "kind"),
    [
        (Column.NAME, None, "name_empty"),
        (Column.PHONE, "abc", "phone_odd"),
        (Column.EMAIL, "nobody", "email_odd"),
        (Column.REFERENCE, "a b", "reference_characters"),
        (Column.SCHEDULE, "tomorrow", "schedule_odd"),
        (Column.SCHEDULE, "2026-13-45", "schedule_odd"),
    ],
)
def test_what_a_text_may_not_be(column: Column, cell: Any, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        text_of(column, cell)
    assert caught.value.kind == kind


def test_what_texts_may_be() -> None:
    assert text_of(Column.EMAIL, None) == ""
    assert text_of(Column.EMAIL, "a@b.co") == "a@b.co"
    assert text_of(Column.REFERENCE, "R-1") == "R-1"
    assert text_of(Column.PHONE, 96566666666) == "96566666666"
    assert text_of(Column.PHONE, Decimal(96566666666)) == "96566666666"
    assert text_of(Column.SCHEDULE, "2026-12-01 10:00") == "2026-12-01 10:00"
    assert text_of(Column.SCHEDULE, datetime(2026, 12, 1, 10, 0)).startswith("2026-12-01")  # noqa: DTZ001
    assert text_of(Column.SCHEDULE, date(2026, 12, 1)) == "2026-12-01"
    assert text_of(Column.NAME, "Ali") == "Ali"


def test_a_cell_is_told_whole_to_who_puts_it_right() -> None:
    assert whole_text(Formula("=A1*2")) == "=A1*2"
    assert whole_text("x" * 60) == "x" * 60
    assert whole_text(None) == ""
