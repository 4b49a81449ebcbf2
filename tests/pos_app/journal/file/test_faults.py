from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.errors import JournalTrouble
from pos_app.journal.file import faults
from pos_app.journal.file.faults import told_as_trouble, trouble_of
from pos_app.journal.store import open_read_only
from pos_app.journal.verify import verify_journal
from tests.pos_app.journal.samples import filled, life, opened, sale, told


def fault_of(code: int) -> sqlite3.Error:
    fault = sqlite3.OperationalError("text that nobody may branch on")
    fault.sqlite_errorcode = code
    fault.sqlite_errorname = "SQLITE_X"
    return fault


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, "disk_full"),
        (sqlite3.SQLITE_READONLY, "read_only"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "read_only"),
        (sqlite3.SQLITE_CANTOPEN, "read_only"),
        (sqlite3.SQLITE_CORRUPT, "journal_damaged"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "journal_damaged"),
        (sqlite3.SQLITE_NOTADB, "journal_damaged"),
        (sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, "journal_damaged"),
        (sqlite3.SQLITE_BUSY, "journal_busy"),
        (sqlite3.SQLITE_INTERRUPT, "journal_closed"),
        (sqlite3.SQLITE_IOERR_FSYNC, "disk_trouble"),
        (sqlite3.SQLITE_NOMEM, "disk_trouble"),
    ],
)
def test_what_sqlite_says_has_a_kind(code: int, kind: str, tmp_path: Path) -> None:
    assert trouble_of(fault_of(code), tmp_path / "journal.sqlite3").kind == kind


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EFBIG, "disk_full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "read_only"),
        (errno.EIO, "disk_trouble"),
        (None, "disk_trouble"),
    ],
)
def test_what_the_file_system_says_has_a_kind(number: int | None, kind: str) -> None:
    fault = OSError() if number is None else OSError(number, "x")
    assert trouble_of(fault, Path("x")).kind == kind


def test_a_failed_write_on_a_disk_without_room_is_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faults, "_SCARCE", 1 << 62)
    fault = fault_of(sqlite3.SQLITE_IOERR_WRITE)
    assert trouble_of(fault, tmp_path / "journal.sqlite3").kind == "disk_full"
    assert trouble_of(fault, tmp_path / "gone" / "journal.sqlite3").kind == "disk_trouble"


def test_bytes_that_are_no_text_are_damage(tmp_path: Path) -> None:
    connection = sqlite3.connect(":memory:")
    with pytest.raises(JournalTrouble) as caught, told_as_trouble(tmp_path):
        connection.execute("SELECT CAST(x'ff' AS TEXT)").fetchone()
    connection.close()
    assert caught.value.kind == "journal_damaged"
    assert isinstance(caught.value.__cause__, sqlite3.OperationalError)


def test_tables_that_do_not_fit_our_statements_are_damage(tmp_path: Path) -> None:
    connection = sqlite3.connect(":memory:")
    with pytest.raises(JournalTrouble, match="no such table") as caught, told_as_trouble(tmp_path):
        connection.execute("SELECT * FROM nowhere")
    connection.close()
    assert caught.value.kind == "journal_damaged"


def test_what_is_no_trouble_of_the_disk_passes(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), told_as_trouble(tmp_path):
        raise ZeroDivisionError


# -- disks --------------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if sys.platform != "linux" or mount is None or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs Linux and root")
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", str(disk)],
        check=False,
        capture_output=True,
    )
    if made.returncode:
        pytest.skip(f"this machine does not let root mount a tmpfs: {made.stderr!r}")
    yield disk
    subprocess.run([str(shutil.which("umount")), str(disk)], check=True)


def remount(disk: Path, options: str) -> None:
    subprocess.run([str(shutil.which("mount")), "-o", f"remount,{options}", str(disk)], check=True)


async def test_a_full_disk_stores_nothing_by_halves_and_works_again(small_disk: Path) -> None:
    path = small_disk / "journal.sqlite3"
    journal = await opened(path)
    stored = 1
    trouble = None
    while trouble is None and stored < 10_000:
        try:
            await journal.append_all(life(stored, note="x" * 500))
            stored += 1
        except JournalTrouble as full:
            trouble = full
    assert trouble is not None
    assert trouble.kind == "disk_full"
    for _ in range(3):
        with pytest.raises(JournalTrouble) as caught:
            await journal.append_all(life(stored, note="x" * 5000))
        assert caught.value.kind == "disk_full"
    assert await journal.count() == stored - 1
    assert await journal.entries(sale(stored).reference) == []
    assert len(await journal.entries(sale(stored - 1).reference)) == 3

    remount(small_disk, "size=8m")
    await journal.append_all(life(stored, note="x" * 500))
    assert await journal.count() == stored
    assert "journal_damaged" not in journal.notices()
    await journal.close()
    assert verify_journal(path, project=told).ok


async def test_a_till_cannot_start_on_a_full_disk_but_says_so(small_disk: Path) -> None:
    (small_disk / "film").write_bytes(b"x" * 1024 * 1000)
    with pytest.raises(JournalTrouble) as caught:
        await opened(small_disk / "journal.sqlite3")
    assert caught.value.kind == "disk_full"
    (small_disk / "film").unlink()
    journal = await opened(small_disk / "journal.sqlite3")
    await journal.append_all(life(1))
    await journal.close()


async def test_a_read_only_disk_can_be_read_and_says_why_it_is_not_written(
    small_disk: Path,
) -> None:
    path = small_disk / "journal.sqlite3"
    await filled(path, sales=2)
    remount(small_disk, "ro")
    with pytest.raises(JournalTrouble) as caught:
        await opened(path)
    assert caught.value.kind == "read_only"
    view = await open_read_only(path)
    assert await view.count() == 2
    await view.close()
    assert verify_journal(path, project=told).ok


async def test_a_folder_that_cannot_be_made_is_read_only(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(JournalTrouble) as caught:
        await opened(tmp_path / "file" / "home" / "journal.sqlite3")
    assert caught.value.kind == "read_only"
