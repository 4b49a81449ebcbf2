from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from pos_app.domain.basket import SoldItem
from pos_app.domain.evidence import Findings
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.domain.sale_events import CancelAsked, PushAccepted, PushAnnounced
from pos_app.errors import BadInput, JournalTrouble
from pos_app.usecases.racing import start, stop

from .conftest import ORDER, Counter


async def test_a_reference_is_made_and_journaled_before_anything(till: Counter) -> None:
    sale = await till.book.prepare(ORDER)
    assert sale.reference.startswith("01K7-261123-0001-")
    assert [entry.kind for entry in till.journal.all] == ["sale_prepared"]
    assert (await till.book.prepare(ORDER)).reference != sale.reference


async def test_an_unknown_sale_is_bad_input(till: Counter) -> None:
    with pytest.raises(BadInput) as caught:
        await till.book.load("NOBODY")
    assert caught.value.kind == "unknown_sale"


async def test_a_sale_is_the_same_after_a_restart(till: Counter) -> None:
    sale = await till.take(patience=1)
    till.start_again()
    assert await till.book.load(sale.reference) == sale
    assert await till.book.open_sales() == [sale]


async def test_a_failed_record_changes_nothing(till: Counter) -> None:
    sale = await till.book.prepare(ORDER)
    till.journal.break_next = "disk_full"
    with pytest.raises(JournalTrouble):
        await till.book.apply(sale.reference, PushAnnounced(till.clock.now()))
    assert await till.book.load(sale.reference) == sale


async def test_a_caller_that_is_cancelled_does_not_stop_a_record_half_way(till: Counter) -> None:
    sale = await till.book.prepare(ORDER)
    task = start(till.book.apply(sale.reference, PushAnnounced(till.clock.now())), name="apply")
    await asyncio.sleep(0)
    await stop(task)
    for _ in range(5):
        await asyncio.sleep(0)
    assert (await till.book.load(sale.reference)).sending
    assert [entry.kind for entry in till.journal.all][-1] == "sale_push_announced"


async def test_a_new_push_goes_on_record_whole_or_not_at_all(till: Counter) -> None:
    draft, is_new = await till.book.draft(ORDER)
    assert is_new
    till.journal.break_next = "disk_full"
    with till.book.pushing(draft), pytest.raises(JournalTrouble):
        await till.book.prepare_with(draft, PushAnnounced(draft.created_at))
    assert till.journal.all == []
    with till.book.pushing(draft):
        announced = (await till.book.prepare_with(draft, PushAnnounced(draft.created_at))).sale
    assert announced.sending
    till.start_again()
    assert await till.book.load(draft.reference) == announced
    assert till.book.was_left_sending(announced)


async def test_who_is_cancelled_while_a_new_push_is_recorded_leaves_it_to_be_asked_about(
    till: Counter,
) -> None:
    draft, _ = await till.book.draft(ORDER)
    announced = PushAnnounced(draft.created_at)
    task = start(till.book.prepare_with(draft, announced), name="record")
    await asyncio.sleep(0)
    await stop(task)
    for _ in range(5):
        await asyncio.sleep(0)
    assert till.book.was_left_sending(await till.book.load(draft.reference))


async def test_two_writers_of_one_sale_take_turns(till: Counter) -> None:
    sale = await till.book.prepare(ORDER)
    await till.book.apply(sale.reference, PushAnnounced(till.clock.now()))
    await asyncio.gather(
        till.book.apply(sale.reference, CancelAsked(till.clock.now())),
        till.book.apply(sale.reference, PushAccepted(till.clock.now(), invoice_id="267")),
    )
    assert (await till.book.load(sale.reference)).state is SaleState.CANCELLING


async def test_watchers_hear_each_recorded_state_until_they_stop(till: Counter) -> None:
    heard: list[Sale] = []
    stop_watching = till.book.watch(heard.append)
    sale = await till.book.prepare(ORDER)
    stop_watching()
    await till.book.apply(sale.reference, CancelAsked(till.clock.now()))
    assert [each.state for each in heard] == [SaleState.PREPARED]


async def test_what_other_sales_hold_is_claimed(till: Counter) -> None:
    till.gateway.on_look = lambda question: till.gateway.pay()
    first = await till.take()
    findings = Findings(tuple(till.gateway.rows), complete=True)
    other = await till.book.prepare(ORDER)
    claims = await till.book.claims(other, findings)
    assert (claims.payments, claims.invoices) == ({"T1"}, {"267"})
    assert (await till.book.claims(first, findings)).payments == frozenset()


async def test_a_terminal_is_held_by_its_open_sale(till: Counter) -> None:
    assert await till.book.holding("48515") is None
    sale = await till.take(patience=1)
    assert await till.book.holding("48515") == sale
    assert await till.book.holding("999") is None


async def test_a_reference_belongs_to_one_order(till: Counter) -> None:
    order = replace(ORDER, reference="R1")
    sale = await till.book.prepare(order)
    assert await till.book.prepare(order) == sale
    for other in (
        replace(order, amount=ORDER.amount + 1),  # type: ignore[arg-type]
        replace(order, terminal="999"),
        replace(order, tender=Tender.LINK),
    ):
        with pytest.raises(BadInput):
            await till.book.prepare(other)


async def test_items_must_cost_what_is_charged(till: Counter) -> None:
    tea = SoldItem("Tea", "", ORDER.amount)
    assert (await till.book.prepare(replace(ORDER, items=(tea,)))).items == (tea,)
    with pytest.raises(BadInput, match="items_cost_otherwise"):
        await till.book.prepare(replace(ORDER, items=(replace(tea, quantity=2),)))


async def test_nothing_is_recorded_where_what_it_rests_on_does_not_hold(till: Counter) -> None:
    sale = await till.book.prepare(ORDER)
    event = CancelAsked(till.clock.now())
    kept = await till.book.apply(sale.reference, event, only_if=lambda now: now.sending)
    assert (kept.sale, kept.effects) == (sale, ())
    assert [entry.kind for entry in till.journal.all] == ["sale_prepared"]


async def test_closed_sales_leave_nothing_behind_in_memory(till: Counter) -> None:
    sale = await till.book.prepare(ORDER)
    await till.book.apply(sale.reference, CancelAsked(till.clock.now()))
    await asyncio.sleep(0)
    assert (len(till.book._locks), len(till.book._open)) == (0, 0)


async def test_who_holds_a_terminal_is_known_after_a_restart_too(till: Counter) -> None:
    sale = await till.take(patience=1)
    till.start_again()
    holder = await till.book.holding("48515")
    assert holder is not None
    assert holder.reference == sale.reference
    assert till.book.holder_of("48515") == holder
    assert till.book.holder_of("other") is None


async def test_a_sale_is_never_filed_under_a_shifts_name(till: Counter) -> None:
    with pytest.raises(BadInput) as caught:
        await till.book.prepare(replace(ORDER, reference="shift-1"))
    assert caught.value.kind == "reference_reserved"
