from __future__ import annotations

import fake_shifts
from fake_shifts import FakeShifts
from fake_till import FakeClock

from pos_app.domain.shift import ShiftReport
from ui.viewmodels.office.lists.lines import ListQuery
from ui.viewmodels.office.lists.shifts import PAGE, NoShelf, ShiftSource


async def read(source: ShiftSource, query: ListQuery, start: int = 1) -> list[ShiftReport]:
    return [row async for page in source.pages(query, start=start) for row in page.rows]


def source_of(*, count: int) -> ShiftSource:
    gaps = (0, -2_500, 500)
    done = [
        fake_shifts.closed(number, gaps[number % 3], days=count - number)
        for number in range(count, 0, -1)
    ]
    return ShiftSource(FakeShifts(done=done), FakeClock())


async def test_shifts_come_page_by_page_newest_first() -> None:
    source = source_of(count=PAGE + 5)
    pages = [page async for page in source.pages(ListQuery(), start=1)]
    assert [(len(page.rows), page.more, page.total) for page in pages] == [
        (PAGE, True, PAGE + 5),
        (5, False, PAGE + 5),
    ]
    assert [row.shift.number for row in await read(source, ListQuery(), 2)] == [5, 4, 3, 2, 1]
    assert await read(ShiftSource(FakeShifts(), FakeClock()), ListQuery()) == []


async def test_they_are_narrowed_by_words_days_and_what_the_count_came_to() -> None:
    source = source_of(count=30)
    assert len(await read(source, ListQuery(days=7))) == 7
    short = ListQuery().pick("count", "bad")
    assert {row.over_short for row in await read(source, short)} == {-2_500}
    assert len(await read(source, ListQuery(text="القهوة"))) == 30
    assert await read(source, ListQuery(text="nobody")) == []
    assert len(source.facets()[0].options) == 4


async def test_a_line_tells_whose_and_what_the_count_came_to() -> None:
    source = source_of(count=1)
    (report,) = await read(source, ListQuery())
    line = source.line(report)
    assert (line.key, source.key(report), source.amount(report)) == ("1", "1", report.sold)
    assert line.detail == "Mariam · Huda"
    assert "2.500" in line.badge
    assert line.role == "bad"


async def test_the_journal_needs_no_shelf() -> None:
    shelf = NoShelf()
    await shelf.keep("shifts", [])
    await shelf.keep_note("shifts", 1)
    assert await shelf.kept("shifts", ShiftReport) is None
    assert await shelf.note("shifts") is None
