from __future__ import annotations

import pytest

from pos_app.domain.money import Fils
from pos_app.usecases.shifts.open_shift import open_shift
from pos_app.usecases.shifts.shift_book import ShiftBook
from tests.fakes import FakeClock, MemoryJournal


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
