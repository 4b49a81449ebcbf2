"""The copy that follows the journal: `journal.backup.sqlite3`, a whole journal in one file.

It follows by entries, not by pages: what is copied was read back through the chain, so damage to
a page of the journal never reaches the copy, the cost is that of the new entries alone, and the
writer is never waited for. The copy has a *series* of its own: a copy put in the journal's place
by hand cannot make a reference that the journal made after it.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pos_app.domain.entry import Entry, SaleRow, break_at, head_of
from pos_app.errors import JournalTrouble, PosError
from pos_app.journal.file.connection import connect_copy, connect_reader
from pos_app.journal.file.faults import DAMAGED, UNREADABLE, told_as_trouble
from pos_app.journal.file.places import Places, move
from pos_app.journal.file.rows import entries_from, stored_head
from pos_app.journal.file.schema import migrate, refuse_newer
from pos_app.journal.file.start import draw_series, past_series, series_of
from pos_app.journal.file.writing import store_entries
from pos_app.journal.keeping.rebuild import Project, note_projection, refresh
from pos_app.journal.queries import row
from pos_app.journal.worker import Worker

BATCH = 500
"""Entries in one transaction of the copy: some tens of milliseconds."""
_QUIET = 1.0
"""Seconds from the append that makes the copy due to the copying."""
_BREATH = 0.1
"""Seconds between batches when there are many, so that the till never feels it."""
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """When the copy follows, whichever comes first; looked at after each append."""

    entries: int = 20
    seconds: float = 60.0


class BackupKeeper:
    """Has the copy follow when the plan says so, on a thread of its own."""

    def __init__(self, places: Places, project: Project, plan: BackupPlan) -> None:
        self.failed = ""
        """Why the copy does not follow, or ""."""
        self._places = places
        self._project = project
        self._plan = plan
        self._worker = Worker("journal-backup")
        self._still = threading.Lock()
        self._ending = threading.Event()
        self._due = threading.Event()
        self._waiting = 0
        self._since = time.monotonic()

    def appended(self, entries: int) -> None:
        """Told by the writer after each append."""
        self._waiting += entries
        late = time.monotonic() - self._since >= self._plan.seconds
        if self._waiting >= self._plan.entries or late:
            self._waiting = 0
            self._since = time.monotonic()
            if not self._due.is_set():
                self._due.set()
                self._worker.submit(self._follow_in_quiet)

    def follow_now(self) -> Future[None]:
        """Have the copy follow all the way."""
        return self._worker.submit(self._follow)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Within: the copy and the journal are not touched by the copying."""
        with self._still:
            yield

    async def end(self, patience: float) -> None:
        """Let the copy catch up (one batch), then end, within `patience` seconds."""
        self._ending.set()
        if not self._worker.is_closed and self._waiting:
            self._worker.submit(self._follow)
        await self._worker.end(patience)

    def _follow_in_quiet(self) -> None:
        """A burst of appends is let pass: the copy's fsyncs would wait in line with theirs."""
        self._ending.wait(_QUIET)
        self._due.clear()
        self._follow()

    def _follow(self) -> None:
        try:
            more = True
            while more:
                with self._still:
                    more = follow(self._places, self._project)
                more = more and not self._ending.wait(_BREATH)
        except Exception as fault:  # noqa: BLE001  # whatever it was, it is told of
            # The journal itself goes on: a copy that lags is told of, not a reason to stop.
            self.failed = fault.kind if isinstance(fault, PosError) else type(fault).__name__
            _logger.info("the backup does not follow: %s", self.failed)
        else:
            self.failed = ""


def follow(places: Places, project: Project) -> bool:
    """Copy the next batch of entries; whether more are waiting. On the backup's thread.

    Raises JournalTrouble `journal_damaged` where the journal's chain does not hold; sqlite3.Error,
    OSError.
    """
    journal = connect_reader(places.journal)
    try:
        copy = _open_copy(places, journal)
        try:
            return _follow(journal, copy, project)
        finally:
            copy.close()
    finally:
        journal.close()


def first_hash(connection: sqlite3.Connection) -> str:
    """What tells one journal from another: the hash of its first entry; "" if it is empty."""
    first = next(entries_from(connection, "WHERE seq = 1", ()), None)
    return "" if first is None else first.hash


def copy_entries(
    source: sqlite3.Connection, target: sqlite3.Connection, project: Project, *, most: int
) -> int:
    """Append to `target` up to `most` entries of `source` that follow its head; how many.

    Stops with JournalTrouble `journal_damaged` before the first entry that does not follow;
    what came before it is kept. In transactions of its own.
    """
    head = stored_head(target)
    batch: list[Entry] = []
    broken: JournalTrouble | None = None
    last = head
    try:
        found = entries_from(source, "WHERE seq > ? ORDER BY seq LIMIT ?", (head.seq, most))
        for entry in found:
            gap = break_at(last, entry)
            if gap is not None:
                broken = JournalTrouble(DAMAGED, f"{gap.why} at {gap.seq}")
                break
            batch.append(entry)
            last = head_of(entry)
    except UNREADABLE as unreadable:
        broken = JournalTrouble(DAMAGED, f"unreadable after {last.seq}")
        broken.__cause__ = unreadable
    if batch:
        _store(source, target, batch, project)
    if broken is not None:
        raise broken
    return len(batch)


def _store(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    batch: list[Entry],
    project: Project,
) -> None:
    def row_there(reference: str) -> SaleRow | None:
        try:
            return row(source, reference)
        except UNREADABLE:
            return None

    changed = dict.fromkeys(entry.reference for entry in batch if entry.reference)
    target.execute("BEGIN IMMEDIATE")
    try:
        store_entries(target, batch, head_of(batch[-1]))
        refresh(target, project, changed, otherwise=row_there)
        target.execute("COMMIT")
    except BaseException:
        target.rollback()
        raise


def _follow(journal: sqlite3.Connection, copy: sqlite3.Connection, project: Project) -> bool:
    copied = copy_entries(journal, copy, project, most=BATCH)
    if copied:
        keep_day_numbers(copy, newest_day_numbers(journal))
    return copied == BATCH


def newest_day_numbers(source: sqlite3.Connection) -> list[tuple[int, int]]:
    """The numbers given to references of the last days."""
    return source.execute("SELECT day, last FROM day_number ORDER BY day DESC LIMIT 40").fetchall()


def keep_day_numbers(target: sqlite3.Connection, numbers: list[tuple[int, int]]) -> None:
    """Let no day of `target` go on from below `numbers`."""
    target.executemany(
        "INSERT INTO day_number VALUES (?, ?)"
        " ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
        numbers,
    )


def _open_copy(places: Places, journal: sqlite3.Connection) -> sqlite3.Connection:
    """The copy, begun anew where it is unreadable or the copy of another journal."""
    if places.backup.exists() and not _is_copy_of(places.backup, journal):
        move(places.backup, places.aside("backup"))
    return _ready_copy(places.backup, journal)


def _is_copy_of(path: Path, journal: sqlite3.Connection) -> bool:
    try:
        with told_as_trouble(path):
            copy = _ready_copy(path, journal)
            try:
                return first_hash(copy) in {"", first_hash(journal)}
            finally:
                copy.close()
    except JournalTrouble as trouble:
        if trouble.kind not in {DAMAGED, "journal_newer"}:
            raise
        return False


def _ready_copy(path: Path, journal: sqlite3.Connection) -> sqlite3.Connection:
    copy = connect_copy(path)
    try:
        refuse_newer(copy)
        if migrate(copy) == 0:
            draw_series(copy, besides={series_of(journal), *past_series(journal)})
            note_projection(copy)
    except BaseException:
        copy.close()
        raise
    return copy
