from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from pos_app.errors import JournalTrouble
from pos_app.journal.file.connection import connect_reader
from pos_app.journal.reads import JournalReads
from pos_app.journal.store import open_read_only
from tests.pos_app.journal.samples import AT, ended, filled, life, names, opened, sale

Answer = TypeVar("Answer")


class DirectReads(JournalReads):
    """The smallest way of running a query: here and now."""

    def __init__(self, path: Path) -> None:
        self.connection = connect_reader(path)
        self.asked = 0

    async def read(self, query: Callable[[sqlite3.Connection], Answer]) -> Answer:
        self.asked += 1
        return query(self.connection)


@pytest.fixture
async def reads(tmp_path: Path) -> AsyncIterator[DirectReads]:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    journal = await opened(path)
    await journal.append_all(ended(4))
    await journal.close()
    made = DirectReads(path)
    yield made
    made.connection.close()


async def test_every_question_goes_one_way(reads: DirectReads) -> None:
    one = sale(1).reference
    assert [e.kind for e in await reads.entries(one)] == [record.kind for record in life(1)]
    assert len(await reads.entries_of({"sale_prepared"})) == 4
    assert (await reads.latest("journal_started")) is not None
    assert await reads.open_references() == [sale(n).reference for n in (1, 2, 3)]
    assert await reads.closed_references(AT - timedelta(days=1)) == [sale(4).reference]
    assert await reads.payments_held({"x"}, besides="") == frozenset()
    assert await reads.invoices_held({"91"}, besides="") == {"91"}
    assert len(await reads.series()) == 2
    assert len((await reads.page(limit=3)).sales) == 3
    row = await reads.row(one)
    assert row is not None
    assert row.reference == one
    assert await reads.row("nobody") is None
    day = date(2026, 11, 23)
    assert sum(total.count for total in await reads.totals(day, day)) == 4
    assert await reads.count() == 4
    assert reads.asked == 13


async def test_entries_about_nothing_are_not_asked_for(reads: DirectReads) -> None:
    assert await reads.entries("") == []
    assert reads.asked == 0


# -- reading beside -----------------------------------------------------------------------------


async def test_reading_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(JournalTrouble) as caught:
        await open_read_only(tmp_path / "journal.sqlite3")
    assert caught.value.kind == "journal_missing"
    assert names(tmp_path) == []


async def test_a_reader_cannot_write(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await (await opened(path)).close()
    view = await open_read_only(path)

    def scribble(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO meta VALUES ('x', 'y')")

    with pytest.raises(JournalTrouble) as caught:
        await view.read(scribble)
    assert caught.value.kind == "read_only"
    await view.close()


async def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await (await opened(path)).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    for opening in (opened(path), open_read_only(path)):
        with pytest.raises(JournalTrouble) as caught:
            await opening
        assert caught.value.kind == "journal_newer"
    assert path.read_bytes() == before


async def test_an_older_file_has_to_be_opened_by_the_till_first(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    sqlite3.connect(path).close()
    path.touch()
    with pytest.raises(JournalTrouble) as caught:
        await open_read_only(path)
    assert caught.value.kind == "journal_older"
