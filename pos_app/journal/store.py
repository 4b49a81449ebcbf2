"""The journal of this till: the face of `ports/journal.py` over one SQLite file.

Which thread does what: the *writer* owns the only connection that writes, and does so one append
after the other; the *reader* has a connection that cannot write, so that a search never holds up
an append (WAL lets both go on); the *backup* thread lets the copy follow. Each connection is
used on its own thread only. All are daemons and end within a second of `close`.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from pos_app.domain.entry import Entry, Record, SaleRow
from pos_app.errors import JournalTrouble
from pos_app.journal.file.connection import connect_reader
from pos_app.journal.file.faults import DAMAGED, told_as_trouble
from pos_app.journal.file.places import Places
from pos_app.journal.file.schema import NEWEST, format_of, refuse_newer
from pos_app.journal.keeping.backup import BackupKeeper, BackupPlan
from pos_app.journal.keeping.journal_file import JournalFile
from pos_app.journal.keeping.rebuild import Project
from pos_app.journal.reads import JournalReads
from pos_app.journal.worker import Worker

Answer = TypeVar("Answer")
_CLOSING = 1.0
"""Seconds that closing may take, whatever the disk does."""
_DEFAULT_PLAN = BackupPlan()


def utc_now() -> datetime:
    """The system's clock."""
    return datetime.now(UTC)


async def open_journal(
    path: Path,
    *,
    project: Project,
    now: Callable[[], datetime] = utc_now,
    backup: BackupPlan = _DEFAULT_PLAN,
) -> JournalStore:
    """Open (or make) the journal at `path` for writing, with everything in working order.

    `project` makes a sale's row from its entries (after damage, and in the backup).
    Raises JournalTrouble `till_open`, `journal_newer`, `read_only`, `disk_full`. A damaged file
    raises nothing: it is kept aside, and `notices()` says so.
    """
    store = JournalStore(path, project=project, now=now, backup=backup)
    try:
        await store.start()
    except BaseException:
        await store.close()
        raise
    return store


async def open_read_only(path: Path) -> JournalView:
    """Open the journal for reading, beside the till that writes it or without one.

    Raises JournalTrouble `journal_missing`, `journal_newer`, `journal_older` (the till has to be
    started once), `journal_damaged`.
    """
    view = JournalView(path)
    try:
        await view.read(_refuse_other_formats)
    except BaseException:
        await view.close()
        raise
    return view


class JournalView(JournalReads):
    """A journal that is only read. Make it with `open_read_only`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._reader = Worker("journal-reader")

    async def read(self, query: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """See `JournalReads.read`."""
        return await self._reader.run(lambda: self._ask(query))

    async def close(self) -> None:
        """Let the file go, within a second; a query under way is broken off."""
        self._hurry()
        await _end(self._reader, self._let_go)

    def let_go(self, patience: float) -> None:
        """From another thread: have the file closed; the next query opens it again."""
        self._hurry()
        self._reader.submit(self._let_go).result(patience)

    def _ask(self, query: Callable[[sqlite3.Connection], Answer]) -> Answer:
        with told_as_trouble(self._path):
            if self._connection is None:
                if not self._path.exists():
                    raise JournalTrouble("journal_missing")
                self._connection = connect_reader(self._path)
            return query(self._connection)

    def _hurry(self) -> None:
        connection = self._connection
        if connection is not None:
            connection.interrupt()

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class JournalStore(JournalReads):
    """Implements `Journal` and `Sales`. Make it with `open_journal`."""

    def __init__(
        self, path: Path, *, project: Project, now: Callable[[], datetime], backup: BackupPlan
    ) -> None:
        places = Places(path)
        self._file = JournalFile(places, project=project, now=now, others_out=self._others_out)
        self._view = JournalView(path)
        self._backup = BackupKeeper(places, project, backup)
        self._writer = Worker("journal-writer", at_rest=self._file.copy_log_back)

    async def start(self) -> None:
        """Take the lock and open the file, bringing it to the newest format."""
        await self._writer.run(self._file.open)

    async def append(
        self,
        kind: str,
        reference: str,
        payload: Mapping[str, object],
        *,
        projection: SaleRow | None = None,
        over: int | None = None,
    ) -> Entry:
        """See `Journal.append`."""
        return (await self.append_all((Record(kind, reference, payload, projection, over),)))[0]

    async def append_all(self, records: Sequence[Record]) -> tuple[Entry, ...]:
        """See `Journal.append_all`."""
        chosen = tuple(records)
        return await self._writer.run(lambda: self._append(chosen))

    async def series(self) -> str:
        """See `Journal.series`. Known since the file was opened: nothing is read for it."""
        return self._file.series

    async def next_number(self, day: date) -> int:
        """See `Journal.next_number`. Becomes durable with the append that uses it."""
        return await self._writer.run(lambda: self._file.next_number(day))

    async def read(self, query: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """See `JournalReads.read`. Where a page makes no sense, the file is started anew."""
        try:
            return await self._view.read(query)
        except JournalTrouble as trouble:
            if trouble.kind != DAMAGED:
                raise
        return await self._writer.run(lambda: self._file.ask(query))

    async def back_up(self) -> None:
        """Have the copy follow now, and wait for it."""
        await asyncio.wrap_future(self._backup.follow_now())

    def notices(self) -> tuple[str, ...]:
        """See `Journal.notices`: `journal_damaged`, `backup_failed`."""
        failed = ("backup_failed",) if self._backup.failed else ()
        return (*self._file.notices, *failed)

    async def close(self) -> None:
        """See `Journal.close`."""
        await self._view.close()
        await self._backup.end(_CLOSING / 2)
        await _end(self._writer, self._file.close)

    def _append(self, records: tuple[Record, ...]) -> tuple[Entry, ...]:
        entries = self._file.append(records)
        self._backup.appended(len(entries))
        return entries

    @contextmanager
    def _others_out(self) -> Iterator[None]:
        """On the writer's thread: reader and backup have let the files go, as renaming demands."""
        self._view.let_go(_CLOSING)
        with self._backup.paused():
            yield


async def _end(worker: Worker, last_job: Callable[[], None]) -> None:
    """Do `last_job` and let the thread end; a disk that hangs is not waited for."""
    if worker.is_closed:
        return
    worker.submit(last_job)
    await worker.end(_CLOSING)


def _refuse_other_formats(connection: sqlite3.Connection) -> None:
    refuse_newer(connection)
    if format_of(connection) < NEWEST:
        raise JournalTrouble("journal_older", f"format {format_of(connection)}")
