from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from pos_app.domain.evidence import Finding
from pos_app.domain.money import Fils
from pos_app.domain.sale import Effect, Sale, SaleState, Tender
from pos_app.errors import BadInput, JournalTrouble, Refused, Unreachable, Unsure
from pos_app.ports.payments import LinkOrder, Pushed, Question, TerminalOrder
from pos_app.usecases.racing import start, stop
from pos_app.usecases.take_payment import attend_sale
from tests.fakes import FakeGateway, turn_until

from .conftest import ORDER, Counter


def raising(error: Exception) -> object:
    def script(order: object) -> Pushed:
        raise error

    return script


def pay_at_look(gateway: FakeGateway, number: int) -> None:
    def at_look(question: Question) -> None:
        if len(gateway.looks) == number:
            gateway.pay()

    gateway.on_look = at_look


async def test_amount_charge_paid(till: Counter) -> None:
    pay_at_look(till.gateway, 3)
    sale = await till.take()
    assert sale.state is SaleState.PAID
    assert till.states == ["prepared", "awaiting", "paid"]
    assert till.announced == [(Effect.PRINT, sale.reference)]
    assert len(till.gateway.orders) == 1
    order = till.gateway.orders[0]
    assert isinstance(order, TerminalOrder)
    assert (order.reference, order.amount, order.terminal) == (sale.reference, 12_750, "48515")
    assert order.payer_name, "the API demands a name; a walk-in sale needs no typing"


async def test_the_journal_has_the_push_before_the_gateway_has_it(till: Counter) -> None:
    kinds: list[list[str]] = []

    def look_at_journal(order: object) -> Pushed:
        kinds.append([entry.kind for entry in till.journal.all])
        raise Refused("invalid")

    till.gateway.on_push = look_at_journal
    await till.take()
    assert kinds == [["sale_prepared", "sale_push_announced"]]


async def test_a_new_sale_and_its_push_are_one_write(till: Counter) -> None:
    """Half of it on the disk would be a second wait for it between tap and terminal."""
    await till.take()
    assert till.journal.writes[0] == ["sale_prepared", "sale_push_announced"]
    assert till.journal.writes[1] == ["sale_push_accepted"]


async def test_who_changed_their_mind_before_it_began_sends_nothing(till: Counter) -> None:
    till.wishes.ask_cancel()
    assert (await till.take()).state is SaleState.CANCELLED
    assert till.gateway.orders == []


async def test_one_reference_at_once_from_two_callers_is_sent_once(till: Counter) -> None:
    order = replace(ORDER, reference="R1", tender=Tender.LINK, terminal="")
    pay_at_look(till.gateway, 3)
    both = await asyncio.gather(till.take(order), till.take(order), return_exceptions=True)
    told = [one.state if isinstance(one, Sale) else type(one) for one in both]
    assert told[0] is SaleState.PAID
    assert told[1] in {SaleState.PAID, Unsure}
    assert len(till.gateway.orders) == 1


@pytest.mark.parametrize("entry", [0, 1])
async def test_a_journal_that_cannot_be_written_sends_nothing(till: Counter, entry: int) -> None:
    if entry == 0:
        till.journal.break_next = "disk_full"
    else:
        await till.book.prepare(replace(ORDER, reference="R1"))
        till.journal.break_next = "disk_full"
    with pytest.raises(JournalTrouble):
        await till.take(replace(ORDER, reference="R1"))
    assert till.gateway.orders == []


@pytest.mark.parametrize("write", [1, 2])
async def test_what_was_sent_and_cannot_be_recorded_is_unsure_never_not_sent(
    till: Counter, write: int
) -> None:
    """The answer to the push (1), or what a look found (2), meets a full disk."""

    def fill_up(_: object = None) -> None:
        till.journal.break_next = "disk_full"

    def accept_and_fill_up(order: TerminalOrder | LinkOrder) -> Pushed:
        fill_up()
        return till.gateway.accept(order)

    if write == 1:
        till.gateway.on_push = accept_and_fill_up
    else:
        till.gateway.on_look = fill_up
    with pytest.raises(Unsure) as caught:
        await till.take()
    assert (caught.value.kind, caught.value.detail) == ("not_recorded", "disk_full")
    (sale,) = await till.book.open_sales()
    assert sale.state in {SaleState.UNSURE, SaleState.AWAITING}
    till.gateway.on_look = lambda _: None
    till.gateway.pay()
    await till.runner.close_restarted(sale.reference)
    assert (await till.runner.look(sale.reference)).state is SaleState.PAID


async def test_a_refusal_ends_refused(till: Counter) -> None:
    till.gateway.on_push = raising(Refused("invalid"))  # type: ignore[assignment]
    sale = await till.take()
    assert (sale.state, sale.reason) == (SaleState.REFUSED, "invalid")


async def test_no_connection_stays_prepared_and_can_be_taken_up_again(till: Counter) -> None:
    till.gateway.on_push = raising(Unreachable("no_connection"))  # type: ignore[assignment]
    sale = await till.take()
    assert (sale.state, sale.pushes) == (SaleState.PREPARED, 0)
    till.gateway.on_push = till.gateway.accept
    pay_at_look(till.gateway, 1)
    again = await till.take(replace(ORDER, reference=sale.reference))
    assert (again.reference, again.state) == (sale.reference, SaleState.PAID)


async def test_turned_away_at_the_door_is_tried_once_more(till: Counter) -> None:
    def first_signed_out(order: TerminalOrder | LinkOrder) -> Pushed:
        if len(till.gateway.orders) == 1:
            raise Unreachable("signed_out")
        till.gateway.on_push = till.gateway.accept
        return till.gateway.accept(order)

    till.gateway.on_push = first_signed_out
    till.gateway.on_look = lambda question: till.gateway.pay()
    sale = await till.take()
    assert sale.state is SaleState.PAID
    assert len(till.gateway.orders) == 2


async def test_a_lost_answer_is_looked_for_and_adopted(till: Counter) -> None:
    def done_but_lost(order: TerminalOrder | LinkOrder) -> Pushed:
        till.gateway.accept(order)
        raise Unsure("connection_lost")

    till.gateway.on_push = done_but_lost
    pay_at_look(till.gateway, 2)
    sale = await till.take()
    assert sale.state is SaleState.PAID
    assert till.states == ["prepared", "unsure", "awaiting", "paid"]
    assert len(till.gateway.orders) == 1, "never a second push"


async def test_a_push_that_never_arrived_is_sent_again_under_the_same_reference(
    till: Counter,
) -> None:
    def lost_once(order: TerminalOrder | LinkOrder) -> Pushed:
        if len(till.gateway.orders) == 1:
            raise Unsure("connection_lost")
        return till.gateway.accept(order)

    till.gateway.on_push = lost_once
    pay_at_look(till.gateway, 4)
    till.gateway.on_look = lambda question: (
        till.gateway.pay() if len(till.gateway.looks) == 4 else None
    )
    sale = await till.take()
    assert sale.state is SaleState.PAID
    assert [order.reference for order in till.gateway.orders] == [sale.reference] * 2
    assert till.clock.slept[:3] == [2, 4, 8]


async def test_after_a_time_out_no_second_push_before_it_is_settled(till: Counter) -> None:
    pushed_at: list[float] = []

    def times_out_once(order: TerminalOrder | LinkOrder) -> Pushed:
        pushed_at.append(till.clock.monotonic())
        if len(pushed_at) == 1:
            raise Unsure("timed_out", timed_out=True)
        return till.gateway.accept(order)

    till.gateway.on_push = times_out_once
    await till.take(patience=200)
    assert pushed_at[1] - pushed_at[0] >= till.plan.settle


async def test_patience_over_one_more_look_then_left_open(till: Counter) -> None:
    sale = await till.take(patience=30)
    assert sale.state is SaleState.AWAITING
    assert till.told[-1].seconds >= 30
    assert till.clock.monotonic() - 1000 == pytest.approx(30)


async def test_a_gateway_that_is_away_is_told_and_asked_again(till: Counter) -> None:
    def away_for_three(question: Question) -> None:
        if len(till.gateway.looks) <= 3:
            raise Unreachable("no_connection")
        till.gateway.pay()

    till.gateway.on_look = away_for_three
    sale = await till.take()
    assert sale.state is SaleState.PAID
    assert [progress.trouble for progress in till.told if progress.trouble] == ["no_connection"] * 3
    assert [progress.in_vain for progress in till.told if progress.looks] == [0]
    assert max(progress.in_vain for progress in till.told) == 3


async def test_a_decline_at_the_terminal(till: Counter) -> None:
    till.gateway.on_look = lambda question: till.gateway.settle("267", Finding.DECLINED)
    sale = await till.take()
    assert sale.state is SaleState.DECLINED
    assert till.announced == []


async def test_dying_in_the_middle_of_a_push_is_unsure(till: Counter) -> None:
    till.gateway.push_waits = asyncio.Event()
    task = start(till.take(), name="take")
    await turn_until(lambda: till.gateway.orders)
    await stop(task)
    till.start_again()
    (sale,) = await till.book.open_sales()
    assert (sale.state, sale.sending) == (SaleState.UNSURE, False)


async def test_leaving_changes_nothing(till: Counter) -> None:
    till.gateway.on_look = lambda question: till.wishes.ask_leave()
    sale = await till.take()
    assert sale.state is SaleState.AWAITING


async def test_leaving_during_a_push_is_unsure(till: Counter) -> None:
    till.gateway.push_waits = asyncio.Event()
    task = start(till.take(), name="take")
    await turn_until(lambda: till.gateway.orders)
    till.wishes.ask_leave()
    assert (await task).state is SaleState.UNSURE


async def test_check_now_does_not_wait(till: Counter) -> None:
    till.gateway.on_look = lambda question: till.gateway.pay()
    till.wishes.ask_look()
    sale = await till.take()
    assert sale.state is SaleState.PAID
    assert till.clock.slept == []


async def test_a_terminal_with_an_open_amount_takes_no_other(till: Counter) -> None:
    first = await till.take(patience=1)
    with pytest.raises(Unsure) as caught:
        await till.take(replace(ORDER, amount=Fils(500)))
    assert (caught.value.kind, caught.value.detail) == ("terminal_busy", first.reference)
    assert len(till.gateway.orders) == 1


async def test_the_same_reference_takes_that_sale_up_again(till: Counter) -> None:
    first = await till.take(patience=1)
    till.start_again()
    till.gateway.pay()
    again = await till.take(replace(ORDER, reference=first.reference))
    assert again.state is SaleState.PAID
    assert len(till.gateway.orders) == 1
    with pytest.raises(BadInput) as caught:
        await till.take(replace(ORDER, reference=first.reference, amount=Fils(1)))
    assert caught.value.kind == "reference_taken"


async def test_a_sale_that_never_arrived_is_enquired_about_before_it_is_pushed(
    till: Counter,
) -> None:
    sale = await till.book.prepare(replace(ORDER, reference="R1"))
    till.gateway.on_push = raising(Unsure("lost"))  # type: ignore[assignment]
    await till.runner.push(sale.reference)
    for _ in range(3):
        till.clock.pass_by(5)
        await till.runner.look(sale.reference)
    till.start_again()
    till.gateway.on_push = till.gateway.accept
    till.gateway.on_look = lambda question: (_ for _ in ()).throw(Unreachable("no_connection"))
    again = await attend_sale(
        "R1",
        runner=till.runner,
        report=till.told.append,
        wishes=till.wishes,
        jitter=lambda: 0.0,
    )
    assert again.state is SaleState.PREPARED
    assert len(till.gateway.orders) == 1


async def test_a_parked_sale_is_given_back(till: Counter) -> None:
    till.gateway.on_look = lambda question: till.gateway.rows.__setitem__(
        0, replace(till.gateway.rows[0], finding=Finding.PAID, amount=Fils(1))
    )
    sale = await till.take()
    assert (sale.state, sale.reason) == (SaleState.PARKED, "amount_differs")
    assert (Effect.ALERT, sale.reference) in till.announced


async def test_a_link_is_made_and_watched_in_the_same_way(till: Counter) -> None:
    pay_at_look(till.gateway, 2)
    sale = await till.take(replace(ORDER, tender=Tender.LINK))
    assert sale.state is SaleState.PAID
    (order,) = till.gateway.orders
    assert isinstance(order, LinkOrder)
    assert order.expires_on == "2026-11-24"


async def test_pushes_have_an_end(till: Counter) -> None:
    till.gateway.on_push = raising(Unsure("lost"))  # type: ignore[assignment]
    sale = await till.take(patience=1000)
    assert sale.state is SaleState.PREPARED
    assert len(till.gateway.orders) == 3


async def test_impatient_looks_do_not_hurry_a_second_push(till: Counter) -> None:
    pushed_at: list[float] = []

    def lost_once(order: TerminalOrder | LinkOrder) -> Pushed:
        pushed_at.append(till.clock.monotonic())
        if len(pushed_at) == 1:
            raise Unsure("connection_lost")
        return till.gateway.accept(order)

    till.gateway.on_push = lost_once
    till.gateway.on_look = lambda question: till.wishes.ask_look()
    task = start(till.take(patience=60), name="take")
    for _ in range(2000):
        await asyncio.sleep(0)
        if len(till.gateway.looks) > 20:
            till.gateway.on_look = lambda question: None
            break
    await task
    assert pushed_at[1] - pushed_at[0] >= 14
