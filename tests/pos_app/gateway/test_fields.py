from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import to_text
from pos_app.gateway import fields


@pytest.mark.parametrize(
    ("value", "fils"),
    [
        ("1010.000", 1_010_000),
        (15, 15_000),
        (Decimal("14.9"), 14_900),
        (Decimal("0.1"), 100),
        ("1,010.000", 1_010_000),
        ("-2.500", -2_500),
        ("0.0001", None),
        (True, None),
        (None, None),
        ("", None),
        ("abc", None),
        ("1e3", None),
        ("Infinity", None),
        ("\u0661", None),
        (Decimal("1e999999"), None),
        (Decimal("1e-999999"), None),
        (10**400, None),
        ({}, None),
    ],
)
def test_amounts(value: Any, fils: int | None) -> None:
    assert fields.amount(value) == fils


@given(st.integers(-(10**9), 10**9))
def test_amounts_of_any_size_come_back(fils: int) -> None:
    assert fields.amount(to_text(fils)) == fils
    assert fields.amount(Decimal(to_text(fils))) == fils


@pytest.mark.parametrize(
    ("value", "at"),
    [
        ("2025-10-08 13:24:00", datetime(2025, 10, 8, 10, 24, tzinfo=UTC)),
        ("2025-10-08T13:24:00.000000Z", datetime(2025, 10, 8, 13, 24, tzinfo=UTC)),
        ("2025-10-08T13:24:00+03:00", datetime(2025, 10, 8, 10, 24, tzinfo=UTC)),
        ("2025-10-08T13:24:00-0130", datetime(2025, 10, 8, 14, 54, tzinfo=UTC)),
        ("2025-10-12", datetime(2025, 10, 11, 21, 0, tzinfo=UTC)),
        ("2025-13-01 00:00:00", None),
        ("0001-01-01 00:00:00", None),
        ("9999-12-31T23:59:59-23:59", None),
        ("yesterday", None),
        (1695193758, None),
        (None, None),
    ],
)
def test_stamps_are_kuwait_time(value: Any, at: datetime | None) -> None:
    assert fields.stamp(value) == at


def test_text_takes_the_first_that_says_something() -> None:
    row: Any = {"a": None, "b": "", "c": 0, "d": "x"}
    assert fields.text(row, "a", "b", "c", "d") == "0"
    assert fields.texts(row, ("a", "b", "c", "d")) == ["0", "x"]
    assert fields.whole(row, "d", "c") == 0
    assert fields.plain_text("a\x00b\u202ec\ud800") == "a b c"


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("4012001037141112", "************1112"),
        ("4012-0010-3714-1112", "****-****-****-1112"),
        ("84221717575602869376365549977", "84221717575602869376365549977"),
        ("4012001037141113", "4012001037141113"),
        ("no digits", "no digits"),
    ],
)
def test_card_numbers_are_found_by_their_check_digit(text: str, hidden: str) -> None:
    assert fields.mask_cards(text) == hidden


def test_deep_and_wide_values_are_limited() -> None:
    deep: Any = "end"
    for _ in range(500):
        deep = [deep]
    assert fields.raw_text(deep).count("[") < 20
    assert len(fields.raw_text(["x" * 5000])) < 500
    assert fields.raw_text(["x" * 5000], longest=None) == '["' + "x" * 5000 + '"]'


def test_the_day_is_the_shops() -> None:
    assert fields.kuwait_day(datetime(2026, 11, 23, 22, 0, tzinfo=UTC)).isoformat() == "2026-11-24"
