"""The beginning of a journal file: its series and its first entry."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Collection
from datetime import datetime

from pos_app.domain.entry import Record
from pos_app.domain.reference import SERIES_ALPHABET
from pos_app.journal.file.writing import append

STARTED = "journal_started"


def ensure_started(connection: sqlite3.Connection, at: datetime) -> None:
    """Give a new file its series and its first entry. Raises sqlite3.Error."""
    if connection.execute("SELECT 1 FROM entry LIMIT 1").fetchone() is not None:
        return
    if not series_of(connection):
        draw_series(connection)
    append(connection, (Record(STARTED, "", {"series": series_of(connection)}),), at=at)


def series_of(connection: sqlite3.Connection) -> str:
    """The file's two characters, or "" before it has any."""
    found = connection.execute("SELECT value FROM meta WHERE name = 'series'").fetchone()
    return "" if found is None else str(found[0])


def past_series(connection: sqlite3.Connection) -> frozenset[str]:
    """Series under which this till has made references: none of them is drawn again."""
    found = connection.execute("SELECT value FROM meta WHERE name = 'series_past'").fetchone()
    return frozenset(str(found[0]).split()) if found is not None else frozenset()


def draw_series(connection: sqlite3.Connection, *, besides: Collection[str] = ()) -> str:
    """Draw a series that this till has not had, and remember the one it had."""
    past = {*past_series(connection), *besides, series_of(connection)} - {""}
    every = [a + b for a in SERIES_ALPHABET for b in SERIES_ALPHABET]
    # After 961 files of one till: a repeated series beats a till that will not open.
    drawn = secrets.choice([series for series in every if series not in past] or every)
    connection.executemany(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)",
        [("series", drawn), ("series_past", " ".join(sorted(past)))],
    )
    return drawn
