"""`ui.viewmodels.staff.shifts.ports.ShiftDesk` over the use cases of the shift.

An unfinished count lies in a small file beside the journal, so that neither a power cut nor a
sign-out in the middle costs it. It decides nothing: the journal does.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Collection
from pathlib import Path

from pos_app.app.headless import HeadlessTill
from pos_app.domain.cash_count import Pieces, pieces_of
from pos_app.domain.money import Fils
from pos_app.domain.shift import CashMove, Shift, ShiftReport, Way
from pos_app.domain.shift_need import ShiftNeed
from pos_app.errors import BadInput, JournalTrouble
from pos_app.ports.devices import PrintOutcome
from pos_app.settings.files import write_whole
from pos_app.usecases.racing import start
from pos_app.usecases.run_sale import SaleRunner
from pos_app.usecases.settle_slip import ask_first
from pos_app.usecases.shifts.close_shift import close_shift, x_report
from pos_app.usecases.shifts.late_look import LateWatch, keep_looking
from pos_app.usecases.shifts.open_shift import move_cash, open_shift
from pos_app.usecases.shifts.shift_book import ShiftBook
from pos_app.usecases.shifts.shift_slips import print_move, print_report
from ui.tasks import Tasks
from ui.viewmodels.staff.shifts.ports import CountDraft

_log = logging.getLogger(__name__)
_LARGEST = 64 * 1024


class TillShifts:
    """One for the life of the window. `tasks` holds the look for late payments."""

    def __init__(
        self,
        till: HeadlessTill,
        *,
        tasks: Tasks,
        runner: SaleRunner,
        attended: Callable[[], Collection[str]],
        operator: Callable[[], str],
    ) -> None:
        """`operator()` is the name of whoever is signed in, or ""."""
        self._till = till
        self._tasks = tasks
        self._operator = operator
        self._book = ShiftBook(journal=till.journal, clock=till.clock)
        self._watch = LateWatch(self._book, runner, attended)
        self._looked: Callable[[Shift], None] = lambda _: None
        self._draft_file = till.loaded.home.data / "shift-count.json"
        self._writing = asyncio.Lock()

    def need(self) -> ShiftNeed:
        """The setting, as it stands now."""
        return self._till.loaded.settings.shift.needed

    def blind(self) -> bool:
        """The setting, as it stands now."""
        return self._till.loaded.settings.shift.blind

    def hear(self, looked: Callable[[Shift], None]) -> None:
        """Have `looked(shift)` called when the look for its late payments is done."""
        self._looked = looked

    async def current(self) -> Shift | None:
        """The newest shift."""
        return await self._book.current()

    async def standing(self) -> ShiftReport:
        """How the open shift stands."""
        return await x_report(book=self._book)

    async def resume(self) -> None:
        """Begin the look that a till which went off still owes."""
        shift = await self._book.current()
        if shift is not None and not shift.is_open and shift.look is None:
            self._begin_look(shift)

    async def open(self, float_: Fils) -> Shift:
        """Begin the next shift; the float goes into the open drawer."""
        shift = await open_shift(float_, operator=self._operator(), book=self._book)
        await self.open_drawer()
        return shift

    async def move(self, way: Way, amount: Fils, reason: str, *, supervisor: str) -> CashMove:
        """Pay in or out."""
        move = await move_cash(
            way,
            amount,
            reason,
            operator=self._operator(),
            supervisor=supervisor,
            book=self._book,
        )
        await self.open_drawer()
        return move

    async def close(
        self, counted: Fils, pieces: Pieces, *, supervisor: str, note: str = ""
    ) -> ShiftReport:
        """Close the open shift; its look for late payments never holds this up."""
        report = await close_shift(
            counted,
            operator=self._operator(),
            supervisor=supervisor,
            pieces=pieces,
            note=note,
            book=self._book,
        )
        self._begin_look(report.shift)
        return report

    def _begin_look(self, shift: Shift) -> None:
        async def look() -> None:
            await keep_looking(shift, watch=self._watch)
            told = await self._book.report_of(shift.number)
            if told is not None:
                self._looked(told.shift)

        self._tasks.start(f"late look {shift.reference}", look)

    async def open_drawer(self) -> None:
        """Where one hangs on the printer."""
        printing = self._till.printing()
        if printing is not None and printing.has_drawer:
            await printing.printer.open_drawer()

    async def print_report(self, report: ShiftReport, *, copy: bool = False) -> PrintOutcome | None:
        """Print X or Z."""
        printing = self._till.printing()
        if printing is None:
            return None
        if (no := await ask_first(printing.printer)) is not None:
            return no
        return await print_report(
            report, till=self._number, printing=printing, copy=copy, blind=self.blind()
        )

    async def print_move(self, move: CashMove, shift: Shift) -> PrintOutcome | None:
        """Print the slip of a paid-in or paid-out."""
        printing = self._till.printing()
        if printing is None:
            return None
        if (no := await ask_first(printing.printer)) is not None:
            return no
        return await print_move(move, shift=shift, till=self._number, printing=printing)

    async def past(self, *, before: int, size: int) -> list[ShiftReport]:
        """Closed shifts, newest first."""
        return await self._book.past(before=before, size=size)

    @property
    def _number(self) -> str:
        return self._till.loaded.settings.till.number

    async def kept_count(self) -> CountDraft | None:
        """What lies there, if it can be made sense of."""
        return await asyncio.to_thread(_read, self._draft_file)

    async def keep_count(self, draft: CountDraft | None) -> None:
        """Write it in place of what was; one write after the other. A till that is being closed
        does not break it off.
        """

        async def write() -> None:
            async with self._writing:
                await asyncio.to_thread(_write, self._draft_file, draft)

        await asyncio.shield(start(write(), name="keep count"))


def _write(path: Path, draft: CountDraft | None) -> None:
    try:
        if draft is None:
            path.unlink(missing_ok=True)
            return
        content = {
            "number": draft.number,
            "by_pieces": draft.by_pieces,
            "pieces": {str(piece): count for piece, count in draft.pieces},
            "typed": draft.typed,
        }
        write_whole(path, json.dumps(content).encode())
    except (OSError, JournalTrouble) as error:
        _log.info("count_not_kept", extra={"facts": {"why": type(error).__name__}})


def _read(path: Path) -> CountDraft | None:
    try:
        if path.stat().st_size > _LARGEST:
            return None
        content = json.loads(path.read_bytes())
        counts = {int(piece): int(count) for piece, count in content["pieces"].items()}
        return CountDraft(
            number=int(content["number"]),
            by_pieces=bool(content["by_pieces"]),
            pieces=pieces_of(counts),
            typed=str(content["typed"]),
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError, BadInput) as error:
        if not isinstance(error, FileNotFoundError):
            _log.info("count_not_read", extra={"facts": {"why": type(error).__name__}})
        return None
