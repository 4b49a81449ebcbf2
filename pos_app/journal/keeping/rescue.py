"""What becomes of a damaged journal: it is kept aside, and a new one goes on from its good part.

The new file is the backup copy (or an empty one) with every further entry of the damaged file
that can still be read and whose chain holds. It gets a new series, so that a reference which the
damaged file made and lost cannot be made again, and an entry that says what happened: which file
was kept, and the last good entry's number and hash (which is also that entry's `prev_hash`).

A power cut anywhere in here is made good by the next start: the new file is built under the name
`rescue` while the damaged one still has the journal's name, and the last step is one rename.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pos_app.domain.entry import Record
from pos_app.errors import JournalTrouble
from pos_app.journal.file.connection import connect_reader, connect_writer
from pos_app.journal.file.places import Places, move
from pos_app.journal.file.rows import stored_head
from pos_app.journal.file.schema import migrate
from pos_app.journal.file.start import draw_series, series_of
from pos_app.journal.file.writing import append
from pos_app.journal.keeping.backup import carry_day_numbers, copy_entries
from pos_app.journal.keeping.examine import examine
from pos_app.journal.keeping.rebuild import Project, note_projection

STARTED_ANEW = "journal_damaged"
_BATCH = 5000


def start_anew(
    places: Places, project: Project, *, why: str, now: Callable[[], datetime]
) -> Path | None:
    """Replace the damaged journal, which nobody has open. Returns where it was kept, if it was.

    Raises sqlite3.Error, OSError (then the next start tries again).
    """
    _choose_base(places)
    kept = places.aside("corrupt") if places.journal.exists() else None
    connection = connect_writer(places.rescue)
    try:
        if migrate(connection) == 0:
            note_projection(connection)
        _take_over(places.journal, connection, project)
        _write_down(connection, kept=kept, why=why, at=now())
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()
    if kept is not None:
        move(places.journal, kept)
    move(places.rescue, places.journal)
    return kept


def resume(places: Places) -> bool:
    """Finish what a power cut interrupted: True if the journal still has to be started anew."""
    if not places.rescue.exists():
        return False
    if places.journal.exists():
        return True
    move(places.rescue, places.journal)
    return False


def _choose_base(places: Places) -> None:
    """Let the new file begin as the backup, if that is in order, else empty.

    What an interrupted attempt left behind counts like a backup; the longer of the two is taken.
    """
    left, copy = _length(places.rescue), _length(places.backup)
    if left >= max(copy, 1):
        return
    if places.rescue.exists():
        move(places.rescue, places.aside("corrupt"))
    if copy:
        move(places.backup, places.rescue)


def _length(path: Path) -> int:
    """Entries of a file that is in order, else 0."""
    if not path.exists():
        return 0
    try:
        connection = connect_reader(path)
    except (sqlite3.Error, OSError):
        return 0
    try:
        examine(connection)
        return stored_head(connection).seq
    except (sqlite3.Error, JournalTrouble):
        return 0
    finally:
        connection.close()


def _take_over(damaged: Path, target: sqlite3.Connection, project: Project) -> None:
    """Copy what follows the base and is good: to the first row that is not."""
    if not damaged.exists():
        return
    try:
        source = connect_reader(damaged)
    except (sqlite3.Error, OSError):
        # Not even a header is left of it: the base is all there is.
        return
    try:
        while copy_entries(source, target, project, most=_BATCH) == _BATCH:
            continue
    except JournalTrouble:
        # Where the good part ends; what came before it has been stored.
        pass
    finally:
        _take_numbers(source, target)
        source.close()


def _take_numbers(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    try:
        carry_day_numbers(source, target)
        draw_series(target, besides={series_of(source)})
    except sqlite3.DatabaseError:
        # Unreadable: the new series keeps references apart in all but one case in 961.
        return


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
