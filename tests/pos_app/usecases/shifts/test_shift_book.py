from __future__ import annotations

import asyncio

import pytest

from pos_app.domain.evidence import Finding
from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState, Tender
from pos_app.usecases.sale_book import SaleOrder
from pos_app.usecases.shifts.close_shift import close_shift
from pos_app.usecases.shifts.late_look import LateWatch, look_for_late
from pos_app.usecases.shifts.open_shift import open_shift
from pos_app.usecases.shifts.shift_book import ShiftBook
from pos_app.usecases.take_cash import take_cash
from tests.fakes import FakeClock, MemoryJournal
from tests.pos_app.usecases.conftest import ORDER, Counter


async def test_before_the_first_shift_there_is_none() -> None:
    clock = FakeClock()
    assert await ShiftBook(journal=MemoryJournal(clock), clock=clock).current() is None


async def test_a_long_history_is_read_page_by_page_and_by_another_book(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pos_app.usecases.shifts.shift_book._PAGE", 1)
    clock = FakeClock()
    journal = MemoryJournal(clock)
    opened = await open_shift(
        Fils(5), operator="Amal", book=ShiftBook(journal=journal, clock=clock)
    )
    assert await ShiftBook(journal=journal, clock=clock).current() == opened


async def test_without_sales_a_shift_holds_none() -> None:
    clock = FakeClock()
    book = ShiftBook(journal=MemoryJournal(clock), clock=clock)
    shift = await open_shift(Fils(5), operator="Amal", book=book)
    assert await book.paid_in(shift) == []
    assert await book.unsettled() == []


async def test_past_shifts_come_by_pages_newest_first_as_they_were(till: Counter) -> None:
    book = ShiftBook(journal=till.journal, clock=till.clock)
    for number in range(1, 5):
        await open_shift(Fils(number), operator="Amal", book=book)
        begun = await till.runner.book.prepare(ORDER) if number == 2 else None
        if begun is not None:
            await till.runner.push(begun.reference)
        if number < 4:
            await close_shift(Fils(number), operator="Badr", book=book)
        if begun is not None:
            till.gateway.pay()
            assert (await till.runner.look(begun.reference)).state is SaleState.PAID
    page = await book.past(before=5, size=2)
    assert [report.shift.number for report in page] == [3, 2]
    assert page[0].sold == ORDER.amount
    (waited,) = page[1].unsettled
    assert (waited.state, waited.amount) == ("awaiting", ORDER.amount)  # as it was, not as it is
    assert page[1].shift.closed_by == "Badr"
    assert [r.shift.number for r in await book.past(before=2, size=2)] == [1]
    assert await book.report_of(4) is None
    assert await book.report_of(9) is None


async def test_what_was_counted_in_an_earlier_shift_is_not_in_the_next(till: Counter) -> None:
    book = ShiftBook(journal=till.journal, clock=till.clock)
    order = SaleOrder(amount=Fils(750), tender=Tender.CASH)
    for _ in range(2):
        shift = await open_shift(Fils(0), operator="Amal", book=book)
        await take_cash(order, received=Fils(750), runner=till.runner)
        assert [sold.amount for sold in await book.paid_in(shift)] == [750]
        assert [sold.amount for sold in await book.paid_in(shift)] == [750]
        await close_shift(Fils(750), operator="Amal", book=book)


async def test_what_is_paid_between_two_shifts_belongs_to_the_next(till: Counter) -> None:
    book = ShiftBook(journal=till.journal, clock=till.clock)
    await open_shift(Fils(0), operator="Amal", book=book)
    begun = await till.runner.book.prepare(ORDER)
    await till.runner.push(begun.reference)
    await close_shift(Fils(0), operator="Amal", book=book)
    till.gateway.pay()
    await till.runner.look(begun.reference)
    cash = SaleOrder(amount=Fils(750), tender=Tender.CASH)
    await take_cash(cash, received=Fils(750), runner=till.runner)
    till.clock.pass_by(5 * 86_400)
    await open_shift(Fils(750), operator="Badr", book=book)
    z = await close_shift(Fils(750), operator="Badr", book=book)
    assert (z.sold, z.expected, z.over_short, z.cash_before) == (ORDER.amount, 750, 0, 750)
    told = await book.report_of(2)
    assert told is not None
    assert (told.sold, told.expected, told.cash_before) == (z.sold, z.expected, 750)


async def test_a_clock_that_lost_its_battery_takes_nothing_out_of_the_shift(till: Counter) -> None:
    """A plug pulled in the middle of a shift: the till comes up years ago, and goes on selling."""
    book = ShiftBook(journal=till.journal, clock=till.clock)
    await open_shift(Fils(0), operator="Amal", book=book)
    now = till.clock.at
    till.clock.at = now.replace(year=2015)
    order = SaleOrder(amount=Fils(750), tender=Tender.CASH)
    await take_cash(order, received=Fils(750), runner=till.runner)
    till.gateway.on_look = lambda _: till.gateway.settle("267", Finding.CANCELLED)
    sale = await till.take()
    assert sale.state is SaleState.CANCELLED
    till.clock.at = now
    z = await close_shift(Fils(750), operator="Amal", book=book)
    assert (z.expected, z.over_short) == (750, 0)
    till.gateway.pay()
    look = await look_for_late(z.shift, watch=LateWatch(book, till.runner))
    assert look.late == (sale.reference,)


async def test_two_shifts_may_be_asked_for_at_the_same_time(
    till: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The look for late payments of the one that was closed runs beside the next one's reports."""
    monkeypatch.setattr("pos_app.usecases.shifts.shift_book._PAGE", 1)
    book = ShiftBook(journal=till.journal, clock=till.clock)
    order = SaleOrder(amount=Fils(750), tender=Tender.CASH)
    shifts = []
    for _ in range(2):
        shifts.append(await open_shift(Fils(0), operator="Amal", book=book))
        for _ in range(3):
            await take_cash(order, received=Fils(750), runner=till.runner)
        if len(shifts) == 1:
            await close_shift(Fils(2250), operator="Amal", book=book)
    for _ in range(2):
        first, second = await asyncio.gather(*(book.closed_in(shift) for shift in shifts))
        assert (len(first), len(second)) == (6, 3)
        assert len(await book.paid_in(shifts[1])) == 3
