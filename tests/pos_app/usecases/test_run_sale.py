from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from pos_app.domain.evidence import Finding
from pos_app.domain.sale import Effect, SaleState, Tender
from pos_app.domain.sale_events import DecidedNotPaid, Parked
from pos_app.errors import PosError, Refused, Unreachable, Unsure
from pos_app.ports.payments import LinkOrder, Pushed, Question, TerminalOrder
from pos_app.usecases.racing import start, stop
from pos_app.usecases.recover_sales import recover_sales
from pos_app.usecases.run_sale import LOOK_AFTER_REFUSAL, SaleRunner, nothing_to_announce
from pos_app.usecases.sale_orders import terminal_order
from tests.fakes import invoice_row, turn_until

from .conftest import ORDER, Counter


async def test_a_payment_without_a_key_to_tell_it_by_is_never_taken(till: Counter) -> None:
    sale = await till.take(patience=1)
    till.gateway.settle("267", Finding.PAID)
    looked = await till.runner.look(sale.reference)
    assert looked.state is SaleState.AWAITING


async def test_two_open_invoices_for_one_sale_become_one(till: Counter) -> None:
    sale = await till.book.prepare(ORDER)
    till.gateway.on_push = lambda order: (_ for _ in ()).throw(Unreachable("no_connection"))
    await till.runner.push(sale.reference)
    till.gateway.on_push = till.gateway.accept
    await till.runner.push(sale.reference)
    sale = await till.book.load(sale.reference)
    assert sale.pushes == 1
    twin = invoice_row(terminal_order(sale), "300")
    till.gateway.rows.append(twin)
    till.book._open[sale.reference] = replace(sale, pushes=2)
    await till.runner.look(sale.reference)
    assert [question.transaction_id for question in till.gateway.cancels] == ["X300"]


async def test_a_duplicate_that_cannot_be_withdrawn_stops_nothing(till: Counter) -> None:
    def refuse(question: Question) -> None:
        raise Refused("not_possible")

    sale = await till.take(patience=1)
    till.gateway.on_cancel = refuse
    till.gateway.rows.append(invoice_row(terminal_order(sale), "300"))
    till.book._open[sale.reference] = replace(sale, pushes=2)
    assert (await till.runner.look(sale.reference)).state is SaleState.AWAITING


async def test_a_look_during_a_push_waits_for_the_push(till: Counter) -> None:
    till.gateway.push_waits = asyncio.Event()
    sale = await till.book.prepare(ORDER)
    push = start(till.runner.push(sale.reference), name="push")
    await turn_until(lambda: till.gateway.orders)
    assert (await till.runner.look(sale.reference)).sending
    assert till.gateway.looks == []
    till.gateway.push_waits.set()
    await push


async def test_a_final_sale_is_not_cancelled(till: Counter) -> None:
    till.gateway.on_look = lambda question: till.gateway.pay()
    sale = await till.take()
    assert await till.runner.cancel(sale.reference) == sale


async def test_a_decision_is_recorded_and_followed(till: Counter) -> None:
    sale = await till.take(patience=1)
    await till.book.apply(sale.reference, Parked(till.clock.now(), "operator"))
    assert (await till.runner.cancel(sale.reference)).state is SaleState.PARKED


@pytest.mark.parametrize("error", [Refused("no"), Unreachable("away")])
async def test_a_cancel_that_fails_is_remembered_until_evidence_comes(
    till: Counter, error: PosError
) -> None:
    def fail(question: Question) -> None:
        raise error

    sale = await till.take(patience=1)
    till.gateway.on_cancel = fail
    asked = await till.runner.cancel(sale.reference)
    assert (asked.state, asked.cancel_refused) == (SaleState.CANCELLING, error.kind)


async def test_two_windows_take_up_one_sale_and_it_is_sent_once(till: Counter) -> None:
    sale = await till.book.prepare(ORDER)
    await asyncio.gather(*(till.runner.push(sale.reference) for _ in range(3)))
    assert len(till.gateway.orders) == 1
    assert (await till.book.load(sale.reference)).pushes == 1


async def test_of_two_sales_at_once_one_gets_the_terminal(till: Counter) -> None:
    sales = [await till.book.prepare(ORDER) for _ in range(2)]
    ends = await asyncio.gather(
        *(till.runner.push(sale.reference) for sale in sales), return_exceptions=True
    )
    assert len(till.gateway.orders) == 1
    (busy,) = [end for end in ends if isinstance(end, Unsure)]
    assert (busy.kind, busy.detail) == ("terminal_busy", sales[0].reference)
    assert (await till.book.load(sales[1].reference)).state is SaleState.PREPARED


async def test_what_this_process_sends_was_not_left_by_another(till: Counter) -> None:
    """The watch's round may come upon a sale in the middle of its push."""
    till.gateway.push_waits = asyncio.Event()
    sale = await till.book.prepare(ORDER)
    push = start(till.runner.push(sale.reference), name="push")
    await turn_until(lambda: till.gateway.orders)
    assert (await till.runner.close_restarted(sale.reference)).sending
    till.gateway.push_waits.set()
    assert (await push).state is SaleState.AWAITING


async def test_a_look_that_ends_after_a_push_began_is_old(till: Counter) -> None:
    sale = await till.take(patience=1)
    till.gateway.look_waits = asyncio.Event()
    look = start(till.runner.look(sale.reference), name="look")
    await turn_until(lambda: len(till.gateway.looks) > 1)
    till.book._open[sale.reference] = replace(sale, sending=True)
    till.gateway.pay()
    till.gateway.look_waits.set()
    assert (await look).state is SaleState.AWAITING


async def test_what_ended_meanwhile_is_not_decided_upon(till: Counter) -> None:
    sale = await till.take(patience=1)
    till.gateway.pay()
    await till.runner.look(sale.reference)
    said = DecidedNotPaid(at=till.clock.now(), supervisor="Sara")
    assert (await till.runner.decide(sale.reference, said)).state is SaleState.PAID


async def test_a_link_lives_as_many_days_as_are_set(till: Counter) -> None:
    await till.take(replace(ORDER, tender=Tender.LINK, terminal="", link_days=7), patience=1)
    (order,) = till.gateway.orders
    assert isinstance(order, LinkOrder)
    assert order.expires_on == "2026-11-30"


async def test_what_is_there_although_it_was_refused_is_asked_about(till: Counter) -> None:
    """The terminal did not answer the gateway, say: it says no, and the order stands there."""

    def done_yet_refused(order: TerminalOrder | LinkOrder) -> Pushed:
        till.gateway.accept(order)
        raise Refused("refused")

    till.gateway.on_push = done_yet_refused
    till.gateway.on_look = lambda _: till.gateway.pay() if len(till.gateway.looks) == 3 else None
    sale = await till.take()
    assert sale.state is SaleState.PAID
    assert till.states == ["prepared", "unsure", "awaiting", "paid"]
    assert len(till.gateway.orders) == 1


async def test_a_refusal_stands_where_nothing_can_be_asked(till: Counter) -> None:
    def refuse(order: TerminalOrder | LinkOrder) -> Pushed:
        raise Refused("invalid")

    def is_silent(question: Question) -> None:
        raise Unreachable("no_answer")

    till.gateway.on_push, till.gateway.on_look = refuse, is_silent
    assert (await till.take()).state is SaleState.REFUSED
    till.gateway.look_waits = asyncio.Event()
    assert (await till.take()).state is SaleState.REFUSED
    assert till.clock.slept[-1] == LOOK_AFTER_REFUSAL


async def test_what_may_be_with_one_merchant_is_neither_judged_nor_pushed_by_anothers_account(
    till: Counter,
) -> None:
    """New keys while a sale is unsure: the other account knows nothing of it, however often."""

    def done_but_lost(order: TerminalOrder | LinkOrder) -> Pushed:
        till.gateway.accept(order)
        raise Unsure("connection_lost")

    till.gateway.on_push = done_but_lost
    sale = await till.book.prepare(ORDER)
    await till.runner.push(sale.reference)
    there, till.gateway.rows = till.gateway.rows, []
    theirs, till.gateway.merchant = till.gateway.merchant, "900900@gateway.example"
    till.start_again()
    for _ in range(5):
        await recover_sales(runner=till.runner, report=lambda _: None)
        till.clock.pass_by(60)
    again = await till.take(replace(ORDER, reference=sale.reference), patience=60)
    assert (again.state, again.merchant) == (SaleState.UNSURE, theirs)
    assert len(till.gateway.orders) == 1
    till.gateway.merchant, till.gateway.rows = theirs, there
    till.gateway.pay()
    assert (await till.runner.look(sale.reference)).state is SaleState.PAID


async def test_a_push_that_never_arrived_goes_to_no_other_merchant(till: Counter) -> None:
    def is_lost(order: TerminalOrder | LinkOrder) -> Pushed:
        raise Unsure("connection_lost")

    till.gateway.on_push = is_lost
    sale = await till.book.prepare(ORDER)
    await till.runner.push(sale.reference)
    for _ in range(3):
        till.clock.pass_by(60)
        sale = await till.runner.look(sale.reference)
    assert (sale.state, sale.pushes) == (SaleState.PREPARED, 1)
    till.gateway.merchant = "900900@gateway.example"
    assert await till.runner.push(sale.reference) == sale
    assert len(till.gateway.orders) == 1


async def test_who_leaves_while_a_refusal_is_looked_into_leaves_it_unsure(till: Counter) -> None:
    def refuse(order: TerminalOrder | LinkOrder) -> Pushed:
        raise Refused("refused")

    till.gateway.on_push, till.gateway.look_waits = refuse, asyncio.Event()
    sale = await till.book.prepare(ORDER)
    push = start(till.runner.push(sale.reference), name="push")
    await turn_until(lambda: till.gateway.looks)
    await stop(push)
    sale = await till.book.load(sale.reference)
    assert (sale.state, sale.sending, sale.reason) == (SaleState.UNSURE, False, "interrupted")


async def test_who_neither_prints_nor_alerts_need_not_say_so(till: Counter) -> None:
    sale = await till.book.prepare(ORDER)
    nothing_to_announce(Effect.PRINT, sale)
    assert SaleRunner(till.book, till.gateway, till.clock, till.plan).announce is (
        nothing_to_announce
    )
