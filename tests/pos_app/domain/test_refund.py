from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund, RefundState, check_refund, refundable
from pos_app.errors import BadInput


def refund(amount: int | None, state: RefundState = RefundState.PENDING) -> Refund:
    return Refund("1", "t", None if amount is None else Fils(amount), state)


@pytest.mark.parametrize(
    ("refunds", "left"),
    [
        ([], 1000),
        ([refund(300)], 700),
        ([refund(300, RefundState.APPROVED), refund(200)], 500),
        ([refund(300, RefundState.REJECTED)], 1000),
        ([refund(300, RefundState.UNKNOWN)], 700),
        ([refund(None)], 0),
        ([refund(2000)], 0),
    ],
)
def test_what_is_left(refunds: list[Refund], left: int) -> None:
    assert refundable(Fils(1000), refunds) == left


@pytest.mark.parametrize(
    ("amount", "refunds", "kind"),
    [
        (1001, [], "refund_too_large"),
        (701, [refund(300)], "refund_too_large"),
        (0, [], "amount_zero"),
        (-5, [], "amount_zero"),
        (None, [refund(1)], "refund_not_full_any_more"),
    ],
)
def test_what_may_not_be_asked(amount: int | None, refunds: list[Refund], kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_refund(None if amount is None else Fils(amount), Fils(1000), refunds)
    assert caught.value.kind == kind


def test_all_of_it() -> None:
    assert check_refund(None, Fils(1000), [refund(9, RefundState.REJECTED)]) == 1000


@given(
    st.integers(1, 10**8),
    st.lists(st.tuples(st.integers(1, 10**8), st.sampled_from(RefundState)), max_size=6),
    st.integers(1, 10**8),
)
def test_never_more_than_was_paid(
    paid: int, given_: list[tuple[int, RefundState]], wish: int
) -> None:
    refunds = [refund(amount, state) for amount, state in given_]
    taken = sum(amount for amount, state in given_ if state is not RefundState.REJECTED)
    try:
        asked = check_refund(Fils(wish), Fils(paid), refunds)
    except BadInput:
        assert wish > paid - taken
    else:
        assert asked + taken <= paid
