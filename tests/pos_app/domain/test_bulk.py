from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.bulk import MOST_COLUMNS, MOST_ROWS, BulkCheck, SheetRow, check_rows
from pos_app.domain.bulk_cells import Formula

HEADING = ("Amount", "Name", "Phone", "E-mail", "Reference number", "Description")
ARABIC = ("المبلغ", "اسم العميل", "رقم الهاتف")
GOOD = ("1.500", "Ali", "96566666666", "a@b.co", "R-1", "tea")


def checked(*rows: tuple[Any, ...], scheduled: bool = False) -> BulkCheck:
    numbered = [SheetRow(number, row) for number, row in enumerate(rows, start=1)]
    return check_rows(numbered, digest="d", scheduled=scheduled)


def test_a_good_file() -> None:
    check = checked(HEADING, GOOD, (None,) * 6, (2, "Sara", 96550000000, None, None, None))
    assert check.may_upload
    assert (check.rows, check.total) == (2, 3500)
    assert check.lines[1].row == 4
    assert check.lines[1].phone == "96550000000"


def test_headings_in_arabic() -> None:
    check = checked(ARABIC, ("1.500", "علي", "96566666666"))
    assert check.may_upload
    assert check.lines[0].name == "علي"


@pytest.mark.parametrize(
    ("column", "cell", "kind"),
    [
        (0, "", "amount_empty"),
        (0, "abc", "amount_not_a_number"),
        (0, "1,500", "amount_not_a_number"),
        (0, "1.5005", "amount_too_precise"),
        (0, "0", "amount_zero"),
        (0, "-5", "amount_negative"),
        (0, "100000", "amount_too_large"),
        (0, True, "amount_not_a_number"),
        (0, "١٫٥", "arabic_digits"),
        (0, Formula("=A1*2"), "formula"),
        (0, "=1+1", "formula_injection"),
        (1, "", "name_empty"),
        (1, "=cmd|'/c calc'!A0", "formula_injection"),
        (1, "+1 Ali", "formula_injection"),
        (1, "@SUM(A1)", "formula_injection"),
        (1, "x" * 251, "too_long"),
        (1, "a\x07b", "control_characters"),
        (1, "a\u202eb", "control_characters"),
        (2, "", "phone_empty"),
        (2, "call me", "phone_odd"),
        (2, "9.65667E+10", "phone_odd"),
        (2, "٦٦٦٦٦٦٦٦", "arabic_digits"),
        (3, "a@b", "email_odd"),
        (4, "a b", "reference_characters"),
        (4, "x" * 41, "reference_too_long"),
    ],
)
def test_a_fault_is_named_by_row_and_column(column: int, cell: Any, kind: str) -> None:
    row = list(GOOD)
    row[column] = cell
    check = checked(HEADING, (*GOOD[:4], "R-0", ""), tuple(row))
    faults = [fault for fault in check.faults if fault.kind == kind]
    assert [(fault.row, fault.column[0]) for fault in faults] == [(3, "ABCDEF"[column])]
    assert not check.may_upload
    assert HEADING[column] in faults[0].column


def test_a_phone_may_begin_with_a_plus() -> None:
    assert checked(HEADING, ("1", "Ali", "+965 6666-6666", "", "", "")).may_upload


def test_wrong_columns() -> None:
    check = checked(("Amount", "amount", "Colour"), ("1", "2", "red"))
    assert {(fault.kind, fault.column) for fault in check.faults} == {
        ("column_twice", "B amount"),
        ("column_missing", "name"),
        ("column_missing", "phone"),
    } | {(fault.kind, fault.column) for fault in check.faults if fault.row == 2}
    assert [(one.kind, one.column) for one in check.remarks] == [("column_unknown", "C Colour")]


def test_an_unknown_column_is_no_obstacle() -> None:
    check = checked((*HEADING, "Branch"), (*GOOD, "Salmiya"))
    assert check.may_upload


def test_a_schedule_is_needed_only_for_scheduled_files() -> None:
    heading, row = (*HEADING, "Schedule time"), (*GOOD, "2026-12-01 10:00")
    assert checked(heading, row, scheduled=True).may_upload
    assert not checked(HEADING, GOOD, scheduled=True).may_upload
    (fault,) = checked(heading, (*GOOD, "2026-13-01"), scheduled=True).faults
    assert fault.kind == "schedule_odd"


def test_a_reference_twice_is_named_at_the_second() -> None:
    check = checked(HEADING, GOOD, GOOD)
    assert [(fault.row, fault.kind, fault.shown) for fault in check.faults] == [
        (3, "reference_twice", "R-1")
    ]


def test_a_cell_beyond_the_headings() -> None:
    (fault,) = checked(HEADING, (*GOOD, "stray")).faults
    assert (fault.row, fault.column, fault.kind) == (2, "G", "cell_without_heading")


@pytest.mark.parametrize(("rows", "kind"), [((), "file_empty"), ((HEADING,), "no_rows")])
def test_nothing_in_it(rows: tuple[Any, ...], kind: str) -> None:
    assert [fault.kind for fault in checked(*rows).faults] == [kind]


def test_50000_rows_pass_and_one_more_does_not() -> None:
    def rows(count: int) -> Any:
        yield SheetRow(1, HEADING[:3])
        for number in range(count):
            yield SheetRow(number + 2, ("1.000", "Ali", "66666666"))

    check = check_rows(rows(MOST_ROWS), digest="d", scheduled=False)
    assert (check.may_upload, check.rows, check.total) == (True, MOST_ROWS, 50_000_000)
    check = check_rows(rows(MOST_ROWS + 5), digest="d", scheduled=False)
    assert [(fault.row, fault.kind) for fault in check.faults] == [(MOST_ROWS + 2, "too_many_rows")]


CELLS = (
    st.none() | st.text(max_size=12) | st.integers() | st.booleans() | st.decimals() | st.dates()
)


@given(st.lists(st.lists(CELLS, max_size=8), max_size=6), st.booleans())
def test_any_cells_end_in_a_check(rows: list[list[Any]], headed: bool) -> None:
    given_rows = ([HEADING] if headed else []) + [tuple(row) for row in rows]
    check = checked(*given_rows)
    assert check.may_upload or check.faults
    for line in check.lines:
        assert line.amount > 0
        assert line.name
        assert line.phone


def test_empty_headings_are_passed_over_and_computed_ones_are_faults() -> None:
    check = checked((*HEADING[:3], "", None), ("1.500", "Ali", "96566666666", "x", "y"))
    assert check.rows == 1
    computed = checked((*HEADING[:3], Formula("=A1")), ("1.500", "Ali", "96566666666", None))
    assert not computed.may_upload
    assert [fault.kind for fault in computed.faults] == ["formula"]


def test_a_sheet_that_is_too_wide_says_so() -> None:
    check = checked((*HEADING, *(f"x{n}" for n in range(MOST_COLUMNS))), GOOD)
    assert "too_many_columns" in [fault.kind for fault in check.faults]


def test_every_odd_cell_of_a_row_is_named_at_once() -> None:
    check = checked(HEADING, ("1.0005", "=cmd()", "abc", "", "", ""))
    assert [(fault.column, fault.kind) for fault in check.faults] == [
        ("B Name", "formula_injection"),
        ("A Amount", "amount_too_precise"),
        ("C Phone", "phone_odd"),
    ]
