"""The sales' rows made anew from the entries, which alone are the record."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence

from pos_app.domain.entry import Entry, SaleRow, is_whole
from pos_app.errors import JournalTrouble
from pos_app.journal.file.faults import DAMAGED
from pos_app.journal.file.rows import entries_from
from pos_app.journal.file.writing import put_sale

Project = Callable[[Sequence[Entry]], SaleRow | None]
"""The row of the sale whose entries these are (all of one reference, in order), or None."""

PROJECTION = 1
"""Raised when rows or search words are made in another way: the next start makes all anew."""
_NAME = "projection"
_logger = logging.getLogger(__name__)


def story(connection: sqlite3.Connection, reference: str) -> list[Entry]:
    """All entries about `reference`, oldest first.

    Raises JournalTrouble `journal_damaged` for a row that is not what was written: what became
    of money is never told from such a row.
    """
    entries = list(entries_from(connection, "WHERE reference = ? ORDER BY seq", (reference,)))
    for entry in entries:
        if not is_whole(entry):
            raise JournalTrouble(DAMAGED, f"entry {entry.seq} is edited")
    return entries


def references(connection: sqlite3.Connection) -> Iterator[str]:
    """Every reference that an entry names, in the order of the index."""
    last = ""
    while True:
        found = connection.execute(
            "SELECT reference FROM entry WHERE reference > ? AND reference <> ''"
            " ORDER BY reference LIMIT 1",
            (last,),
        ).fetchone()
        if found is None:
            return
        last = str(found[0])
        yield last


def refresh(
    connection: sqlite3.Connection,
    project: Project,
    changed: Iterable[str],
    *,
    otherwise: Callable[[str], SaleRow | None] | None = None,
) -> None:
    """Bring the rows of the sales named in `changed` in step, in a transaction of the caller.

    `otherwise` gives the row of a sale whose entries this version cannot replay: while the
    journal is being saved, one such sale must not stand in the way of all others.
    """
    for reference in changed:
        try:
            sale = project(story(connection, reference))
        except Exception as fault:
            if otherwise is None:
                raise
            _logger.info("%s is not replayed: %s", reference, type(fault).__name__)
            sale = otherwise(reference)
        if sale is not None:
            put_sale(connection, sale)


def rebuild(connection: sqlite3.Connection, project: Project) -> None:
    """Throw all rows away and make them anew from the entries, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for table in ("sale", "claim", "day_total", "day_span"):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("INSERT INTO sale_word (sale_word) VALUES ('delete-all')")
        refresh(connection, project, references(connection))
        note_projection(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def is_outdated(connection: sqlite3.Connection) -> bool:
    """Whether the rows were made in another way than this version makes them."""
    found = connection.execute("SELECT value FROM meta WHERE name = ?", (_NAME,)).fetchone()
    return found is None or str(found[0]) != str(PROJECTION)


def note_projection(connection: sqlite3.Connection) -> None:
    """Write down how the rows were made."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_NAME, str(PROJECTION)))
