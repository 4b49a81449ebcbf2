from __future__ import annotations

from collections import Counter

import pytest

from pos_app.domain.money import Fils
from pos_app.errors import Unreachable
from pos_app.ports.office import BulkEntry
from pos_app.usecases import bulk_list
from pos_app.usecases.bulk_list import (
    Attended,
    Before,
    Phase,
    Progress,
    entry_content,
    list_before,
    new_since,
)
from tests.pos_app.usecases.office_fakes import FakeBulk

ALONE = Attended()


def entry(number: int, name: str = "Ali") -> BulkEntry:
    return BulkEntry(str(number), f"R-{number}", Fils(1500), name, "96566666666")


def newest_first(count: int) -> list[BulkEntry]:
    return [entry(number) for number in range(count, 0, -1)]


def bulk_of(entries: list[BulkEntry], page_size: int = 10) -> FakeBulk:
    bulk = FakeBulk(entries)
    bulk.page_size = page_size
    return bulk


async def before(bulk: FakeBulk, way: Attended = ALONE) -> Before | None:
    return await list_before(bulk, scheduled=False, way=way)


async def since(known: Before, bulk: FakeBulk, way: Attended = ALONE) -> Counter[object] | None:
    found = await new_since(known, bulk, scheduled=False, expected=3, way=way)
    return None if found is None else Counter(found)


async def test_where_the_newest_stand_first_one_page_tells_enough() -> None:
    bulk = bulk_of(newest_first(1000))
    known = await before(bulk)
    assert known == Before(newest=1000)
    assert bulk.pages_read == 1
    added = [entry(1003), entry(1002), entry(1001)]
    bulk.entries = added + bulk.entries
    assert await since(known, bulk) == Counter(map(entry_content, added))
    assert bulk.pages_read == 2, "the look ends where the old ones begin"


async def test_five_thousand_new_ones_are_read_whatever_lies_below() -> None:
    bulk = bulk_of(newest_first(1000), page_size=15)
    known = await before(bulk)
    assert known is not None
    bulk.entries = newest_first(6000)
    told: list[Progress] = []
    found = await new_since(known, bulk, scheduled=False, expected=5000, way=Attended(told.append))
    assert found is not None
    assert found.total() == 5000
    assert bulk.pages_read <= 2 + 5000 // 15
    assert {one.phase for one in told} == {Phase.LOOKING}
    assert [one.done for one in told] == sorted(one.done for one in told)


@pytest.mark.parametrize(
    "entries",
    [
        newest_first(30)[::-1],
        [BulkEntry(f"x{n}", "", Fils(1), "", "") for n in range(30)],
        [entry(n) for n in (5, 9, 2, 7, 1, 8, 3, 4, 6, 10, 12, 11)],
        newest_first(4),
        [],
    ],
)
async def test_any_other_list_is_counted_whole(entries: list[BulkEntry]) -> None:
    bulk = bulk_of(entries)
    known = await before(bulk)
    assert known is not None
    assert known.newest == 0
    assert known.counts == Counter(map(entry_content, entries))
    twin = BulkEntry("999", *(entries[0].reference, entries[0].amount) if entries else ("", None))
    bulk.entries = [*entries, twin]
    assert await since(known, bulk) == Counter([entry_content(twin)])


async def test_a_list_that_grows_while_it_is_read_counts_nothing_twice() -> None:
    bulk = bulk_of(newest_first(20))
    known = Before(newest=5)

    def grow(_: Progress) -> None:
        if bulk.pages_read == 1:
            bulk.entries = [entry(21), entry(22), *bulk.entries]

    found = await since(known, bulk, Attended(grow))
    assert found is not None
    assert set(found.values()) == {1}
    assert found.total() == 15


@pytest.mark.parametrize("odd", [entry(18), BulkEntry("x", "", Fils(1), "", "")])
async def test_what_is_out_of_order_tells_nothing(odd: BulkEntry) -> None:
    bulk = bulk_of([entry(20), entry(19), entry(17), odd, *newest_first(10)])
    assert await since(Before(newest=10), bulk) is None


async def test_a_list_without_end_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_list, "MOST_ENTRIES", 20)
    monkeypatch.setattr(bulk_list, "MOST_PAGES", 3)
    bulk = bulk_of(newest_first(500)[::-1])
    assert await before(bulk) is None
    assert await since(Before(counts=Counter()), bulk) is None
    bulk.entries = newest_first(500)
    assert await since(Before(newest=1), bulk) is None
    bulk.page_size = 1
    assert await since(Before(newest=1), bulk) is None


async def test_nobody_waits_for_the_end_who_wants_to_stop() -> None:
    bulk = bulk_of(newest_first(500)[::-1])
    way = Attended(stopping=lambda: bulk.pages_read == 2)
    with pytest.raises(Unreachable) as caught:
        await before(bulk, way)
    assert (caught.value.kind, bulk.pages_read) == ("stopped", 2)
