"""The quick look at a journal on opening it: cost does not grow with the file.

It finds what power cuts, dying disks and restored old copies do: a header or table that cannot
be read, an end that was cut off, a tail that does not chain. The whole file is read by
`journal verify` (`verify.py`), and each entry once more when the backup copies it.
"""

from __future__ import annotations

import sqlite3

from pos_app.domain.entry import first_break, head_of
from pos_app.errors import JournalTrouble
from pos_app.journal.file.connection import connect_reader
from pos_app.journal.file.faults import DAMAGED, UNREADABLE
from pos_app.journal.file.places import Places
from pos_app.journal.file.rows import entries_from, stored_head
from pos_app.journal.file.schema import NEWEST, expected_plan, format_of, plan_of

_TAIL = 50


def examine(connection: sqlite3.Connection) -> None:
    """Raise JournalTrouble `journal_damaged` or sqlite3.Error for a file not in order.

    Of an older format only the entries are looked at: its tables are migrated later.
    """
    found = format_of(connection)
    if not 1 <= found <= NEWEST:
        raise JournalTrouble(DAMAGED, "not a journal")
    if found == NEWEST and plan_of(connection) != expected_plan():
        raise JournalTrouble(DAMAGED, "tables are not as they were made")
    if connection.execute("SELECT count(*) FROM head").fetchone()[0] != 1:
        raise JournalTrouble(DAMAGED, "the head is missing")
    head = stored_head(connection)
    tail = list(entries_from(connection, "WHERE seq >= ? ORDER BY seq", (head.seq - _TAIL,)))
    if tail and tail[0].seq > 1:
        broken = first_break(tail[1:], head=head, after=head_of(tail[0]))
    else:
        broken = first_break(tail, head=head)
    if broken is not None:
        raise JournalTrouble(DAMAGED, f"entry {broken.seq} is {broken.why}")
    connection.execute("SELECT sum(amount) FROM sale WHERE open = 1").fetchone()


def refuse_shortened(connection: sqlite3.Connection, places: Places) -> None:
    """Raise JournalTrouble `journal_damaged` if the copy has entries that the journal lost.

    So the end of a journal cannot be cut off with its head, nor an older file be put in its
    place, unnoticed. A copy of another journal, or one that cannot be read, says nothing.
    """
    if not places.backup.exists():
        return
    try:
        copy = connect_reader(places.backup)
    except UNREADABLE:
        return
    try:
        examine(copy)
        copied = stored_head(copy)
        first = next(entries_from(copy, "WHERE seq = 1", ()), None)
    except UNREADABLE:
        return
    finally:
        copy.close()
    ours = {e.seq: e.hash for e in entries_from(connection, "WHERE seq IN (1, ?)", (copied.seq,))}
    if first is None or ours.get(1, first.hash) != first.hash:
        return
    if ours.get(copied.seq) != copied.hash:
        raise JournalTrouble(DAMAGED, f"the backup has entry {copied.seq}, the journal has not")
