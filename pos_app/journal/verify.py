"""`pos-app journal verify`: reads the whole journal and says whether it is what was written.

It reads from a snapshot, so it works beside an open till, and changes nothing. The chain shows
edited, missing, misplaced and cut-off rows; replaying each sale shows whether its row in lists
(and the totals of its day) say the same as its entries; the backup is held against the chain.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pos_app.domain.entry import ChainHead, Entry, first_break
from pos_app.errors import JournalTrouble
from pos_app.journal.file.connection import connect_reader
from pos_app.journal.file.faults import DAMAGED, UNREADABLE, told_as_trouble, trouble_of
from pos_app.journal.file.places import Places
from pos_app.journal.file.rows import entries_from, stored_head
from pos_app.journal.file.schema import refuse_newer
from pos_app.journal.keeping.rebuild import Project, references, story
from pos_app.journal.queries import row

MOST_NAMED = 100
"""Differing sales that are named; more are only counted."""

_TOTALS = "SELECT day, tender, state, count, amount FROM day_total WHERE count <> 0"
_COUNTED = "SELECT day, tender, state, count(*), sum(amount) FROM sale GROUP BY day, tender, state"


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was found. `ok` is the answer; the rest says where to look."""

    entries: int
    """Entries that were read."""
    head: ChainHead
    bad_seq: int | None = None
    """The first entry that does not hold."""
    why: str = ""
    """`edited`, `missing`, `misplaced`, `unreadable`, or `pages` (the file, not the record)."""
    differing: tuple[str, ...] = ()
    """References whose row in lists is not what their entries tell, at most `MOST_NAMED`."""
    differing_count: int = 0
    totals_differ: bool = False
    backup: str = "none"
    """`none`, `follows`, `differs` or `unreadable`."""
    behind: int = 0
    """Entries that the backup does not have yet."""

    @property
    def ok(self) -> bool:
        """Whether record, rows and totals hold. The backup is told of but does not count."""
        return not (self.why or self.differing_count or self.totals_differ)


@dataclass(slots=True)
class _Progress:
    cancelled: Callable[[], bool]
    read: int = 0
    named: list[str] = field(default_factory=list)
    differing: int = 0

    def check(self) -> None:
        if self.cancelled():
            raise JournalTrouble("cancelled")


def verify_journal(
    path: Path, *, project: Project, cancelled: Callable[[], bool] = lambda: False
) -> VerifyReport:
    """Read the journal at `path` whole; blocks. `project` makes a sale's row from its entries.

    Raises JournalTrouble `journal_missing`, `journal_newer`, `cancelled`, `journal_damaged` (not
    even a header can be read).
    """
    if not path.exists():
        raise JournalTrouble("journal_missing")
    with told_as_trouble(path):
        connection = connect_reader(path)
        try:
            refuse_newer(connection)
            connection.execute("BEGIN")
            return _report(connection, Places(path), project, _Progress(cancelled))
        finally:
            connection.close()


def _report(
    connection: sqlite3.Connection, places: Places, project: Project, progress: _Progress
) -> VerifyReport:
    head = stored_head(connection)
    bad_seq, why = _chain(connection, head, progress)
    if not why and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        why = "pages"
    if why:
        # Rows are made from entries: where those do not hold, comparing says nothing.
        return VerifyReport(progress.read, head, bad_seq, why)
    _rows(connection, project, progress)
    backup, behind = _backup(connection, places, head)
    return VerifyReport(
        progress.read,
        head,
        differing=tuple(progress.named),
        differing_count=progress.differing,
        totals_differ=set(connection.execute(_TOTALS)) != set(connection.execute(_COUNTED)),
        backup=backup,
        behind=behind,
    )


def _chain(
    connection: sqlite3.Connection, head: ChainHead, progress: _Progress
) -> tuple[int | None, str]:
    def counted() -> Iterator[Entry]:
        for entry in entries_from(connection, "ORDER BY seq", ()):
            progress.read += 1
            if progress.read % 1000 == 0:
                progress.check()
            yield entry

    try:
        found = first_break(counted(), head=head)
    except JournalTrouble as trouble:
        if trouble.kind != DAMAGED:
            raise
        return progress.read + 1, "unreadable"
    except (sqlite3.Error, UnicodeDecodeError) as fault:
        if trouble_of(fault, Path()).kind != DAMAGED:
            raise
        return progress.read + 1, "unreadable"
    return (None, "") if found is None else (found.seq, found.why)


def _rows(connection: sqlite3.Connection, project: Project, progress: _Progress) -> None:
    for number, reference in enumerate(references(connection)):
        if number % 200 == 0:
            progress.check()
        try:
            told = project(story(connection, reference))
            fits = told == row(connection, reference)
        except Exception:  # noqa: BLE001  # whatever stops the replay, the row cannot be proved
            fits = False
        if not fits:
            progress.differing += 1
            progress.named.extend([reference] if len(progress.named) < MOST_NAMED else [])
    strays = connection.execute(
        "SELECT reference FROM sale WHERE reference NOT IN"
        " (SELECT reference FROM entry WHERE reference <> '')"
    )
    for (reference,) in strays:
        progress.differing += 1
        progress.named.extend([str(reference)] if len(progress.named) < MOST_NAMED else [])


def _backup(connection: sqlite3.Connection, places: Places, head: ChainHead) -> tuple[str, int]:
    if not places.backup.exists():
        return "none", head.seq
    try:
        copy = connect_reader(places.backup)
    except UNREADABLE:
        return "unreadable", head.seq
    try:
        copied = stored_head(copy)
        broken = first_break(entries_from(copy, "ORDER BY seq", ()), head=copied)
    except UNREADABLE:
        return "unreadable", head.seq
    finally:
        copy.close()
    ours = next(entries_from(connection, "WHERE seq = ?", (copied.seq,)), None)
    if broken is not None or (ours.hash if ours else ChainHead().hash) != copied.hash:
        return "differs", head.seq
    return "follows", head.seq - copied.seq
