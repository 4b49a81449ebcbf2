from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pos_app.domain.entry import Record
from pos_app.journal.file.connection import connect_writer
from pos_app.journal.keeping import rebuild
from pos_app.journal.keeping.rebuild import is_outdated, references, story
from pos_app.journal.verify import verify_journal
from pos_app.ports.journal import SaleFilter
from tests.pos_app.journal.samples import ended, filled, life, opened, sale, told

EVERYTHING = (
    "SELECT * FROM sale ORDER BY id",
    "SELECT * FROM claim",
    "SELECT * FROM day_total WHERE count <> 0",
    "SELECT * FROM day_span",
    "SELECT rowid FROM sale_word WHERE sale_word MATCH '\"000\" *' ORDER BY rowid",
)


def contents(connection: sqlite3.Connection) -> list[object]:
    return [connection.execute(statement).fetchall() for statement in EVERYTHING]


async def test_rows_made_anew_are_those_that_were_kept(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    journal = await opened(path)
    await journal.append_all([*life(1), *ended(2), Record("fact", "OTHER-1", {}), *life(3)])
    await journal.close()
    connection = connect_writer(path)
    before = contents(connection)
    connection.execute("UPDATE sale SET state = 'paid', words = 'nonsense'")
    rebuild.rebuild(connection, told)
    assert contents(connection) == before
    connection.close()
    assert verify_journal(path, project=told).ok


async def test_a_version_that_makes_rows_otherwise_makes_all_anew_on_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    connection = connect_writer(path)
    connection.execute("UPDATE sale SET words = 'nonsense'")
    assert not is_outdated(connection)
    monkeypatch.setattr(rebuild, "PROJECTION", rebuild.PROJECTION + 1)
    assert is_outdated(connection)
    connection.close()
    journal = await opened(path)
    assert len((await journal.page(SaleFilter(text="0002"))).sales) == 1
    await journal.close()
    connection = connect_writer(path)
    assert not is_outdated(connection)
    connection.close()


async def test_a_rebuild_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    connection = connect_writer(path)
    before = contents(connection)

    def stops(_: object) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        rebuild.rebuild(connection, stops)
    assert contents(connection) == before
    connection.close()


async def test_references_and_their_stories(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    connection = connect_writer(path)
    assert list(references(connection)) == [sale(number).reference for number in (1, 2, 3)]
    assert [entry.seq for entry in story(connection, sale(2).reference)] == [5, 6, 7]
    assert story(connection, "nobody") == []
    connection.close()
