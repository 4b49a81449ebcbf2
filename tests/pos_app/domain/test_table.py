from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from pos_app.domain.table import Kind, TableColumn, disarmed, in_shop, plain_cell


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\uff1dx"])
def test_what_begins_a_formula_is_disarmed(text: str) -> None:
    assert disarmed(text) == f"'{text}"
    assert plain_cell(text, Kind.TEXT) == f"'{text}"


def test_other_texts_stay() -> None:
    assert disarmed("1-1") == "1-1"


def test_a_heading_in_the_readers_language() -> None:
    column = TableColumn("amount", "المبلغ")
    assert (column.heading("en"), column.heading("ar")) == ("amount", "المبلغ")


def test_cells_of_each_kind() -> None:
    at = datetime(2026, 11, 23, 22, 30, 1, 5, tzinfo=UTC)
    assert plain_cell(None, Kind.MONEY) == ""
    assert plain_cell(-1250, Kind.MONEY) == "-1.250"
    assert plain_cell(1250, Kind.COUNT) == "1250"
    assert plain_cell(date(2026, 1, 2), Kind.DAY) == "2026-01-02"
    assert plain_cell(at, Kind.MOMENT) == "2026-11-24 01:30:01"


def test_the_shops_clock() -> None:
    there = timezone(timedelta(hours=3))
    at = datetime(2026, 11, 24, 1, 30, tzinfo=there)
    assert in_shop(at) == in_shop(at.astimezone(UTC)) == at.replace(tzinfo=None)
