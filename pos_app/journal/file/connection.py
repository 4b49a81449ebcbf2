"""Opens connections to a journal file: for its one writer, for readers, for other processes."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path
from urllib.parse import quote

from pos_app.errors import JournalTrouble

_READER_CACHE, _WRITER_CACHE, _COPY_CACHE = 800, 500, 250
"""KiB of pages each keeps in memory. A journal outgrows any cache within weeks, and then they are
full: small ones, for a till's memory must not grow with its journal. Writer and copy touch the
file's end; a search goes down a few levels of an index, and the system caches the file besides.
"""
_WAL_PAGES = 4000
"""The writer copies the log back while it rests; this is when it must do so in an append."""


def connect_writer(path: Path) -> sqlite3.Connection:
    """The writing connection: WAL, each commit fsynced. Raises sqlite3.Error, OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        # Phone numbers are in here: nobody else's to read. SQLite's own files take its mode.
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        fsync_folder(path.parent)
    connection = _connect(path, "rw", cache=_WRITER_CACHE)
    try:
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        if mode != "wal":
            raise JournalTrouble("disk_trouble", "this file system cannot hold a journal")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_WAL_PAGES}")
        connection.execute("PRAGMA journal_size_limit = 16777216")
        if sys.platform == "darwin":
            connection.execute("PRAGMA fullfsync = ON")
            connection.execute("PRAGMA checkpoint_fullfsync = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_reader(path: Path) -> sqlite3.Connection:
    """A connection that cannot write. It works beside a writer of this or another process.

    On a read-only disk it works if no log is left beside the file. Raises sqlite3.Error.
    """
    try:
        return _probed(_connect(path, "ro"))
    except sqlite3.OperationalError as fault:
        primary = getattr(fault, "sqlite_errorcode", 0) & 0xFF
        log = path.with_name(path.name + "-wal")
        if primary not in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY} or (
            not path.exists() or (log.exists() and log.stat().st_size)
        ):
            raise
        return _probed(_connect(path, "ro&immutable=1"))


def connect_copy(path: Path) -> sqlite3.Connection:
    """A connection to a copy that is always whole in its one file: no log stays beside it."""
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    connection = _connect(path, "rw", cache=_COPY_CACHE)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def fsync_folder(folder: Path) -> None:
    """Make the names in `folder` as durable as what they name. Windows needs and has no such."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _connect(path: Path, mode: str, *, cache: int = _READER_CACHE) -> sqlite3.Connection:
    # `as_uri` would do but for relative paths; "#" and "?" in names must not end the path.
    address = f"file:{quote(path.absolute().as_posix())}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=2.0)
    try:
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute(f"PRAGMA cache_size = -{cache}")
    except BaseException:
        connection.close()
        raise
    return connection


def _probed(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
