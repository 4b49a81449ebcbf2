from __future__ import annotations

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.shift import Way
from pos_app.errors import BadInput
from pos_app.usecases.shifts.close_shift import close_shift
from pos_app.usecases.shifts.open_shift import move_cash, open_shift
from pos_app.usecases.shifts.shift_book import ShiftBook
from tests.fakes import FakeClock, MemoryJournal


@pytest.fixture
def book() -> ShiftBook:
    clock = FakeClock()
    return ShiftBook(journal=MemoryJournal(clock), clock=clock)


async def test_shifts_are_numbered_and_one_at_a_time(book: ShiftBook) -> None:
    first = await open_shift(Fils(20_000), operator="Amal", book=book)
    assert (first.number, first.float_, first.opened_by) == (1, 20_000, "Amal")
    with pytest.raises(BadInput) as caught:
        await open_shift(Fils(0), operator="Amal", book=book)
    assert caught.value.kind == "shift_open"
    await close_shift(Fils(20_000), operator="Amal", book=book)
    assert (await open_shift(Fils(0), operator="Amal", book=book)).number == 2


async def test_an_odd_float_opens_nothing(book: ShiftBook) -> None:
    with pytest.raises(BadInput):
        await open_shift(Fils(-1), operator="Amal", book=book)
    assert await book.current() is None


async def test_cash_moves_within_a_shift_only(book: ShiftBook) -> None:
    with pytest.raises(BadInput) as caught:
        await move_cash(Way.IN, Fils(5_000), "change", operator="Amal", book=book)
    assert caught.value.kind == "no_shift"
    await open_shift(Fils(0), operator="Amal", book=book)
    move = await move_cash(Way.IN, Fils(5_000), " change ", operator="Amal", book=book)
    assert move.reason == "change"
    with pytest.raises(BadInput):
        await move_cash(Way.OUT, Fils(1), "", operator="Amal", book=book)
    shift = await book.current()
    assert shift is not None
    assert shift.moved(Way.IN) == 5_000
