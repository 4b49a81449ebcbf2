"""What becomes of a damaged journal: it is kept aside, and a new one goes on from its good part.

The new file is the backup copy (or an empty one) with every further entry of the damaged file
that can still be read and whose chain holds. It gets a new series, so that a reference which the
damaged file made and lost cannot be made again, and an entry that says what happened: which file
was kept, and the last good entry's number and hash (which is also that entry's `prev_hash`).

A power cut anywhere in here is made good by the next start: the new file is built under the name
`rescue` while the damaged one still has the journal's name, and the last step is one rename.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from pathlib import Path

from pos_app.domain.entry import Record
from pos_app.errors import JournalTrouble
from pos_app.journal.file.connection import connect_reader, connect_writer
from pos_app.journal.file.faults import DAMAGED, UNREADABLE, told_as_trouble
from pos_app.journal.file.places import Places, move
from pos_app.journal.file.rows import entries_from, stored_head
from pos_app.journal.file.schema import migrate
from pos_app.journal.file.start import draw_series, series_of
from pos_app.journal.file.writing import append
from pos_app.journal.keeping.backup import copy_entries, keep_day_numbers, newest_day_numbers
from pos_app.journal.keeping.examine import examine
from pos_app.journal.keeping.rebuild import Project, note_projection

STARTED_ANEW = "journal_damaged"
_BATCH = 5000
_logger = logging.getLogger(__name__)


def start_anew(
    places: Places, project: Project, *, why: str, now: Callable[[], datetime]
) -> Path | None:
    """Replace the damaged journal, which nobody has open. Returns where it was kept, if it was.

    Raises sqlite3.Error, OSError (then the next start tries again).
    """
    is_resumed = _choose_base(places)
    kept = places.aside("corrupt") if places.journal.exists() else None
    connection = connect_writer(places.rescue)
    try:
        if migrate(connection) == 0:
            note_projection(connection)
        _take_over(places.journal, connection, project)
        if not (is_resumed and _is_written_down(connection)):
            _write_down(connection, kept=kept, why=why, at=now())
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()
    if kept is not None:
        move(places.journal, kept)
    move(places.rescue, places.journal)
    return kept


class Interrupted(Enum):
    """What a power cut left of starting anew."""

    NOT_AT_ALL = 0
    DONE_NOW = 1
    """The new file only lacked its name."""
    TO_BE_DONE = 2
    """The damaged file still has the journal's name: it has to be started anew."""


def resume(places: Places) -> Interrupted:
    """Finish what a power cut interrupted, if there is such."""
    if not places.rescue.exists():
        return Interrupted.NOT_AT_ALL
    if places.journal.exists():
        return Interrupted.TO_BE_DONE
    move(places.rescue, places.journal)
    return Interrupted.DONE_NOW


def _choose_base(places: Places) -> bool:
    """Let the new file begin as the backup, if that is in order, else empty.

    What an interrupted attempt left behind counts like a backup; the longer of the two is taken.
    Whether it was that.
    """
    left, copy = _length(places.rescue), _length(places.backup)
    if left >= max(copy, 1):
        return True
    if places.rescue.exists():
        move(places.rescue, places.aside("corrupt"))
    if copy:
        move(places.backup, places.rescue)
    return False


def _length(path: Path) -> int:
    """Entries of a file that is in order; 0 if it is damaged or not there.

    Raises JournalTrouble where the disk does not let it be read: no reason to do without it.
    """
    if not path.exists():
        return 0
    try:
        with told_as_trouble(path):
            connection = connect_reader(path)
            try:
                examine(connection)
                return stored_head(connection).seq
            finally:
                connection.close()
    except JournalTrouble as trouble:
        if trouble.kind != DAMAGED:
            raise
        return 0


def _take_over(damaged: Path, target: sqlite3.Connection, project: Project) -> None:
    """Copy what follows the base and is good: to the first row that is not."""
    if not damaged.exists():
        return
    try:
        source = connect_reader(damaged)
    except UNREADABLE:
        # Not even a header is left of it: the base is all there is.
        return
    try:
        while copy_entries(source, target, project, most=_BATCH) == _BATCH:
            continue
    except JournalTrouble as end:
        # Where the good part ends; what came before it has been stored.
        _logger.info("the damaged journal is good up to %s", end.detail)
    finally:
        _take_numbers(source, target)
        source.close()


def _take_numbers(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    try:
        numbers, series = newest_day_numbers(source), series_of(source)
    except UNREADABLE:
        # Unreadable: the new series keeps references apart in all but one case in 961.
        return
    keep_day_numbers(target, numbers)
    draw_series(target, besides={series})


def _is_written_down(connection: sqlite3.Connection) -> bool:
    last = next(entries_from(connection, "ORDER BY seq DESC LIMIT 1", ()), None)
    return last is not None and last.kind == STARTED_ANEW


def _write_down(
    connection: sqlite3.Connection, *, kept: Path | None, why: str, at: datetime
) -> None:
    good = stored_head(connection)
    draw_series(connection)
    facts = {
        "kept_as": kept.name if kept else "",
        "why": why,
        "last_good_seq": good.seq,
        "last_good_hash": good.hash,
        "series": series_of(connection),
    }
    append(connection, (Record(STARTED_ANEW, "", facts),), at=at)
