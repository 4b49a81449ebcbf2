from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import LARGEST_SALE, Fils
from pos_app.domain.portions import (
    MOST_PARTS,
    WHOLE,
    Interval,
    due_dates,
    equal_parts,
    parts_by_amount,
    parts_by_share,
)
from pos_app.errors import BadInput

totals = st.integers(MOST_PARTS, LARGEST_SALE).map(Fils)
counts = st.integers(1, MOST_PARTS)


@given(totals, counts)
def test_equal_parts_add_up_and_differ_by_a_fils_at_most(total: Fils, count: int) -> None:
    parts = equal_parts(total, count)
    assert (sum(parts), len(parts)) == (total, count)
    assert max(parts) - min(parts) <= 1
    assert list(parts) == sorted(parts, reverse=True)


@given(totals, st.lists(st.integers(1, 1000), min_size=1, max_size=MOST_PARTS))
def test_parts_by_share_add_up_and_are_a_fils_off_at_most(total: Fils, weights: list[int]) -> None:
    shares = [weight * WHOLE // sum(weights) for weight in weights]
    shares[0] += WHOLE - sum(shares)
    try:
        parts = parts_by_share(total, shares)
    except BadInput as no:
        assert no.kind == "parts_too_small"
        assert min(total * share for share in shares) < WHOLE
        return
    assert sum(parts) == total
    for part, share in zip(parts, shares, strict=True):
        assert abs(part * WHOLE - total * share) < WHOLE


@given(totals, st.lists(st.integers(1, LARGEST_SALE), min_size=1, max_size=MOST_PARTS))
def test_parts_by_amount_are_taken_only_where_they_add_up(total: Fils, given_: list[int]) -> None:
    try:
        assert parts_by_amount(total, given_) == tuple(given_)
        assert sum(given_) == total
    except BadInput as no:
        assert no.kind == "parts_do_not_add_up"
        assert int(no.detail) == total - sum(given_) != 0


@given(
    st.dates(date(2020, 1, 1), date(2090, 12, 31)),
    counts,
    st.sampled_from(list(Interval)),
)
def test_dates_go_forward_and_a_months_end_stays_one(
    first: date, count: int, every: Interval
) -> None:
    days = due_dates(first, count, every)
    assert (days[0], len(days)) == (first, count)
    assert list(days) == sorted(set(days))
    if every is Interval.MONTH:
        assert all(day.day == first.day or day.day >= 28 for day in days)
    else:
        gaps = {(b - a).days for a, b in pairwise(days)}
        assert gaps <= {7 if every is Interval.WEEK else 14}


def test_examples() -> None:
    assert equal_parts(Fils(10_000), 3) == (3334, 3333, 3333)
    assert parts_by_share(Fils(1001), [3333, 3333, 3334]) == (334, 333, 334)
    months = due_dates(date(2027, 1, 31), 3, Interval.MONTH)
    assert [str(day) for day in months] == ["2027-01-31", "2027-02-28", "2027-03-31"]
    assert due_dates(date(2026, 12, 15), 2, Interval.MONTH)[1] == date(2027, 1, 15)


@pytest.mark.parametrize("count", [0, MOST_PARTS + 1])
def test_how_many_parts(count: int) -> None:
    with pytest.raises(BadInput) as no:
        equal_parts(Fils(100_000), count)
    assert no.value.kind == "parts_count"
    with pytest.raises(BadInput):
        due_dates(date(2026, 1, 1), count, Interval.WEEK)


def test_no_part_is_nothing() -> None:
    for call in (
        lambda: equal_parts(Fils(2), 3),
        lambda: parts_by_amount(Fils(1000), [1000, 0]),
        lambda: parts_by_share(Fils(1000), [WHOLE, 0]),
    ):
        with pytest.raises(BadInput) as no:
            call()
        assert no.value.kind == "parts_too_small"


@pytest.mark.parametrize("shares", [[5000, 4000], [12_000, -2000]])
def test_shares_are_the_whole(shares: list[int]) -> None:
    with pytest.raises(BadInput) as no:
        parts_by_share(Fils(1000), shares)
    assert no.value.kind == "shares_do_not_add_up"
