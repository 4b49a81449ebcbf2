"""Keeps a count that is not finished; the newest wins, and one write follows the other."""

from __future__ import annotations

from ui.tasks import Tasks
from ui.viewmodels.staff.shifts.ports import CountDraft, ShiftDesk


class CountKeeper:
    """One for the shift's place."""

    def __init__(self, *, desk: ShiftDesk, tasks: Tasks) -> None:
        self._desk = desk
        self._tasks = tasks
        self._wanted: list[CountDraft | None] = []
        self._writing = False
        self._turn = 0

    def keep(self, draft: CountDraft | None) -> None:
        """Have `draft` kept in place of what was; None forgets it."""
        self._wanted = [draft]
        if self._writing:
            return
        # A name of its own each time: one that has just ended still bears its name.
        self._turn += 1
        self._writing = self._tasks.start(f"keep count {self._turn}", self._write)

    async def _write(self) -> None:
        try:
            while self._wanted:
                await self._desk.keep_count(self._wanted.pop())
        finally:
            self._writing = False
