"""The journal's file in its writer's hands: opened, appended to, started anew when damaged.

Synchronous, on one thread. Damage is met in two places: on opening (`examine.py`) and in the
middle of work, when SQLite meets a page that makes no sense. Both end in `rescue.py`, after which
the work that met it is done once more on the new file.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from pos_app.domain.entry import Entry, Record
from pos_app.errors import JournalTrouble
from pos_app.journal.file.connection import connect_writer
from pos_app.journal.file.faults import DAMAGED, told_as_trouble
from pos_app.journal.file.lock import JournalLock
from pos_app.journal.file.places import Places
from pos_app.journal.file.rows import day_number
from pos_app.journal.file.schema import format_of, migrate, refuse_newer
from pos_app.journal.file.start import ensure_started, series_of
from pos_app.journal.file.writing import append
from pos_app.journal.keeping.examine import examine, refuse_shortened
from pos_app.journal.keeping.rebuild import Project, is_outdated, note_projection, rebuild
from pos_app.journal.keeping.rescue import Interrupted, resume, start_anew

Answer = TypeVar("Answer")
_CHECKPOINT_EVERY = 64
"""Appends between copying the log back into the file; done while the writer rests."""
_MOST_NEW_STARTS = 3
"""In one life of the till: more than that is a dying disk or a fault of ours."""
_logger = logging.getLogger(__name__)


class JournalFile:
    """One open journal. All methods on the thread that called `open`."""

    def __init__(
        self,
        places: Places,
        *,
        project: Project,
        now: Callable[[], datetime],
        others_out: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        """`others_out`: within it, no other thread has any of the files open."""
        self.notices: list[str] = []
        self.series = ""
        """Of the open file; it has another one once it was started anew."""
        self._places = places
        self._project = project
        self._now = now
        self._others_out = others_out
        self._lock: JournalLock | None = None
        self._connection: sqlite3.Connection | None = None
        self._day_numbers: dict[int, int] = {}
        self._since_checkpoint = 0

    def open(self) -> None:
        """Take the lock, open the file, bring it to the newest format. Raises JournalTrouble."""
        with told_as_trouble(self._places.journal):
            self._places.journal.parent.mkdir(parents=True, exist_ok=True)
            self._lock = JournalLock(self._places.lock)
        self._open_file()

    def _open_file(self) -> None:
        with told_as_trouble(self._places.journal):
            interrupted = resume(self._places)
        if interrupted is Interrupted.DONE_NOW:
            self._tell("interrupted", None)
        if interrupted is Interrupted.TO_BE_DONE:
            self._start_anew("interrupted")
        elif not self._places.journal.exists() and self._places.backup.exists():
            self._start_anew("missing")
        else:
            self._or_anew(self._connect)

    def append(self, records: Sequence[Record]) -> tuple[Entry, ...]:
        """Store `records`, all or none, on the disk when it returns."""
        entries = self._or_anew(
            lambda: append(
                self._open_connection(), records, at=self._now(), day_numbers=self._day_numbers
            )
        )
        self._day_numbers.clear()
        self._since_checkpoint += len(entries)
        return entries

    def next_number(self, day: date) -> int:
        """The next number of `day`; the append that uses it makes it durable."""
        wanted = day_number(day)
        found = self._or_anew(
            lambda: (
                self._open_connection()
                .execute("SELECT last FROM day_number WHERE day = ?", (wanted,))
                .fetchone()
            )
        )
        last = max(self._day_numbers.get(wanted, 0), 0 if found is None else int(found[0]))
        self._day_numbers[wanted] = last + 1
        return last + 1

    def ask(self, query: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """Ask what a reader asked and could not make sense of: once more, and of a new file."""
        return self._or_anew(lambda: query(self._open_connection()))

    def copy_log_back(self) -> None:
        """Move what the log holds into the file, now and then, while nobody waits."""
        if self._connection is None or self._since_checkpoint < _CHECKPOINT_EVERY:
            return
        self._since_checkpoint = 0
        try:
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except sqlite3.Error as fault:
            # Nothing is lost: the log stays as it is, and the next append meets the fault itself.
            _logger.info("the journal's log was not copied back: %s", type(fault).__name__)

    def close(self) -> None:
        """Let the file and the lock go."""
        self._disconnect()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _connect(self) -> None:
        self._disconnect()
        self._connection = connection = connect_writer(self._places.journal)
        refuse_newer(connection)
        is_new = format_of(connection) == 0
        if is_new and connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
            raise JournalTrouble(DAMAGED, "not a journal")
        migrate(connection)
        if not is_new:
            examine(connection)
        refuse_shortened(connection, self._places)
        if is_new:
            note_projection(connection)
        elif is_outdated(connection):
            rebuild(connection, self._project)
        ensure_started(connection, self._now())
        self.series = series_of(connection)

    def _or_anew(self, work: Callable[[], Answer]) -> Answer:
        """Do `work`; where it meets damage, start anew and do it once more."""
        try:
            with told_as_trouble(self._places.journal):
                return work()
        except JournalTrouble as trouble:
            if trouble.kind != DAMAGED or len(self.notices) >= _MOST_NEW_STARTS:
                raise
            self._start_anew(trouble.detail)
        with told_as_trouble(self._places.journal):
            return work()

    def _start_anew(self, why: str) -> None:
        self._disconnect()
        with told_as_trouble(self._places.journal), self._others_out():
            kept: Path | None = start_anew(self._places, self._project, why=why, now=self._now)
            self._tell(why, kept)
            self._connect()

    def _tell(self, why: str, kept: Path | None) -> None:
        self.notices.append(DAMAGED)
        _logger.error("the journal was damaged (%s) and is kept as %s", why, kept or "(nothing)")

    def _open_connection(self) -> sqlite3.Connection:
        if self._connection is None:
            if self._lock is None:
                raise JournalTrouble("journal_closed")
            # Starting anew failed half-way (a full disk, say): it goes on where it stopped.
            self._open_file()
        assert self._connection is not None, "opened, or raised"
        return self._connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
