from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.usecases.last_sent import LastSent
from tests.fakes import FakeClock

AN_HOUR = timedelta(hours=1)


def sale(clock: FakeClock, **fields: object) -> Sale:
    at = clock.now()
    made = Sale("R-1", Fils(1250), Tender.TERMINAL, "48515", "01", at, at)
    return replace(made, state=SaleState.UNSURE, pushed_at=at, **fields)  # type: ignore[arg-type]  # names of fields


@pytest.mark.parametrize("jump", [AN_HOUR, -AN_HOUR])
def test_it_counts_from_when_sending_ended_whatever_the_wall_clock_says(jump: timedelta) -> None:
    clock = FakeClock()
    sent = LastSent(clock)
    sent.saw(sale(clock, sending=True))
    clock.pass_by(9)
    sent.saw(sale(clock))
    clock.pass_by(5)
    clock.at += jump
    sent.saw(sale(clock, looks_in_vain=1))
    assert sent.seconds_since(sale(clock)) == pytest.approx(5)


def test_what_a_dead_process_was_sending_may_have_left_until_now() -> None:
    clock = FakeClock()
    announced = sale(clock, sending=True)
    clock.pass_by(300)
    sent = LastSent(clock)
    sent.saw(announced)
    clock.pass_by(2)
    sent.saw(replace(announced, sending=False))
    assert sent.seconds_since(announced) == 0


def test_what_another_process_gave_up_counts_by_its_record() -> None:
    clock = FakeClock()
    given_up = sale(clock)
    clock.pass_by(30)
    sent = LastSent(clock)
    assert sent.seconds_since(given_up) == pytest.approx(30)
    sent.saw(given_up)
    clock.pass_by(3)
    assert sent.seconds_since(given_up) == pytest.approx(33)


def test_a_record_of_the_future_counts_from_when_it_was_read() -> None:
    clock = FakeClock()
    given_up = sale(clock)
    clock.at -= AN_HOUR
    sent = LastSent(clock)
    sent.saw(given_up)
    clock.pass_by(45)
    assert sent.seconds_since(given_up) == pytest.approx(45)


def test_a_sale_that_ended_is_let_go() -> None:
    clock = FakeClock()
    sent = LastSent(clock)
    sent.saw(sale(clock, sending=True))
    assert len(sent) == 1
    sent.saw(replace(sale(clock), state=SaleState.PAID))
    assert len(sent) == 0
