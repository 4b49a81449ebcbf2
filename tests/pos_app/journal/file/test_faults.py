from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from pos_app.errors import JournalTrouble
from pos_app.journal.file import faults
from pos_app.journal.file.faults import told_as_trouble, trouble_of


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
