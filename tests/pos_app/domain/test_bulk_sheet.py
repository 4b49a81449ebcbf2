from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from pos_app.domain.bulk import BulkCheck, Fault, SheetRow
from pos_app.domain.bulk_cells import Cell, Column, Formula
from pos_app.domain.bulk_sheet import (
    SheetDraft,
    check_draft,
    column_index,
    ease,
    lay_out,
    leave_out,
    match_column,
    put_right,
    rows_with_faults,
    written_anew,
)
from pos_app.ports.office import SheetFormat
from pos_app.usecases.read_sheet import read_sheet

TODAY = date(2026, 11, 25)


def sheet(*rows: tuple[Cell, ...]) -> SheetDraft:
    return lay_out([SheetRow(number, cells) for number, cells in enumerate(rows, start=1)])


def check(draft: SheetDraft, *, scheduled: bool = False) -> BulkCheck:
    return check_draft(draft, digest="d", scheduled=scheduled, today=TODAY)


def kinds(found: BulkCheck) -> list[tuple[int, str, str]]:
    return [(fault.row, fault.column, fault.kind) for fault in found.faults]


ENGLISH: tuple[Cell, ...] = ("amount", "name", "phone")


def test_columns_are_matched_by_name_in_either_language() -> None:
    draft = sheet(("رقم الهاتف", "Amount", "x", "الاسم", "mobile", Formula("=A1")), ("1",) * 6)
    assert draft.columns == (Column.PHONE, Column.AMOUNT, None, Column.NAME, None, None)


def test_an_empty_file_has_no_columns_and_says_so() -> None:
    draft = sheet(("", None), ())
    assert draft.rows == ()
    assert draft.heading == ()
    assert kinds(check(draft)) == [(0, "", "file_empty")]


def test_a_column_matched_by_hand_takes_the_meaning_from_another() -> None:
    draft = sheet(("to pay", "name", "phone"), (Decimal("1.5"), "Ali", "66666666"))
    assert [fault[2] for fault in kinds(check(draft))] == ["column_missing"]
    draft = match_column(draft, 0, Column.AMOUNT)
    assert check(draft).total == 1500
    assert draft.by_hand
    again = match_column(draft, 1, Column.AMOUNT)
    assert again.columns == (None, Column.AMOUNT, Column.PHONE)
    assert match_column(again, 1, None).columns == (None, None, Column.PHONE)


def test_matching_what_is_matched_changes_nothing() -> None:
    draft = sheet(ENGLISH, ("1", "Ali", "66666666"))
    assert match_column(draft, 0, Column.AMOUNT) == draft
    assert draft.is_as_it_came


def test_only_an_untouched_english_file_goes_as_it_came() -> None:
    row: tuple[Cell, ...] = ("1", "Ali", "66666666")
    assert not sheet(("المبلغ", "name", "phone"), row).is_as_it_came
    draft = sheet(ENGLISH, row)
    assert not put_right(draft, 2, 0, "2").is_as_it_came
    assert not leave_out(draft, frozenset({2})).is_as_it_came


def test_a_cell_is_put_right_where_it_stands_and_checked_again() -> None:
    draft = sheet(ENGLISH, ("x", "Ali"), ("2", "Sara", "50000000"))
    assert kinds(check(draft)) == [
        (2, "A amount", "amount_not_a_number"),
        (2, "C phone", "phone_empty"),
    ]
    draft = put_right(put_right(draft, 2, 0, " 3.250 "), 2, 2, "66666666")
    assert draft.edited == {(2, 0), (2, 2)}
    found = check(draft)
    assert found.may_upload
    assert found.total == 5250
    assert kinds(check(put_right(draft, 3, 1, " "))) == [(3, "B name", "name_empty")]


def test_rows_are_left_out_and_the_numbers_stay() -> None:
    draft = sheet(ENGLISH, ("x", "Ali", "1"), ("2", "Sara", "50000000"))
    left = leave_out(draft, frozenset({1, 2, 9}))
    assert [row.number for row in left.rows] == [1, 3]
    assert left.left_out == 1
    assert check(left).lines[0].row == 3


def test_what_is_plain_is_eased_and_nothing_else() -> None:
    draft = ease(
        sheet(
            (*ENGLISH, "note"),
            ("KD ١٬٢".replace("٬", ""), "علي ٣", "\u200e٦٦٦٦٦٦٦٦", "x"),
            ("1,234.500", "Sara", "50000000", "٥"),
            ("1,5", "=Ali", 50_000_000, None),
            ("1,250", "Sami", "50000000"),
            (Decimal(2), "Noor"),
            ("د.ك 3", "\ufeff", "66666666", "", "beyond"),
        )
    )
    cells = [row.cells for row in draft.lines]
    assert cells[0] == ("12", "علي ٣", "66666666", "x")
    assert cells[1] == ("1234.500", "Sara", "50000000", "٥")
    assert cells[2] == ("1,5", "=Ali", 50_000_000, None)
    assert cells[3][0] == "1,250", "a thousandfold is not guessed at"
    assert cells[5][:2] == ("3", None)
    assert (2, 0) in draft.edited
    assert (5, 0) not in draft.edited


def test_a_day_that_is_over_is_a_fault() -> None:
    draft = sheet(
        (*ENGLISH, "schedule"),
        ("1", "Ali", "66666666", "2026-11-24"),
        ("2", "Sara", "50000000", datetime(2026, 11, 25, 9, 0)),  # noqa: DTZ001  # as sheets do
    )
    found = check(draft, scheduled=True)
    assert kinds(found) == [(2, "D schedule", "schedule_past")]
    assert [line.row for line in found.lines] == [3]
    assert check(draft).may_upload
    timeless = check(put_right(draft, 2, 3, ""), scheduled=True)
    assert kinds(timeless) == [(2, "D schedule", "schedule_empty")]


def test_without_a_column_of_times_that_is_what_is_missing() -> None:
    found = check(sheet(ENGLISH, ("1", "Ali", "66666666")), scheduled=True)
    assert kinds(found) == [(1, "schedule", "column_missing")]


def test_twins_without_a_reference_are_remarked_upon() -> None:
    draft = sheet(
        (*ENGLISH, "reference"),
        ("1", "Ali", "96566666666", None),
        ("1", "Ali", "66666666", None),
        ("1", "Ali", "66666666", "R-1"),
        ("2", "Ali", "66666666", None),
    )
    found = check(draft)
    assert found.may_upload
    assert [(mark.row, mark.kind, mark.shown) for mark in found.remarks] == [(3, "line_twice", "2")]


def test_columns_left_out_are_no_concern_but_cells_beyond_the_heading_are() -> None:
    draft = sheet((*ENGLISH, "inner"), ("1", "Ali", "66666666", "=1+1"), ("2", "B", "66666666"))
    assert check(draft).may_upload
    beyond = sheet(ENGLISH, ("1", "Ali", "66666666", "more"))
    assert kinds(check(beyond)) == [(2, "D", "cell_without_heading")]


def test_a_fault_names_its_column() -> None:
    assert column_index(Fault(1, "B amount", "x")) == 1
    assert column_index(Fault(1, "AA", "x")) == 26
    assert column_index(Fault(1, "amount", "x")) is None
    assert column_index(Fault(1, "", "x")) is None


def test_faults_are_found_by_row() -> None:
    one, two, whole = Fault(2, "A", "x"), Fault(2, "B", "y"), Fault(0, "", "z")
    assert rows_with_faults([one, whole, two]) == {2: (one, two), 0: (whole,)}


def test_the_new_file_has_what_was_checked() -> None:
    draft = sheet(
        ("رقم الهاتف", "x", "المبلغ", "الاسم"),
        (96566666666, "=1", Decimal("1.5"), 'Ali, "the" son'),
        ("50000000", None, Formula("=1"), None),
        (date(2026, 1, 2), None, Decimal("1.2345"), "B"),
    )
    lines = written_anew(draft).decode("utf-8").split("\r\n")
    assert lines == [
        "phone,amount,name",
        '96566666666,1.5,"Ali, ""the"" son"',
        "50000000,,",
        "2026-01-02,1.2345,B",
        "",
    ]


names = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x6FF), min_size=1, max_size=20)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 99_999_999),
            names.filter(lambda text: text.strip()[:1] not in tuple("=+-@") and text.strip()),
            st.integers(50_000_000, 69_999_999),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_what_is_checked_is_what_is_read_back(rows: list[tuple[int, str, int]]) -> None:
    draft = ease(
        sheet(
            ("المبلغ", "الاسم", "الهاتف"),
            *((f"{fils // 1000}.{fils % 1000:03d}", name, phone) for fils, name, phone in rows),
        )
    )
    seen = check(draft)
    read, faults = read_sheet(written_anew(draft), SheetFormat.CSV)
    again = check(lay_out(list(read)))
    assert faults == ()
    if seen.may_upload:
        assert [(one.amount, one.name, one.phone) for one in again.lines] == [
            (one.amount, one.name, one.phone) for one in seen.lines
        ]
