from __future__ import annotations

import asyncio
import gc
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from pos_app.domain.entry import GENESIS, ChainHead, Record, first_break
from pos_app.errors import BadInput, JournalTrouble
from pos_app.journal.store import open_journal, open_read_only
from pos_app.ports.journal import Journal, Sales
from tests.pos_app.journal.samples import (
    AT,
    NEVER,
    ended,
    life,
    names,
    opened,
    prepared,
    sale,
    script,
    told,
)


async def test_what_was_appended_is_there_after_reopening(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    journal = await opened(path)
    one = await journal.append("sale_prepared", "R-1", {"amount": 1250, "name": "نورة"})
    two = await journal.append("sale_push_announced", "R-1", {})
    await journal.append("shift_opened", "", {"float": 20_000})
    await journal.close()

    journal = await opened(path)
    assert await journal.entries("R-1") == [one, two]
    assert one.plain() == {"amount": 1250, "name": "نورة"}
    assert (two.seq, two.prev_hash, two.at) == (one.seq + 1, one.hash, AT)
    assert await journal.entries("") == []
    assert await journal.entries("R-2") == []
    await journal.close()


async def test_the_store_is_what_the_ports_describe(tmp_path: Path) -> None:
    store = await opened(tmp_path / "journal.sqlite3")
    journal: Journal = store
    sales: Sales = store
    assert await journal.open_references() == []
    assert await sales.count() == 0
    await store.close()


async def test_a_new_journal_begins_with_its_series(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.sqlite3")
    started = await journal.latest("journal_started")
    assert started is not None
    assert (started.seq, started.prev_hash) == (1, GENESIS)
    series = await journal.series()
    assert started.plain() == {"series": series}
    assert len(series) == 2
    await journal.close()


async def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows keeps rights elsewhere")
    path = tmp_path / "journal.sqlite3"
    journal = await opened(path)
    modes = {name: (tmp_path / name).stat().st_mode & 0o777 for name in names(tmp_path)}
    assert set(modes.values()) == {0o600}
    await journal.close()


async def test_several_facts_are_stored_all_or_none(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.sqlite3")
    with pytest.raises(BadInput):
        await journal.append_all((*life(1), Record("No Kind", "", {})))
    assert await journal.open_references() == []
    entries = await journal.append_all(life(1))
    assert [entry.seq for entry in entries] == [2, 3, 4]
    assert await journal.append_all(()) == ()
    await journal.close()


async def test_a_sale_s_row_moves_with_its_entries(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.sqlite3")
    for record in life(1):
        await journal.append(
            record.kind,
            record.reference,
            record.payload,
            projection=record.projection,
            over=record.over,
        )
        assert await journal.row(record.reference) == record.projection
    assert await journal.count() == 1
    await journal.close()


async def test_a_writer_who_stepped_an_older_version_is_turned_away(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.sqlite3")
    records = life(1)
    await journal.append_all(records)
    before = await journal.entries(records[0].reference)
    for stale in (records[-1], records[1], replace(records[-1], over=None), records[0]):
        with pytest.raises(JournalTrouble) as caught:
            await journal.append_all([stale])
        assert caught.value.kind == "stale_sale"
    assert await journal.entries(records[0].reference) == before
    await journal.close()


async def test_two_sales_cannot_hold_one_payment(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.sqlite3")
    first, second = prepared(sale(1)), prepared(sale(2))
    assert first.projection is not None
    assert second.projection is not None
    held = replace(first, projection=replace(first.projection, payment_keys=("T-1",)))
    await journal.append_all([held])
    with pytest.raises(JournalTrouble) as caught:
        await journal.append_all(
            [replace(second, projection=replace(second.projection, payment_keys=("T-1",)))]
        )
    assert caught.value.kind == "claim_taken"
    assert await journal.entries(second.reference) == []
    assert await journal.payments_held({"T-1", "T-2"}, besides=second.reference) == {"T-1"}
    assert await journal.payments_held({"T-1", "T-2"}, besides=first.reference) == frozenset()
    await journal.close()


async def test_invoices_are_known_by_who_holds_them(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.sqlite3")
    await journal.append_all(life(1))
    assert await journal.invoices_held({"91", "92"}, besides="other") == {"91"}
    assert await journal.invoices_held({"91"}, besides=sale(1).reference) == frozenset()
    assert await journal.invoices_held(set(), besides="other") == frozenset()
    await journal.close()


async def test_open_and_closed_sales_are_told_apart(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.sqlite3")
    await journal.append_all([*life(2), *ended(1), *life(3)])
    assert await journal.open_references() == [sale(2).reference, sale(3).reference]
    closed_at = AT + timedelta(seconds=5)
    assert await journal.closed_references(closed_at) == [sale(1).reference]
    assert await journal.closed_references(closed_at + timedelta(microseconds=1)) == []
    await journal.close()


async def test_entries_are_found_by_kind(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.sqlite3")
    for number in range(5):
        await journal.append("shift_opened" if number % 2 else "paid_in", "", {"n": number})
    found = await journal.entries_of({"shift_opened", "paid_in"}, limit=3)
    assert [entry.plain()["n"] for entry in found] == [0, 1, 2]
    more = await journal.entries_of({"shift_opened", "paid_in"}, after=found[-1].seq)
    assert [entry.plain()["n"] for entry in more] == [3, 4]
    newest = await journal.latest("shift_opened")
    assert newest is not None
    assert newest.plain() == {"n": 3}
    assert await journal.latest("nothing") is None
    await journal.close()


async def test_numbers_of_a_day_are_given_once(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    day, other = date(2026, 11, 23), date(2026, 11, 24)
    journal = await opened(path)
    numbers = await asyncio.gather(*(journal.next_number(day) for _ in range(5)))
    assert sorted(numbers) == [1, 2, 3, 4, 5]
    assert await journal.next_number(other) == 1
    await journal.append_all(life(1))
    await journal.close()

    journal = await opened(path)
    assert await journal.next_number(day) == 6
    assert await journal.next_number(other) == 2
    await journal.close()


async def test_a_clock_that_jumps_changes_no_order(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    for number, jump in enumerate((0, -400, 30, -1), start=1):
        journal = await opened(path, at=AT + timedelta(days=jump))
        await journal.append_all(life(number, at=AT + timedelta(days=jump)))
        await journal.close()
    journal = await opened(path)
    page = await journal.page(limit=10)
    assert [listed.row.invoice_id for listed in page.sales] == ["94", "93", "92", "91"]
    entries = await journal.entries_of({"sale_prepared"})
    assert [entry.seq for entry in entries] == sorted(entry.seq for entry in entries)
    await journal.close()


async def test_many_at_once_make_one_chain(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.sqlite3")
    await asyncio.gather(
        *(journal.append("fact", "R", {"n": number}) for number in range(100)),
        *(journal.count() for _ in range(100)),
    )
    entries = await journal.entries("R")
    assert len(entries) == 100
    first = entries[0]
    assert first_break(entries, after=ChainHead(first.seq - 1, first.prev_hash)) is None
    await journal.close()


async def test_a_caller_who_stops_waiting_harms_nothing(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.sqlite3")
    given_up, waited_for = [], []
    async with asyncio.TaskGroup() as group:
        for number in range(20):
            task = group.create_task(journal.append("fact", "R", {"n": number}))
            (given_up if number % 2 else waited_for).append(task)
        await asyncio.sleep(0)
        for task in given_up:
            task.cancel()
    assert all(task.cancelled() for task in given_up)
    stored = {entry.seq for entry in await journal.entries("R")}
    assert all(task.result().seq in stored for task in waited_for)
    await journal.append("fact", "R", {})
    await journal.close()


async def test_closing_twice_and_using_it_afterwards(tmp_path: Path) -> None:
    journal = await opened(tmp_path / "journal.sqlite3")
    await journal.close()
    await journal.close()
    with pytest.raises(JournalTrouble) as caught:
        await journal.append("fact", "", {})
    assert caught.value.kind == "journal_closed"
    with pytest.raises(JournalTrouble):
        await journal.count()


@pytest.fixture
def collected() -> Iterator[None]:
    """Set up before the Qt loop and so torn down after it: Qt objects must die on this thread."""
    yield
    gc.collect()


def test_it_works_under_the_loop_of_qt(
    tmp_path: Path, collected: None, arun: Callable[..., Any]
) -> None:
    async def day() -> int:
        journal = await opened(tmp_path / "journal.sqlite3")
        await asyncio.gather(*(journal.append_all(life(number)) for number in range(1, 6)))
        count = await journal.count()
        await journal.back_up()
        await journal.close()
        return count

    assert arun(day()) == 5


# -- two processes ------------------------------------------------------------------------------


HOLD = """
    async def hold():
        journal = await opened(path)
        await journal.append_all(life(1))
        print("open", flush=True)
        sys.stdin.readline()
        await journal.close()
    asyncio.run(hold())
"""


async def test_a_second_writer_is_told_that_the_till_is_open(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    with script(HOLD, path) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(JournalTrouble) as caught:
            await opened(path)
        assert caught.value.kind == "till_open"
        view = await open_read_only(path)
        assert await view.count() == 1
        assert await view.open_references() == [sale(1).reference]
        await view.close()
        other.communicate("\n", timeout=20)
    assert other.returncode == 0
    journal = await opened(path)
    assert await journal.count() == 1
    await journal.close()


async def test_a_second_writer_in_this_process_is_told_as_well(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    journal = await opened(path)
    with pytest.raises(JournalTrouble) as caught:
        await opened(path)
    assert caught.value.kind == "till_open"
    await journal.append("fact", "", {})
    await journal.close()


async def test_a_killed_process_leaves_no_obstacle(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("kills by a signal that Windows lacks")
    path = tmp_path / "journal.sqlite3"
    with script(HOLD, path) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        other.send_signal(signal.SIGKILL)
        other.wait(20)
    journal = await opened(path)
    assert journal.notices() == ()
    assert await journal.open_references() == [sale(1).reference]
    await journal.close()


@pytest.mark.parametrize("point", ["journal.before_commit", "journal.after_commit"])
@pytest.mark.parametrize("nth", [1, 2, 3, 4, 5])
async def test_killed_at_a_commit_all_of_it_is_there_or_nothing(
    tmp_path: Path, point: str, nth: int
) -> None:
    path = tmp_path / "journal.sqlite3"
    text = """
        async def sell():
            journal = await opened(path)
            for record in [*life(1), *ended(2)]:
                await journal.append_all([record])
                print(record.kind, flush=True)
        asyncio.run(sell())
    """
    with script(text, path, POS_APP_FAIL_POINT=f"{point}:{nth}") as till:
        said = till.communicate(timeout=30)[0].split()
    assert till.returncode not in {0, 1}
    journal = await opened(path)
    assert journal.notices() == ()
    entries = await journal.entries_of(
        {"journal_started", *(record.kind for record in [*life(1), *ended(2)])}
    )
    # The first commit is that of `journal_started`, which opening makes good.
    committed = nth - 1 if point == "journal.before_commit" else nth
    assert len(entries) == max(committed, 1)
    assert [entry.kind for entry in entries[1:]][: len(said)] == said
    for reference in {entry.reference for entry in entries if entry.reference}:
        assert await journal.row(reference) == told(await journal.entries(reference))
    await journal.close()


async def test_the_system_s_clock_is_used_by_default(tmp_path: Path) -> None:
    journal = await open_journal(tmp_path / "journal.sqlite3", project=told, backup=NEVER)
    entry = await journal.append("fact", "", {})
    assert entry.at.tzinfo is not None
    await journal.close()
