from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from pos_app.domain.evidence import Finding, Findings
from pos_app.domain.money import Fils
from pos_app.domain.sale import Alarm, Effect, SaleState, Tender
from pos_app.domain.sale_events import PushAnnounced
from pos_app.errors import Unreachable, Unsure
from pos_app.ports.payments import LinkOrder, Pushed, Question, TerminalOrder
from pos_app.usecases.racing import start, stop
from pos_app.usecases.recover_sales import Round, recover_sales, watch_sales
from pos_app.usecases.take_cash import take_cash
from tests.fakes import turn_until

from .conftest import ORDER, Counter


async def recover(till: Counter, **options: float) -> Round:
    return await recover_sales(runner=till.runner, report=till.told.append, **options)  # type: ignore[arg-type]


async def test_a_push_that_was_cut_off_is_found_paid(till: Counter) -> None:
    till.gateway.push_waits = asyncio.Event()
    task = start(till.take(), name="take")
    await turn_until(lambda: till.gateway.orders)
    await stop(task)
    till.start_again()
    till.gateway.accept(till.gateway.orders[0])
    till.gateway.pay()
    found = await recover(till)
    assert [sale.state for sale in found.looked_at] == [SaleState.PAID]
    assert found.is_clear
    assert len(till.gateway.orders) == 1, "recovery pushes nothing"


async def test_a_kill_between_record_and_push_ends_as_never_arrived(till: Counter) -> None:
    sale = await till.book.prepare(ORDER)

    def die(order: TerminalOrder | LinkOrder) -> Pushed:
        raise RuntimeError("a fault of ours is no answer of theirs")

    till.gateway.on_push = die
    with pytest.raises(RuntimeError):
        await till.runner.push(sale.reference)
    till.start_again()
    till.clock.pass_by(60)
    found = await recover(till)
    (left,) = found.still_open
    assert (left.state, left.reason) == (SaleState.PREPARED, "never_arrived")


async def test_a_late_payment_raises_the_alarm_and_stays_until_acknowledged(till: Counter) -> None:
    till.gateway.on_look = lambda question: till.gateway.settle("267", Finding.CANCELLED)
    sale = await till.take()
    assert sale.state is SaleState.CANCELLED
    till.gateway.on_look = lambda question: None
    till.gateway.pay()
    found = await recover(till)
    assert [each.alarm for each in found.alarmed] == [Alarm.LATE_PAID]
    assert (Effect.ALERT, sale.reference) in till.announced
    assert not found.is_clear
    assert [each.alarm for each in (await recover(till)).alarmed] == [Alarm.LATE_PAID]


async def test_a_second_payment_of_a_paid_sale_is_found(till: Counter) -> None:
    till.gateway.on_look = lambda question: till.gateway.pay()
    await till.take()
    till.gateway.on_look = lambda question: None
    till.gateway.pay(token="T2")
    (alarmed,) = (await recover(till)).alarmed
    assert (alarmed.state, alarmed.alarm) == (SaleState.PAID, Alarm.PAID_TWICE)


async def test_nothing_sent_is_not_enquired_about(till: Counter) -> None:
    await till.book.prepare(ORDER)
    found = await recover(till)
    assert till.gateway.looks == []
    assert [sale.state for sale in found.still_open] == [SaleState.PREPARED]


async def test_cash_is_not_enquired_about(till: Counter) -> None:
    await take_cash(replace(ORDER, tender=Tender.CASH), received=Fils(20_000), runner=till.runner)
    assert (await recover(till)).is_clear
    assert till.gateway.looks == []


async def test_a_dead_gateway_leaves_everything_as_it_is(till: Counter) -> None:
    sale = await till.take(patience=1)

    def away(question: Question) -> None:
        raise Unreachable("no_connection")

    till.gateway.on_look = away
    found = await recover(till)
    assert found.unreachable == "no_connection"
    assert [left.reference for left in found.still_open] == [sale.reference]
    assert till.told[-1].trouble == "no_connection"


async def test_a_round_has_an_end(till: Counter) -> None:
    await till.take(patience=1)
    till.gateway.look_waits = asyncio.Event()
    found = await recover(till, longest=5)
    assert found.unreachable == "out_of_time"
    assert len(found.still_open) == 1


async def test_attended_sales_are_left_alone(till: Counter) -> None:
    sale = await till.take(patience=1)
    looks = len(till.gateway.looks)
    found = await recover_sales(
        runner=till.runner, report=till.told.append, besides={sale.reference}
    )
    assert (found.looked_at, len(till.gateway.looks)) == ((), looks)


async def test_looking_stops_as_soon_as_it_is_known(till: Counter) -> None:
    def lost(order: TerminalOrder | LinkOrder) -> Pushed:
        raise Unsure("lost")

    sale = await till.book.prepare(ORDER)
    till.gateway.on_push = lost
    await till.runner.push(sale.reference)
    till.gateway.on_look = lambda question: (
        till.gateway.rows.append(till.gateway.rows.pop())
        if till.gateway.rows
        else (till.gateway.accept(till.gateway.orders[0]), None)[1]
    )
    found = await recover(till)
    assert [each.state for each in found.still_open] == [SaleState.AWAITING]
    assert len(till.gateway.looks) == 1


async def test_the_watch_goes_on_with_the_gateway_away(till: Counter) -> None:
    await till.take(patience=1)
    rounds = 0

    def away_then_paid(question: Question) -> None:
        nonlocal rounds
        rounds += 1
        if rounds < 3:
            raise Unreachable("no_connection")
        if rounds == 3:
            till.gateway.pay()

    till.gateway.on_look = away_then_paid
    task = start(
        watch_sales(runner=till.runner, report=till.told.append, attended=lambda: ()), name="watch"
    )
    await turn_until(lambda: till.told[-1].sale.state is SaleState.PAID)
    await stop(task)
    assert await till.book.open_sales() == []


async def test_the_watch_outlives_a_full_disk(till: Counter) -> None:
    await till.take(patience=1)
    till.gateway.pay()
    till.gateway.on_look = lambda _: setattr(till.journal, "break_next", "disk_full")
    task = start(
        watch_sales(runner=till.runner, report=till.told.append, attended=lambda: ()), name="watch"
    )
    looks = len(till.gateway.looks)
    await turn_until(lambda: len(till.gateway.looks) > looks + 1)
    till.gateway.on_look = lambda _: None
    await turn_until(lambda: till.told[-1].sale.state is SaleState.PAID)
    await stop(task)
    assert await till.book.open_sales() == []


@pytest.mark.parametrize("since_restart", [40.0, 50.0])
async def test_what_died_over_a_push_is_waited_for_from_the_restart(
    till: Counter, since_restart: float
) -> None:
    """The machine may have slept between announcing and sending, and died in its last moment."""
    reference = (await till.book.prepare(ORDER)).reference
    await till.book.apply(reference, PushAnnounced(at=till.clock.now()))
    till.clock.pass_by(3600)
    till.start_again()
    await recover(till)
    for _ in range(3):
        assert (await till.runner.look(reference)).state is SaleState.UNSURE
    seconds_of_the_round = sum(till.plan.looks[1:])
    till.clock.pass_by(since_restart - seconds_of_the_round)
    sale = await till.runner.look(reference)
    settled = since_restart >= till.plan.settle
    assert sale.state is (SaleState.PREPARED if settled else SaleState.UNSURE)


async def test_the_watch_reaches_as_far_back_as_the_clock_jumped(till: Counter) -> None:
    till.gateway.on_look = lambda _: till.gateway.settle("267", Finding.CANCELLED)
    assert (await till.take()).state is SaleState.CANCELLED
    till.gateway.on_look = lambda _: None
    task = start(
        watch_sales(runner=till.runner, report=till.told.append, attended=lambda: ()), name="watch"
    )
    await turn_until(lambda: 15.0 in till.clock.slept)
    till.clock.at += timedelta(hours=2)
    till.gateway.pay()
    await turn_until(lambda: till.told[-1].sale.alarm is Alarm.LATE_PAID)
    till.clock.pass_by(till.plan.late_watch * 2)
    looks = len(till.gateway.looks)
    rounds = till.clock.slept.count(15.0)
    await turn_until(lambda: till.clock.slept.count(15.0) > rounds + 3)
    assert len(till.gateway.looks) <= looks + 1, "and no further once the watch is over"
    await stop(task)


async def alarm_of(till: Counter, reference: str) -> None:
    for _ in range(20):
        with suppress(AssertionError):
            await turn_until(lambda: (Effect.ALERT, reference) in till.announced)
            return
    raise AssertionError("no alarm")


async def test_the_watch_reaches_the_newest_of_a_busy_day_first_and_then_all(till: Counter) -> None:
    """A round ends after 20 s: it must not begin with the same oldest sales for ever."""
    sales = []
    for number in range(267, 387):
        # mypy infers no type for a lambda with a default
        till.gateway.on_look = lambda _, n=number: till.gateway.settle(str(n), Finding.CANCELLED)  # type: ignore[misc]
        sales.append(await till.take())
    till.gateway.on_look = lambda _: None
    answered = till.gateway.enquire

    async def slowly(question: Question) -> Findings:
        await till.clock.sleep(1.0)
        return await answered(question)

    till.gateway.enquire = slowly  # type: ignore[method-assign]  # this fake answers at once
    till.start_again()
    till.clock.pass_by(3600)
    till.gateway.pay("386", "T386")
    till.gateway.pay("267", "T267")
    watch = start(
        watch_sales(runner=till.runner, report=till.told.append, attended=set), name="watch"
    )
    began = till.clock.monotonic()
    await alarm_of(till, sales[-1].reference)
    assert till.clock.monotonic() - began < 20, "the newest is asked about at once"
    await alarm_of(till, sales[0].reference)
    assert till.clock.monotonic() - began < 120, "and the oldest soon"
    await stop(watch)


async def test_links_that_wait_for_their_payers_keep_nothing_else_waiting(till: Counter) -> None:
    link = replace(ORDER, tender=Tender.LINK, terminal="")
    for _ in range(30):
        await till.take(link, patience=0)
    number = 267 + 30
    till.gateway.on_look = lambda _: till.gateway.settle(str(number), Finding.CANCELLED)
    ended = await till.take()
    till.gateway.on_look = lambda _: None
    firsts = set()
    for _ in range(20):
        till.gateway.looks.clear()
        till.clock.pass_by(17)
        await recover(till)
        assert till.gateway.looks[0].reference == ended.reference
        firsts.add(till.gateway.looks[1].reference)
    assert len(firsts) > 10, "each round begins with another one"


async def test_sales_of_the_merchant_before_hold_up_nothing(till: Counter) -> None:
    """Their keys were changed: what ended cannot be asked about, and nobody waits for it."""
    till.gateway.on_look = lambda _: till.gateway.settle("267", Finding.CANCELLED)
    ended = await till.take()
    till.gateway.merchant = "900900@gateway.example"
    found = await recover(till)
    assert (found.is_clear, found.looked_at) == (True, ())
    till.gateway.merchant = ended.merchant
    till.gateway.on_look = lambda _: None
    left = await till.take(patience=0)
    till.gateway.merchant = "900900@gateway.example"
    found = await recover(till)
    assert ([sale.reference for sale in found.still_open], found.unreachable) == (
        [left.reference],
        "",
    )
    assert not found.is_clear
