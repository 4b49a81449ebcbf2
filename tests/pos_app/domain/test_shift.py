from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import Fils
from pos_app.domain.shift import (
    CASH_MOVED,
    SHIFT_CLOSED,
    SHIFT_LOOKED,
    SHIFT_OPENED,
    CashMove,
    LateLook,
    Shift,
    SoldInShift,
    Way,
    check_cash,
    check_move,
    is_unsettled,
    number_of,
    report_as_closed,
    report_on,
    shift_after,
)
from pos_app.errors import BadInput

NOW = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
MOVES = st.lists(st.tuples(st.sampled_from(list(Way)), st.integers(1, 10**6)), max_size=8)
SALES = st.lists(
    st.tuples(st.sampled_from(["terminal", "link", "cash"]), st.integers(1, 99_999_999)),
    max_size=20,
)


def _shift(float_: int = 20_000, moves: tuple[CashMove, ...] = ()) -> Shift:
    return Shift(1, NOW, "Amal", 7, Fils(float_), moves)


def _move(way: Way, amount: int, reason: str = "change") -> CashMove:
    return CashMove(way, Fils(amount), reason, "Amal", NOW)


def _sold(tender: str, amount: int, reference: str = "R", state: str = "paid") -> SoldInShift:
    return SoldInShift(reference, tender, state, Fils(amount))


@given(st.integers(0, 10**6), MOVES, SALES, SALES)
def test_the_drawer_adds_up_and_open_sales_are_in_no_sum(
    float_: int,
    moves: list[tuple[Way, int]],
    paid: list[tuple[str, int]],
    parked: list[tuple[str, int]],
) -> None:
    shift = _shift(float_, tuple(_move(way, amount) for way, amount in moves))
    report = report_on(
        shift,
        paid=[_sold(*sale) for sale in paid],
        unsettled=[_sold(*sale, state="parked") for sale in parked],
        at=NOW,
    )
    cash = sum(amount for tender, amount in paid if tender == "cash")
    into = sum(amount for way, amount in moves if way is Way.IN)
    out = sum(amount for way, amount in moves if way is Way.OUT)
    assert report.expected == float_ + cash + into - out
    assert report.cash_sales == cash
    assert report.sold == sum(amount for _, amount in paid)
    assert sum(total.count for total in report.totals) == len(paid)
    assert len(report.unsettled) == len(parked)
    assert report.over_short is None
    assert not report.is_z


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_over_and_short(float_: int, counted: int) -> None:
    opened = {"number": 1, "float_fils": float_, "operator": "Amal"}
    shift = shift_after(None, SHIFT_OPENED, opened, at=NOW, seq=1)
    shift = shift_after(shift, SHIFT_CLOSED, {"counted_fils": counted}, at=NOW, seq=2)
    assert shift is not None
    report = report_on(shift, paid=[], unsettled=[], at=NOW)
    assert report.is_z
    assert report.over_short == counted - float_


def test_a_tender_of_a_later_version_is_counted_all_the_same() -> None:
    report = report_on(_shift(), paid=[_sold("voucher", 5)], unsettled=[], at=NOW)
    assert [(t.tender, t.count, t.amount) for t in report.totals if t.count] == [("voucher", 1, 5)]


def test_a_shift_is_replayed_from_the_journal() -> None:
    opened = {"number": 3, "float_fils": 5000, "operator": "Amal"}
    shift = shift_after(None, SHIFT_OPENED, opened, at=NOW, seq=9)
    moved = {"way": "out", "amount_fils": 250, "reason": "tea", "operator": "Amal"}
    shift = shift_after(shift, CASH_MOVED, moved, at=NOW, seq=10)
    assert shift is not None
    assert shift.is_open
    assert shift.opened_seq == 9
    assert shift.moved(Way.OUT) == 250
    assert shift.moved(Way.IN) == 0
    assert shift_after(shift, "shift_of_a_later_version", {}, at=NOW, seq=11) == shift
    assert shift_after(None, CASH_MOVED, moved, at=NOW, seq=1) is None


@pytest.mark.parametrize("amount", [-1, 10**9])
def test_what_cannot_lie_in_a_drawer(amount: int) -> None:
    with pytest.raises(BadInput) as caught:
        check_cash(amount, "float")
    assert caught.value.field == "float"


@pytest.mark.parametrize(
    ("move", "kind"),
    [
        (_move(Way.IN, 0), "amount_zero"),
        (_move(Way.IN, -5), "cash_odd"),
        (_move(Way.IN, 5, " "), "reason_missing"),
        (_move(Way.IN, 5, "x" * 101), "reason_missing"),
        (_move(Way.IN, 5, "a\nb"), "reason_missing"),
    ],
)
def test_moves_that_may_not_be(move: CashMove, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_move(move)
    assert caught.value.kind == kind


def test_a_move_that_may_be() -> None:
    move = _move(Way.OUT, 250)
    assert check_move(move) is move


@pytest.mark.parametrize(
    ("state", "unsettled"),
    [("unsure", True), ("parked", True), ("awaiting", True), ("cancelling", True),
     ("prepared", False), ("paid", False), ("declined", False)],
)  # fmt: skip
def test_which_sales_stand_on_top(state: str, unsettled: bool) -> None:
    assert is_unsettled(state) is unsettled


CLOSED: dict[str, object] = {
    "counted_fils": 40_250,
    "expected_fils": 42_750,
    "operator": "Badr",
    "pieces": {"20000": 2, "250": 1},
    "totals": [
        {"tender": "terminal", "count": 2, "fils": 9_000},
        {"tender": "cash", "count": 1, "fils": 22_750},
        "of a later version",
    ],
}


def test_a_closed_shift_tells_what_its_z_report_said() -> None:
    shift = shift_after(_shift(), SHIFT_CLOSED, CLOSED, at=NOW, seq=12)
    assert shift is not None
    assert (shift.reference, shift.closed_by, shift.closed_seq) == ("shift-1", "Badr", 12)
    assert shift.pieces == ((20_000, 2), (250, 1))
    waits = _sold("link", 5, state="unsure")
    report = report_as_closed(shift, CLOSED, unsettled=[waits])
    assert (report.sold, report.cash_sales, report.expected) == (31_750, 22_750, 42_750)
    assert (report.over_short, report.at, report.unsettled) == (-2_500, NOW, (waits,))
    assert report_as_closed(_shift(), {"expected_fils": 1}, unsettled=[]).at == NOW


def test_the_look_for_late_payments_is_that_of_its_own_shift() -> None:
    looked = {"number": 1, "looked_at": 3, "late": ["A"]}
    shift = shift_after(_shift(), SHIFT_LOOKED, looked, at=NOW, seq=12)
    assert shift is not None
    assert shift.look == LateLook(NOW, 3, ("A",))
    other = shift_after(_shift(), SHIFT_LOOKED, {**looked, "number": 2}, at=NOW, seq=12)
    assert other == _shift()


@pytest.mark.parametrize(
    ("reference", "number"), [("shift-12", 12), ("shift-", 0), ("01K7-261123-0412-9", 0), ("", 0)]
)
def test_which_references_are_of_shifts(reference: str, number: int) -> None:
    assert number_of(reference) == number


def test_cash_taken_before_the_float_was_counted_is_in_no_sum() -> None:
    opened = {"number": 2, "float_fils": 0, "operator": "A", "since_seq": 3, "since": str(NOW)}
    shift = shift_after(None, SHIFT_OPENED, opened, at=NOW, seq=9)
    assert shift is not None
    assert (shift.since_seq, shift.since) == (3, NOW)
    early = [SoldInShift("A", tender, "paid", Fils(7), before=True) for tender in ("cash", "link")]
    report = report_on(shift, paid=early, unsettled=[], at=NOW)
    assert (report.cash_before, report.sold, report.expected) == (7, 7, 0)
    closed = {**CLOSED, "cash_before_fils": 7}
    assert report_as_closed(shift, closed, unsettled=[]).cash_before == 7
