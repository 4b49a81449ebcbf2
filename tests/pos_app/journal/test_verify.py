from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pos_app.errors import JournalTrouble
from pos_app.journal.verify import verify_journal
from tests.pos_app.journal.samples import filled, life, opened, sale, told


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program at work on the file, its guards taken off."""
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER entry_never_edited")
    connection.execute("DROP TRIGGER entry_never_removed")
    yield connection
    connection.commit()
    connection.close()


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    place = tmp_path / "journal.sqlite3"
    await filled(place, sales=4)
    return place


async def test_an_untouched_journal_is_in_order(path: Path) -> None:
    report = verify_journal(path, project=told)
    assert report.ok
    assert (report.entries, report.head.seq, report.bad_seq, report.why) == (13, 13, None, "")
    assert (report.backup, report.behind) == ("follows", 0)


async def test_it_works_beside_an_open_till(path: Path) -> None:
    journal = await opened(path)
    await journal.append_all(life(5))
    report = verify_journal(path, project=told)
    assert report.ok
    assert report.entries == 16
    assert (report.backup, report.behind) == ("follows", 3)
    await journal.close()


@pytest.mark.parametrize(
    ("statement", "seq", "why"),
    [
        ("UPDATE entry SET payload = '{}' WHERE seq = 7", 7, "edited"),
        ("UPDATE entry SET at = at + 1 WHERE seq = 1", 1, "edited"),
        ("UPDATE entry SET hash = zeroblob(32) WHERE seq = 13", 13, "edited"),
        ("UPDATE entry SET prev_hash = zeroblob(32) WHERE seq = 5", 5, "edited"),
        ("DELETE FROM entry WHERE seq = 6", 6, "missing"),
        ("DELETE FROM entry WHERE seq >= 10", 10, "missing"),
        ("DELETE FROM entry", 1, "missing"),
        ("UPDATE head SET seq = 12", 12, "misplaced"),
        ("UPDATE entry SET at = 9000000000000000000 WHERE seq = 3", 3, "unreadable"),
        ("UPDATE entry SET payload = CAST(x'ff' AS TEXT) WHERE seq = 3", 3, "unreadable"),
    ],
)
async def test_what_was_done_to_a_row_is_named(
    path: Path, statement: str, seq: int, why: str
) -> None:
    with tampering(path) as connection:
        connection.execute(statement)
    report = verify_journal(path, project=told)
    assert (report.ok, report.bad_seq, report.why) == (False, seq, why)


async def test_a_row_that_says_other_than_its_entries_is_named(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute(
            "UPDATE sale SET state = 'paid' WHERE reference = ?", (sale(2).reference,)
        )
    report = verify_journal(path, project=told)
    assert not report.ok
    assert report.differing == (sale(2).reference,)
    assert not report.totals_differ, "the totals moved with the row"


async def test_missing_and_stray_rows_are_named(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute("DELETE FROM sale WHERE reference = ?", (sale(1).reference,))
        connection.execute(
            "UPDATE sale SET reference = 'X' WHERE reference = ?", (sale(2).reference,)
        )
    report = verify_journal(path, project=told)
    assert set(report.differing) == {sale(1).reference, sale(2).reference, "X"}
    assert report.differing_count == 3
    assert report.totals_differ


async def test_totals_that_are_wrong_are_told(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute("UPDATE day_total SET amount = amount + 1")
    report = verify_journal(path, project=told)
    assert (report.ok, report.totals_differ, report.differing) == (False, True, ())


async def test_a_replay_that_stops_is_told_as_a_difference(path: Path) -> None:
    def stops(_: object) -> None:
        raise KeyError("unknown")

    report = verify_journal(path, project=stops)
    assert report.differing_count == 4


async def test_the_copy_is_looked_at_but_does_not_count(path: Path) -> None:
    copy = path.with_name("journal.backup.sqlite3")
    with tampering(copy) as connection:
        connection.execute("UPDATE entry SET payload = '{}' WHERE seq = 3")
    report = verify_journal(path, project=told)
    assert (report.ok, report.backup) == (True, "differs")
    copy.write_bytes(b"\xa5" * 8192)
    assert verify_journal(path, project=told).backup == "unreadable"
    copy.unlink()
    report = verify_journal(path, project=told)
    assert (report.ok, report.backup, report.behind) == (True, "none", 13)


async def test_it_can_be_broken_off(path: Path) -> None:
    with pytest.raises(JournalTrouble) as caught:
        verify_journal(path, project=told, cancelled=lambda: True)
    assert caught.value.kind == "cancelled"


async def test_a_journal_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(JournalTrouble) as caught:
        verify_journal(tmp_path / "journal.sqlite3", project=told)
    assert caught.value.kind == "journal_missing"


async def test_what_is_no_journal_at_all(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(b"\xa5" * 8192)
    with pytest.raises(JournalTrouble) as caught:
        verify_journal(path, project=told)
    assert caught.value.kind == "journal_damaged"


def test_verifying_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    verify_journal(path, project=told)
    assert path.read_bytes() == before
