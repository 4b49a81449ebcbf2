from __future__ import annotations

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState, Tender
from pos_app.domain.shift import Way
from pos_app.errors import BadInput, JournalTrouble
from pos_app.usecases.sale_book import SaleOrder
from pos_app.usecases.shifts.close_shift import close_shift, x_report
from pos_app.usecases.shifts.open_shift import move_cash, open_shift
from pos_app.usecases.shifts.shift_book import ShiftBook
from pos_app.usecases.take_cash import take_cash
from tests.pos_app.usecases.conftest import ORDER, Counter


@pytest.fixture
def book(till: Counter) -> ShiftBook:
    return ShiftBook(journal=till.journal, clock=till.clock)


async def _sell_for_cash(till: Counter, amount: int) -> None:
    order = SaleOrder(amount=Fils(amount), tender=Tender.CASH)
    await take_cash(order, received=Fils(amount + 500), runner=till.runner)


async def test_x_changes_nothing_and_z_closes(till: Counter, book: ShiftBook) -> None:
    await open_shift(Fils(20_000), operator="Amal", book=book)
    await _sell_for_cash(till, 1_250)
    await _sell_for_cash(till, 750)
    await move_cash(Way.OUT, Fils(500), "tea", operator="Amal", book=book)
    x = await x_report(book=book)
    assert (x.expected, x.cash_sales, x.sold, x.is_z) == (21_500, 2_000, 2_000, False)
    z = await close_shift(Fils(21_000), operator="Amal", book=book)
    assert (z.is_z, z.over_short, z.expected) == (True, -500, 21_500)
    for again in (x_report(book=book), close_shift(Fils(0), operator="Amal", book=book)):
        with pytest.raises(BadInput) as caught:
            await again
        assert caught.value.kind == "no_shift"


async def test_each_sale_belongs_to_the_shift_in_which_it_was_paid(
    till: Counter, book: ShiftBook
) -> None:
    await open_shift(Fils(0), operator="Amal", book=book)
    await _sell_for_cash(till, 1_000)
    begun = await till.runner.book.prepare(ORDER)
    await till.runner.push(begun.reference)
    first = await close_shift(Fils(1_000), operator="Amal", book=book)
    assert first.sold == 1_000
    assert [sale.reference for sale in first.unsettled] == [begun.reference]
    await open_shift(Fils(0), operator="Badr", book=book)
    till.gateway.pay()
    assert (await till.runner.look(begun.reference)).state is SaleState.PAID
    second = await x_report(book=book)
    assert second.sold == ORDER.amount
    assert second.cash_sales == 0
    assert not second.unsettled


async def test_a_sale_never_sent_is_no_matter_of_the_shift(till: Counter, book: ShiftBook) -> None:
    await open_shift(Fils(0), operator="Amal", book=book)
    await till.runner.book.prepare(ORDER)
    report = await x_report(book=book)
    assert not report.unsettled
    assert report.sold == 0


async def test_a_clock_set_back_loses_no_sale(till: Counter, book: ShiftBook) -> None:
    await open_shift(Fils(0), operator="Amal", book=book)
    till.clock.pass_by(-3600)
    await _sell_for_cash(till, 1_000)
    assert (await x_report(book=book)).sold == 1_000


async def test_a_disk_that_refuses_leaves_the_shift_open(till: Counter, book: ShiftBook) -> None:
    await open_shift(Fils(0), operator="Amal", book=book)
    till.journal.break_next = "disk_full"
    with pytest.raises(JournalTrouble):
        await close_shift(Fils(0), operator="Amal", book=book)
    shift = await book.current()
    assert shift is not None
    assert shift.is_open


async def test_a_count_by_pieces_must_come_to_its_sum(till: Counter, book: ShiftBook) -> None:
    await open_shift(Fils(20_000), operator="Amal", book=book)
    pieces = ((10_000, 2),)
    with pytest.raises(BadInput):
        await close_shift(Fils(19_000), operator="Amal", book=book, pieces=pieces)
    z = await close_shift(Fils(20_000), operator="Amal", book=book, pieces=pieces)
    assert z.shift.pieces == pieces


async def test_why_it_differs_stays_with_the_shift(till: Counter, book: ShiftBook) -> None:
    await open_shift(Fils(20_000), operator="Amal", book=book)
    with pytest.raises(BadInput):
        await close_shift(Fils(19_000), operator="Amal", book=book, note="x" * 101)
    z = await close_shift(Fils(19_000), operator="Amal", book=book, note=" Not known ")
    assert z.shift.note == "Not known"
    again = await ShiftBook(journal=till.journal, clock=till.clock).report_of(1)
    assert again is not None
    assert again.shift.note == "Not known"
