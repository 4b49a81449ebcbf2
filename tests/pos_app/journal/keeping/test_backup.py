from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from pos_app.errors import JournalTrouble
from pos_app.journal.file.connection import connect_reader
from pos_app.journal.file.places import Places
from pos_app.journal.file.rows import stored_head
from pos_app.journal.file.start import series_of
from pos_app.journal.keeping import backup
from pos_app.journal.keeping.backup import BackupKeeper, BackupPlan, follow
from pos_app.journal.verify import verify_journal
from tests.pos_app.journal.samples import filled, life, names, opened, sale, told


def entries_in(path: Path) -> int:
    connection = connect_reader(path)
    seq = stored_head(connection).seq
    connection.close()
    return seq


async def test_the_copy_is_a_whole_journal_in_one_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    copy = tmp_path / "elsewhere.sqlite3"
    copy.write_bytes((tmp_path / "journal.backup.sqlite3").read_bytes())
    report = verify_journal(copy, project=told)
    assert (report.ok, report.entries) == (True, 10)


async def test_it_follows_after_so_many_entries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_QUIET", 0)
    path = tmp_path / "journal.sqlite3"
    journal = await opened(path, backup=BackupPlan(entries=6, seconds=1e9))
    await journal.append_all(life(1))
    assert not (tmp_path / "journal.backup.sqlite3").exists()
    await journal.append_all(life(2))
    # What is asked for by hand stands in line behind what became due.
    await journal.back_up()
    assert entries_in(tmp_path / "journal.backup.sqlite3") == 7
    await journal.close()


async def test_it_follows_after_so_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_QUIET", 0)
    path = tmp_path / "journal.sqlite3"
    journal = await opened(path, backup=BackupPlan(entries=10**9, seconds=0))
    await journal.append_all(life(1))
    await journal._backup._worker.run(lambda: None)
    assert entries_in(tmp_path / "journal.backup.sqlite3") == 4
    await journal.close()


async def test_on_closing_it_has_everything(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    journal = await opened(path)
    await journal.append_all(life(1))
    await journal.close()
    assert entries_in(tmp_path / "journal.backup.sqlite3") == 4
    assert verify_journal(path, project=told).behind == 0


async def test_a_long_journal_is_copied_in_batches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "BATCH", 4)
    path = tmp_path / "journal.sqlite3"
    await filled(path, sales=1)
    (tmp_path / "journal.backup.sqlite3").unlink()
    journal = await opened(path)
    await journal.append_all([record for number in (2, 3, 4) for record in life(number)])
    places = Places(path)
    seen = []
    while follow(places, told):
        seen.append(entries_in(places.backup))
    assert seen == [4, 8, 12]
    assert entries_in(places.backup) == 13
    await journal.close()


async def test_its_series_is_its_own_so_that_it_can_take_the_journal_s_place(
    tmp_path: Path,
) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    series = []
    for file in (path, tmp_path / "journal.backup.sqlite3"):
        connection = connect_reader(file)
        series.append(series_of(connection))
        connection.close()
    assert series[0] != series[1]


async def test_numbers_given_to_references_are_carried(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    day = (sale().created_at).date()
    journal = await opened(path)
    assert [await journal.next_number(day) for _ in range(3)] == [1, 2, 3]
    await journal.append_all(life(1))
    await journal.close()
    path.with_name("journal.backup.sqlite3").rename(tmp_path / "other.sqlite3")
    restored = await opened(tmp_path / "other.sqlite3")
    assert await restored.next_number(day) == 4
    await restored.close()


async def test_the_copy_of_another_journal_is_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    path.unlink()
    (tmp_path / "other").mkdir()
    await filled(tmp_path / "other" / "journal.sqlite3", sales=1)
    (tmp_path / "other" / "journal.sqlite3").rename(path)
    journal = await opened(path)
    assert journal.notices() == ()
    assert await journal.count() == 1
    await journal.back_up()
    await journal.close()
    assert names(tmp_path, "journal.backup*") == [
        "journal.backup-1.sqlite3",
        "journal.backup.sqlite3",
    ]
    assert verify_journal(path, project=told).backup == "follows"


async def test_a_copy_that_cannot_be_read_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path)
    copy = tmp_path / "journal.backup.sqlite3"
    copy.write_bytes(b"\xa5" * 8192)
    journal = await opened(path)
    await journal.back_up()
    await journal.close()
    assert verify_journal(path, project=told).backup == "follows"


async def test_damage_is_not_copied(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path, sales=1)
    journal = await opened(path)
    await journal.append_all(life(2))
    vandal = sqlite3.connect(path)
    vandal.execute("DROP TRIGGER entry_never_edited")
    vandal.execute("UPDATE entry SET payload = '{}' WHERE seq = 6")
    vandal.commit()
    vandal.close()
    await journal.back_up()
    assert "backup_failed" in journal.notices()
    assert entries_in(tmp_path / "journal.backup.sqlite3") == 5
    await journal.close()


async def test_a_copy_that_cannot_follow_is_told_of_until_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.sqlite3"
    journal = await opened(path)
    await journal.append_all(life(1))

    def refuse(*_: object) -> bool:
        raise OSError

    monkeypatch.setattr(backup, "follow", refuse)
    await journal.back_up()
    assert journal.notices() == ("backup_failed",)
    monkeypatch.undo()
    await journal.back_up()
    assert journal.notices() == ()
    await journal.close()


async def test_while_paused_nothing_is_copied(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path, sales=1)
    copy = tmp_path / "journal.backup.sqlite3"
    copy.unlink()
    keeper = BackupKeeper(Places(path), told, BackupPlan())
    with keeper.paused():
        waiting = keeper.follow_now()
        await asyncio.sleep(0)
        assert not copy.exists()
    await asyncio.wrap_future(waiting)
    assert entries_in(copy) == 4
    await keeper.end(5)


def test_without_a_journal_there_is_nothing_to_copy(tmp_path: Path) -> None:
    with pytest.raises((sqlite3.Error, JournalTrouble)):
        follow(Places(tmp_path / "journal.sqlite3"), told)
