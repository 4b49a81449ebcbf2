"""Turns what SQLite and the file system raise into JournalTrouble: the only place that does."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pos_app.errors import JournalTrouble

DAMAGED = "journal_damaged"
UNREADABLE = (sqlite3.Error, OSError, UnicodeDecodeError, JournalTrouble)
"""What reading a file that may be damaged can raise."""
_SCARCE = 256 * 1024
"""Bytes: with less than this free, a failed write is taken for a full disk."""

# A constraint only breaks where the tables contradict each other: the head says there are ten
# entries, and an eleventh is there.
_KINDS = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_CANTOPEN: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_CONSTRAINT: DAMAGED,
    sqlite3.SQLITE_BUSY: "journal_busy",
    sqlite3.SQLITE_LOCKED: "journal_busy",
    sqlite3.SQLITE_INTERRUPT: "journal_closed",
}
_ERRNO_KINDS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENOTDIR: "read_only",
}


@contextmanager
def told_as_trouble(path: Path) -> Iterator[None]:
    """Within: errors of SQLite and of the file system leave as JournalTrouble."""
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeDecodeError) as fault:
        raise trouble_of(fault, path) from fault


def trouble_of(fault: sqlite3.Error | OSError | UnicodeDecodeError, path: Path) -> JournalTrouble:
    """The JournalTrouble that `fault` on the file at `path` amounts to."""
    if isinstance(fault, UnicodeDecodeError):
        # SQLite quotes damaged tables in its message, which Python then cannot read.
        return JournalTrouble(DAMAGED, type(fault).__name__)
    if isinstance(fault, OSError):
        kind = _ERRNO_KINDS.get(fault.errno or 0, "disk_trouble")
        return JournalTrouble(
            kind, f"{type(fault).__name__} {errno.errorcode.get(fault.errno or 0, '')}"
        )
    code = getattr(fault, "sqlite_errorcode", None)
    name = getattr(fault, "sqlite_errorname", type(fault).__name__)
    if code is None:
        # Raised by Python's own layer. A text that is no UTF-8 reads as OperationalError.
        kind = DAMAGED if isinstance(fault, sqlite3.OperationalError) else "disk_trouble"
        return JournalTrouble(kind, str(name))
    primary = code & 0xFF
    if primary == sqlite3.SQLITE_IOERR:
        # A quota or a size limit reads as an I/O error; a bad checksum of a page as well.
        return JournalTrouble("disk_full" if _is_full(path) else "disk_trouble", str(name))
    if primary == sqlite3.SQLITE_ERROR:
        # Our statements are fixed and tested: one that does not fit means damaged tables.
        return JournalTrouble(DAMAGED, f"{name}: {fault}")
    return JournalTrouble(_KINDS.get(primary, "disk_trouble"), str(name))


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _SCARCE
    except OSError:
        return False
