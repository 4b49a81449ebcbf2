"""The journal of this till: the face of `ports/journal.py` over one SQLite file.

Which thread does what: the *writer* owns the only connection that writes, and does so one append
after the other; the *reader* has a connection that cannot write, so that a search never holds up
an append (WAL lets both go on); the *backup* thread lets the copy follow. Each connection is
used on its own thread only. All are daemons and end within a second of `close`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from pos_app.domain.entry import Entry, Record, SaleRow
from pos_app.journal import queries
from pos_app.journal.connection import connect_reader, connect_writer
from pos_app.journal.faults import told_as_trouble
from pos_app.journal.lock import JournalLock
from pos_app.journal.rows import day_number, entries_from
from pos_app.journal.schema import migrate, refuse_newer
from pos_app.journal.start import ensure_started, series_of
from pos_app.journal.worker import Worker
from pos_app.journal.writing import append
from pos_app.ports.journal import DayTotal, SaleFilter, SalesPage

Answer = TypeVar("Answer")
Project = Callable[[Sequence[Entry]], SaleRow | None]
"""The row of the sale whose entries these are (all of one reference, in order), or None."""
_CHECKPOINT_EVERY = 64
"""Appends between copying the log back into the file; done while the writer rests."""
_EVERYTHING = SaleFilter()


def utc_now() -> datetime:
    """The system's clock."""
    return datetime.now(UTC)


class JournalStore:
    """Implements `Journal` and `Sales`. Make it with `open_journal`."""

    def __init__(self, path: Path, *, project: Project, now: Callable[[], datetime]) -> None:
        self._path = path
        self._project = project
        self._now = now
        self._lock: JournalLock | None = None
        self._writing: sqlite3.Connection | None = None
        self._reading: sqlite3.Connection | None = None
        self._day_numbers: dict[int, int] = {}
        self._appends = 0
        self._notices: list[str] = []
        self._writer = Worker("journal-writer", at_rest=self._copy_log_back)
        self._reader = Worker("journal-reader")

    async def start(self) -> None:
        """Take the lock and open the file, bringing it to the newest format."""
        try:
            await self._writer.run(self._open)
        except BaseException:
            await self.close()
            raise

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
        record = Record(kind, reference, payload, projection, over)
        return (await self.append_all((record,)))[0]

    async def append_all(self, records: Sequence[Record]) -> tuple[Entry, ...]:
        """See `Journal.append_all`."""
        chosen = tuple(records)
        return await self._writer.run(lambda: self._append(chosen))

    async def entries(self, reference: str) -> list[Entry]:
        """See `Journal.entries`."""
        if not reference:
            return []
        return await self._read(
            lambda db: list(entries_from(db, "WHERE reference = ? ORDER BY seq", (reference,)))
        )

    async def entries_of(
        self, kinds: Collection[str], *, after: int = 0, limit: int = 1000
    ) -> list[Entry]:
        """See `Journal.entries_of`."""
        wanted = tuple(kinds)
        marks = ", ".join("?" * len(wanted))
        where = f"WHERE kind IN ({marks}) AND seq > ? ORDER BY seq LIMIT ?"
        return await self._read(lambda db: list(entries_from(db, where, (*wanted, after, limit))))

    async def latest(self, kind: str) -> Entry | None:
        """See `Journal.latest`."""
        where = "WHERE kind = ? ORDER BY seq DESC LIMIT 1"
        return await self._read(lambda db: next(entries_from(db, where, (kind,)), None))

    async def open_references(self) -> list[str]:
        """See `Journal.open_references`."""
        return await self._read(queries.open_references)

    async def closed_references(self, since: datetime) -> list[str]:
        """See `Journal.closed_references`."""
        return await self._read(lambda db: queries.closed_references(db, since))

    async def payments_held(self, keys: Collection[str], *, besides: str) -> frozenset[str]:
        """See `Journal.payments_held`."""
        return await self._read(lambda db: queries.held(db, "payment", keys, besides))

    async def invoices_held(self, ids: Collection[str], *, besides: str) -> frozenset[str]:
        """See `Journal.invoices_held`."""
        return await self._read(lambda db: queries.held(db, "invoice", ids, besides))

    async def series(self) -> str:
        """See `Journal.series`."""
        return await self._read(series_of)

    async def next_number(self, day: date) -> int:
        """See `Journal.next_number`. Becomes durable with the append that uses it."""
        return await self._writer.run(lambda: self._next_number(day_number(day)))

    async def page(
        self, chosen: SaleFilter = _EVERYTHING, *, before: int | None = None, limit: int = 50
    ) -> SalesPage:
        """See `Sales.page`."""
        return await self._read(lambda db: queries.page(db, chosen, before=before, limit=limit))

    async def row(self, reference: str) -> SaleRow | None:
        """See `Sales.row`."""
        return await self._read(lambda db: queries.row(db, reference))

    async def totals(self, first_day: date, last_day: date) -> list[DayTotal]:
        """See `Sales.totals`."""
        return await self._read(lambda db: queries.totals(db, first_day, last_day))

    async def count(self) -> int:
        """See `Sales.count`."""
        return await self._read(queries.count)

    def notices(self) -> tuple[str, ...]:
        """See `Journal.notices`."""
        return tuple(self._notices)

    async def close(self) -> None:
        """See `Journal.close`."""
        for worker, job in ((self._reader, self._close_reading), (self._writer, self._close)):
            if worker.join(0.0):
                continue
            worker.submit(job)
            worker.stop()
        for worker in (self._reader, self._writer):
            worker.join(1.0)

    def _open(self) -> None:
        with told_as_trouble(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._lock = JournalLock(self._path.with_suffix(".lock"))
            self._writing = connect_writer(self._path)
            refuse_newer(self._writing)
            migrate(self._writing)
            ensure_started(self._writing, self._now())

    def _append(self, records: tuple[Record, ...]) -> tuple[Entry, ...]:
        with told_as_trouble(self._path):
            entries = append(
                self._writable(), records, at=self._now(), day_numbers=self._day_numbers
            )
        self._day_numbers.clear()
        self._appends += len(entries)
        return entries

    def _next_number(self, day: int) -> int:
        with told_as_trouble(self._path):
            found = (
                self._writable()
                .execute("SELECT last FROM day_number WHERE day = ?", (day,))
                .fetchone()
            )
        last = max(self._day_numbers.get(day, 0), 0 if found is None else int(found[0]))
        self._day_numbers[day] = last + 1
        return last + 1

    async def _read(self, query: Callable[[sqlite3.Connection], Answer]) -> Answer:
        def asked() -> Answer:
            with told_as_trouble(self._path):
                if self._reading is None:
                    self._reading = connect_reader(self._path)
                return query(self._reading)

        return await self._reader.run(asked)

    def _writable(self) -> sqlite3.Connection:
        assert self._writing is not None, "start() opens it before anything is appended"
        return self._writing

    def _copy_log_back(self) -> None:
        if self._writing is None or self._appends < _CHECKPOINT_EVERY:
            return
        self._appends = 0
        try:
            self._writing.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except sqlite3.Error:
            # Nothing is lost: the log stays as it is, and the next append meets the fault itself.
            return

    def _close_reading(self) -> None:
        if self._reading is not None:
            self._reading.close()
            self._reading = None

    def _close(self) -> None:
        if self._writing is not None:
            self._writing.close()
            self._writing = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None


async def open_journal(
    path: Path, *, project: Project, now: Callable[[], datetime] = utc_now
) -> JournalStore:
    """Open (or make) the journal at `path` for writing, with everything in working order.

    Raises JournalTrouble `till_open`, `journal_newer`, `read_only`, `disk_full`.
    """
    store = JournalStore(path, project=project, now=now)
    await store.start()
    return store
