from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from pos_app.domain.entry import Record
from pos_app.domain.sale_record import sale_row
from pos_app.errors import BadInput
from pos_app.journal.store import JournalStore
from pos_app.ports.journal import SaleFilter, SalesPage
from tests.pos_app.journal.samples import AT, opened, prepared, sale

STATES = ("paid", "paid", "paid", "declined", "awaiting")


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[JournalStore]:
    """Sixty sales over three days, thirty a day at most, the clock set back once."""
    store = await opened(tmp_path / "journal.sqlite3")
    records = []
    for number in range(1, 61):
        at = AT + timedelta(days=(0, 1, -1)[number // 21], minutes=number)
        made = prepared(sale(number, at=at))
        assert made.projection is not None
        row = replace(
            made.projection,
            state=STATES[number % 5],
            amount=1000 + number * 10,
            card_last4=f"{4200 + number}",
            payer_phone=f"+96551234{number:03d}",
            alarm="late_paid" if number % 20 == 3 else "",
        )
        records.append(replace(made, projection=row))
    await store.append_all(records)
    yield store
    await store.close()


def numbers(page: SalesPage) -> list[int]:
    return [int(listed.row.card_last4) - 4200 for listed in page.sales]


async def test_pages_hold_every_sale_once_newest_first(journal: JournalStore) -> None:
    seen, before = [], None
    for _ in range(10):
        page = await journal.page(before=before, limit=7)
        seen += numbers(page)
        before = page.older
        if before is None:
            break
    assert seen == list(range(60, 0, -1))


async def test_a_page_that_ends_exactly_has_no_next(journal: JournalStore) -> None:
    assert (await journal.page(limit=60)).older is None
    assert (await journal.page(limit=59)).older is not None


async def test_a_sale_added_meanwhile_does_not_shift_pages(journal: JournalStore) -> None:
    first = await journal.page(limit=10)
    await journal.append_all([prepared(sale(99))])
    second = await journal.page(before=first.older, limit=10)
    assert numbers(first) + numbers(second) == list(range(60, 40, -1))


@pytest.mark.parametrize("limit", [0, -1, 1001])
async def test_a_limit_that_is_none_is_refused(journal: JournalStore, limit: int) -> None:
    with pytest.raises(BadInput) as caught:
        await journal.page(limit=limit)
    assert caught.value.kind == "page_size"


async def test_states_narrow(journal: JournalStore) -> None:
    page = await journal.page(SaleFilter(states=frozenset({"declined"})))
    assert numbers(page) == list(range(58, 0, -5))
    page = await journal.page(SaleFilter(states=frozenset({"declined", "awaiting"})), limit=5)
    assert numbers(page) == [59, 58, 54, 53, 49]
    page = await journal.page(
        SaleFilter(states=frozenset({"declined", "awaiting"})), before=page.older, limit=5
    )
    assert numbers(page) == [48, 44, 43, 39, 38]


async def test_alarms_narrow(journal: JournalStore) -> None:
    assert numbers(await journal.page(SaleFilter(alarmed=True))) == [43, 23, 3]
    chosen = SaleFilter(alarmed=True, states=frozenset({"paid"}))
    assert numbers(await journal.page(chosen)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.25", [25]),
        ("1.250", [25]),
        ("1.3", [39, 38, 37, 36, 35, 34, 33, 32, 31, 30]),
        ("4242", [42]),
        ("0042", [42]),
        ("42", list(range(60, 0, -1))),
        ("51234007", [7]),
        ("+965 5123 4007", [7]),
        ("5123 4007", [7]),
        ("4007", [7]),
        ("4242 1.42", [42]),
        ("4242 1.43", []),
        ("عصير", []),
        ("nothing", []),
    ],
)
async def test_search_finds(journal: JournalStore, text: str, expected: list[int]) -> None:
    assert numbers(await journal.page(SaleFilter(text=text), limit=100)) == expected


async def test_search_by_day_finds_that_day_alone(journal: JournalStore) -> None:
    found = numbers(await journal.page(SaleFilter(text="22/11/2026")))
    assert found == list(range(60, 41, -1))


async def test_a_whole_reference_finds_one_sale(journal: JournalStore) -> None:
    reference = (await journal.page(limit=1)).sales[0].row.reference
    assert numbers(await journal.page(SaleFilter(text=f" {reference} "))) == [60]
    assert numbers(await journal.page(SaleFilter(text=reference.lower()))) == [60]
    other = SaleFilter(text=reference, states=frozenset({"declined"}))
    assert numbers(await journal.page(other)) == []


async def test_days_narrow_although_the_clock_was_set_back(journal: JournalStore) -> None:
    day = date(2026, 11, 23)
    page = await journal.page(SaleFilter(first_day=day, last_day=day))
    assert numbers(page) == list(range(20, 0, -1))
    page = await journal.page(SaleFilter(first_day=date(2026, 11, 24)))
    assert numbers(page) == list(range(41, 20, -1))
    page = await journal.page(SaleFilter(last_day=date(2026, 11, 22), text="1.5"))
    assert numbers(page) == list(range(59, 49, -1))
    assert numbers(await journal.page(SaleFilter(first_day=date(2030, 1, 1)))) == []


async def test_search_follows_what_a_sale_becomes(journal: JournalStore) -> None:
    listed = (await journal.page(limit=1)).sales[0]
    row = replace(listed.row, version=5, card_last4="9876", amount=77_000, state="paid")
    await journal.append_all([Record("sale_looked", row.reference, {}, row)])
    assert [s.row for s in (await journal.page(SaleFilter(text="9876"))).sales] == [row]
    assert [s.row for s in (await journal.page(SaleFilter(text="77.000"))).sales] == [row]
    assert numbers(await journal.page(SaleFilter(text="4260"))) == []


async def test_totals_are_those_of_the_rows(journal: JournalStore) -> None:
    totals = await journal.totals(date(2026, 11, 23), date(2026, 11, 23))
    assert [(t.day, t.tender, t.state, t.count, t.amount) for t in totals] == [
        (date(2026, 11, 23), "terminal", "awaiting", 4, 4460),
        (date(2026, 11, 23), "terminal", "declined", 4, 4420),
        (date(2026, 11, 23), "terminal", "paid", 12, 13_220),
    ]
    assert len(await journal.totals(date(2026, 1, 1), date(2026, 12, 31))) == 9
    assert await journal.count() == 60


async def test_a_total_moves_with_a_sale(journal: JournalStore) -> None:
    day = date(2026, 11, 23)
    row = await journal.row(sale(4, at=AT + timedelta(minutes=4)).reference)
    assert row is not None
    assert row.state == "awaiting"
    paid = replace(row, state="paid", version=row.version + 1)
    await journal.append_all([Record("sale_looked", row.reference, {}, paid)])
    totals = {t.state: (t.count, t.amount) for t in await journal.totals(day, day)}
    assert totals == {
        "awaiting": (3, 4460 - row.amount),
        "declined": (4, 4420),
        "paid": (13, 13_220 + row.amount),
    }
    assert await journal.count() == 60


async def test_the_shop_s_midnight_parts_days(tmp_path: Path) -> None:
    store = await opened(tmp_path / "journal.sqlite3")
    for number, hour in ((1, 20), (2, 21)):
        at = datetime(2026, 11, 23, hour, 30, tzinfo=UTC)
        made = sale(number, at=at)
        await store.append_all([replace(prepared(made), projection=sale_row(made))])
    days = [total.day for total in await store.totals(date(2026, 1, 1), date(2027, 1, 1))]
    assert days == [date(2026, 11, 23), date(2026, 11, 24)]
    await store.close()
