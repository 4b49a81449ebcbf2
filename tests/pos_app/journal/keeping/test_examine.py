from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pos_app.errors import JournalTrouble
from pos_app.journal.file.connection import connect_reader
from pos_app.journal.file.places import Places
from pos_app.journal.keeping.examine import examine, refuse_shortened
from tests.pos_app.journal.samples import filled, life, opened


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    place = tmp_path / "journal.sqlite3"
    await filled(place, sales=30)
    return place


def look(path: Path, *, at_copy: bool = False) -> str:
    """The detail of what was found, or ""."""
    connection = connect_reader(path)
    try:
        examine(connection)
        if at_copy:
            refuse_shortened(connection, Places(path))
    except JournalTrouble as trouble:
        assert trouble.kind == "journal_damaged"
        return trouble.detail
    finally:
        connection.close()
    return ""


def tamper(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    guards = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE name GLOB 'entry_never_*'"
    ).fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _, sql in guards:
        connection.execute(sql)
    connection.commit()
    connection.close()


async def test_a_journal_in_order_passes(path: Path) -> None:
    assert look(path, at_copy=True) == ""


async def test_a_new_journal_passes(tmp_path: Path) -> None:
    await (await opened(tmp_path / "new.sqlite3")).close()
    assert look(tmp_path / "new.sqlite3", at_copy=True) == ""


@pytest.mark.parametrize(
    ("statement", "detail"),
    [
        ("PRAGMA user_version = 0", "not a journal"),
        ("DROP TABLE claim", "tables are not as they were made"),
        ("DROP INDEX sale_state", "tables are not as they were made"),
        ("DELETE FROM head", "the head is missing"),
        ("DELETE FROM entry WHERE seq = 91", "entry 91 is missing"),
        ("DELETE FROM entry WHERE seq = 80", "entry 80 is missing"),
        ("UPDATE entry SET payload = '{}' WHERE seq = 90", "entry 90 is edited"),
        ("UPDATE entry SET payload = '{}' WHERE seq = 3", ""),
    ],
)
async def test_what_is_wrong_with_the_end_is_found(path: Path, statement: str, detail: str) -> None:
    tamper(path, statement)
    assert look(path) == detail


async def test_an_end_cut_off_together_with_its_head_is_found_by_the_copy(path: Path) -> None:
    tamper(
        path,
        "DELETE FROM entry WHERE seq > 80",
        "UPDATE head SET seq = 80, hash = (SELECT hash FROM entry WHERE seq = 80)",
    )
    assert look(path) == ""
    assert look(path, at_copy=True) == "the backup has entry 91, the journal has not"


async def test_a_copy_that_lags_says_nothing(path: Path) -> None:
    copy = path.with_name("journal.backup.sqlite3").read_bytes()
    journal = await opened(path)
    await journal.append_all(life(31))
    await journal.close()
    path.with_name("journal.backup.sqlite3").write_bytes(copy)
    assert look(path, at_copy=True) == ""


async def test_a_copy_that_cannot_be_read_or_is_of_another_says_nothing(path: Path) -> None:
    copy = path.with_name("journal.backup.sqlite3")
    copy.write_bytes(b"\xa5" * 8192)
    assert look(path, at_copy=True) == ""
    copy.unlink()
    assert look(path, at_copy=True) == ""
    other = path.with_name("other.sqlite3")
    await filled(other, sales=40)
    other.rename(copy)
    assert look(path, at_copy=True) == ""
