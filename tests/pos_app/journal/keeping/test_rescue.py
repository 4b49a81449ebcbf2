from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pos_app.domain.entry import ChainHead
from pos_app.journal.file.connection import connect_reader
from pos_app.journal.file.places import Places
from pos_app.journal.file.rows import stored_head
from pos_app.journal.keeping import rescue
from pos_app.journal.verify import verify_journal
from tests.pos_app.journal.samples import AT, filled, life, names, opened, told

DAMAGED = pytest.mark.expects_log("the journal was damaged")


async def beheaded(path: Path) -> None:
    """A journal of four sales without its head, and a copy that lacks the last sale."""
    await filled(path)
    copy = path.with_name("journal.backup.sqlite3").read_bytes()
    extra = await opened(path)
    await extra.append_all(life(4))
    await extra.close()
    path.with_name("journal.backup.sqlite3").write_bytes(copy)
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM head")
    connection.commit()
    connection.close()


def head_at(path: Path) -> ChainHead:
    connection = connect_reader(path)
    head = stored_head(connection)
    connection.close()
    return head


async def test_the_new_file_goes_on_from_copy_and_damaged_file_together(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await beheaded(path)
    places = Places(path)
    kept = rescue.start_anew(places, told, why="test", now=lambda: AT)
    assert kept == tmp_path / "journal.corrupt-1.sqlite3"
    assert not places.rescue.exists()
    # journal_started, four sales of three entries, and the note.
    assert head_at(path).seq == 14
    assert verify_journal(path, project=told).ok


async def test_a_sale_that_cannot_be_replayed_keeps_the_row_it_had(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    path.with_name("journal.backup.sqlite3").unlink()
    before = await opened(path)
    rows = (await before.page()).sales
    await before.close()
    path.with_name("journal.backup.sqlite3").unlink(missing_ok=True)

    def stops(_: object) -> None:
        raise KeyError

    rescue.start_anew(Places(path), stops, why="test", now=lambda: AT)
    after = await opened(path)
    assert (await after.page()).sales == rows
    await after.close()


async def test_with_nothing_readable_at_all_the_till_begins_again(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    for file in (path, path.with_name("journal.backup.sqlite3")):
        file.write_bytes(b"\xa5" * file.stat().st_size)
    rescue.start_anew(Places(path), told, why="test", now=lambda: AT)
    assert head_at(path).seq == 1
    assert verify_journal(path, project=told).ok
    assert names(tmp_path, "journal.corrupt-*") == ["journal.corrupt-1.sqlite3"]


async def test_each_damaged_file_gets_a_name_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    series: set[object] = set()
    for number in (1, 2, 3):
        kept = rescue.start_anew(Places(path), told, why="test", now=lambda: AT)
        assert kept == tmp_path / f"journal.corrupt-{number}.sqlite3"
        connection = connect_reader(path)
        series |= {connection.execute("SELECT value FROM meta WHERE name = 'series'").fetchone()}
        connection.close()
    assert len(series) == 3


class PowerCut(Exception):
    pass


@DAMAGED
@pytest.mark.parametrize(
    ("step", "nth"),
    [
        ("connect_writer", 1),
        ("copy_entries", 1),
        ("_write_down", 1),
        ("move", 1),
        ("move", 2),
        ("move", 3),
    ],
)
async def test_a_power_cut_anywhere_is_made_good_by_the_next_start(
    tmp_path: Path, step: str, nth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.sqlite3"
    await beheaded(path)
    real = getattr(rescue, step)
    calls = 0

    def cut_off(*arguments: object, **named: object) -> object:
        nonlocal calls
        calls += 1
        if calls == nth:
            raise PowerCut
        return real(*arguments, **named)

    monkeypatch.setattr(rescue, step, cut_off)
    with pytest.raises(PowerCut):
        rescue.start_anew(Places(path), told, why="test", now=lambda: AT)
    monkeypatch.setattr(rescue, step, real)

    journal = await opened(path)
    assert await journal.count() == 4
    assert len(await journal.entries_of({"journal_damaged"})) == 1
    assert journal.notices() == ("journal_damaged",)
    await journal.close()
    assert verify_journal(path, project=told).ok
    assert not Places(path).rescue.exists()
