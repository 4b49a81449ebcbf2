from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pos_app.domain.enquiry_plan import LONGEST_BACK_OFF, EnquiryPlan, is_settled, next_look
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, SaleState, Tender

NOW = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
PLAN = EnquiryPlan()


def sale(state: SaleState, looks_in_vain: int = 0) -> Sale:
    return Sale(
        reference="R",
        amount=Fils(1000),
        tender=Tender.TERMINAL,
        terminal="48515",
        till="01",
        created_at=NOW,
        updated_at=NOW,
        state=state,
        looks_in_vain=looks_in_vain,
    )


@pytest.mark.parametrize(
    ("elapsed", "wait"), [(0, 1), (9.9, 1), (10, 2), (59, 2), (60, 5), (4000, 5)]
)
def test_the_ladder_of_a_live_sale(elapsed: float, wait: float) -> None:
    awaiting = sale(SaleState.AWAITING)
    assert next_look(PLAN, awaiting, elapsed=elapsed, failures=0, jitter=0) == wait


@pytest.mark.parametrize(("looks", "wait"), [(0, 2), (1, 4), (2, 8), (3, 1)])
def test_the_looks_after_a_lost_answer(looks: int, wait: float) -> None:
    unsure = sale(SaleState.UNSURE, looks)
    assert next_look(PLAN, unsure, elapsed=0, failures=0, jitter=0) == wait


def test_a_gateway_that_is_away_is_asked_more_rarely() -> None:
    waits = [
        next_look(PLAN, sale(SaleState.AWAITING), elapsed=0, failures=n, jitter=0)
        for n in range(12)
    ]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_BACK_OFF


@pytest.mark.parametrize(("jitter", "wait"), [(1, 1.2), (-1, 0.8), (9, 1.2), (-9, 0.8)])
def test_jitter_stays_within_a_fifth(jitter: float, wait: float) -> None:
    awaiting = sale(SaleState.AWAITING)
    assert next_look(PLAN, awaiting, elapsed=0, failures=0, jitter=jitter) == pytest.approx(wait)


@pytest.mark.parametrize("poll", [(), ((10.0, 1.0),)])
def test_a_ladder_that_ends_goes_on_at_its_last_step(poll: tuple[tuple[float, float], ...]) -> None:
    plan = EnquiryPlan(poll=poll)
    wait = next_look(plan, sale(SaleState.AWAITING), elapsed=99, failures=0, jitter=0)
    assert wait == (poll[-1][1] if poll else 5)


def test_no_push_is_given_up_before_the_planned_looks_could_be_taken() -> None:
    assert not is_settled(PLAN, since_push=13.9, timed_out=False)
    assert is_settled(PLAN, since_push=14, timed_out=False)


def test_a_push_that_timed_out_may_arrive_for_longer() -> None:
    assert not is_settled(PLAN, since_push=44.9, timed_out=True)
    assert is_settled(PLAN, since_push=45, timed_out=True)
