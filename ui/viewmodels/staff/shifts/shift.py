"""The shift's place: open one, see how it stands, count the drawer, close it.

Its phases: `reading` before the journal was read, `opening` while none is open, `standing`,
`counting`, and `closed` right after the closing, until it is put away.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.shift import CashMove, Shift, ShiftReport
from pos_app.errors import NotAllowed, PosError
from pos_app.ports.clock import Clock
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.staff.shifts import telling
from ui.viewmodels.staff.shifts.count import CountModel
from ui.viewmodels.staff.shifts.drafts import CountKeeper
from ui.viewmodels.staff.shifts.ports import CountDraft, ShiftDesk
from ui.viewmodels.staff.shifts.shift_facts import FLOATS, Around, ShiftFacts
from ui.wording import translate
from ui.words import shift as words
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ShiftModel(QObject):
    """`float_count` and `drawer_count` are the counts before and after."""

    changed = Signal()

    def __init__(self, *, desk: ShiftDesk, clock: Clock, tasks: Tasks, around: Around) -> None:
        super().__init__()
        self._desk = desk
        self._clock = clock
        self._tasks = tasks
        self._around = around
        self._keeper = CountKeeper(desk=desk, tasks=tasks)
        self.float_count = CountModel()
        self.drawer_count = CountModel(counted=self._counted)
        self.drawer_count.changed.connect(self.changed)
        desk.hear(self._looked)
        self.state = ShiftFacts()

    def _show(self, state: ShiftFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.float_count.retranslate()
        self.drawer_count.retranslate()
        self.changed.emit()

    @property
    def is_open(self) -> bool:
        """Whether a shift is open, from memory."""
        return self.state.last is not None and self.state.last.is_open

    async def prepare(self) -> None:
        """Know at the start whether a shift is open, before a sale could ask."""
        try:
            last = await self._desk.current()
            self._show(replace(self.state, last=last))  # as it is now: it may have moved meanwhile
        except PosError as trouble:
            self._show(replace(self.state, trouble=trouble))

    def start(self) -> None:
        """Go on with what a till that went off still owes; needs the running loop."""
        self._tasks.start("resume shift", self._desk.resume)

    def open(self) -> None:
        """The place comes on screen: read how it stands. What is shown stays meanwhile."""
        if self.state.phase != "closed" or self.is_open:
            self._tasks.start("shift", self._read)

    async def _read(self) -> None:
        try:
            last = await self._desk.current()
            report = await self._desk.standing() if last is not None and last.is_open else None
        except PosError as trouble:
            self._show(replace(self.state, trouble=trouble))
            return
        before = self.state.phase
        counting = self.state.counting and report is not None
        facts = replace(self.state, read=True, report=report, last=last, counting=counting)
        self._show(replace(facts, trouble=None))
        if self.state.phase == "opening" and before != "opening":
            counted = (last.counted,) if last is not None and last.counted else ()
            self.float_count.begin(by_pieces=False, quick=(*counted, *FLOATS)[:4])
        elif report is not None and not counting:
            await self._go_on_counting(report.shift)

    async def _go_on_counting(self, shift: Shift) -> None:
        """A count that was broken off by a power cut is there again."""
        draft = await self._desk.kept_count()
        if draft is not None and draft.number == shift.number and not self.state.counting:
            self.drawer_count.begin(by_pieces=draft.by_pieces)
            self.drawer_count.restore(
                by_pieces=draft.by_pieces, pieces=draft.pieces, typed=draft.typed
            )
            self._show(replace(self.state, counting=True))

    def _counted(self) -> None:
        """Keep what was counted so far; the newest wins."""
        if self.is_open and self.state.last is not None:
            state, number = self.drawer_count.state, self.state.last.number
            draft = CountDraft(number, state.by_pieces, state.pieces, state.typed)
            self._keeper.keep(draft)

    @Slot(bool)
    def showPast(self, past: bool) -> None:  # noqa: FBT001  # a slot of QML
        """Earlier shifts, or the one at hand."""
        self._show(replace(self.state, past=past))

    @Slot()
    def openShift(self) -> None:
        """Begin a shift with the float that was counted; nothing keyed in is an empty drawer."""

        async def begin() -> None:
            await self._desk.open(self.float_count.state.amount)
            await self._read()
            self._around.opened()

        self._begin("opening", begin)

    @Slot()
    def beginCount(self) -> None:
        """Count the drawer; where sales are not settled, that is said first."""
        report = self.state.report
        if report is None or report.is_z:
            return
        if report.unsettled and not self.state.warned:
            self._show(replace(self.state, warned=True))
            return
        self.drawer_count.begin(by_pieces=True)
        self._show(replace(self.state, counting=True, warned=False, trouble=None))
        self._show(replace(self.state, paper=None, printed=False))
        self._tasks.start("drawer", self._desk.open_drawer)

    @Slot()
    def leaveWarning(self) -> None:
        """The shift goes on."""
        self._show(replace(self.state, warned=False))

    @Slot()
    def leaveCount(self) -> None:
        """The shift goes on; what was counted is forgotten."""
        self._keeper.keep(None)
        self._show(replace(self.state, counting=False, trouble=None))

    @Slot()
    def closeShift(self) -> None:
        """Close it with what was counted, once somebody who may vouches; then print the Z."""
        report = self.state.report
        if report is None or self.state.phase != "counting":
            return
        count = self.drawer_count.state

        async def close() -> None:
            gap = count.amount - report.expected
            note = await self._around.explain(gap) if gap else ""
            supervisor = await self._around.approve(self._about())
            pieces = count.pieces if count.by_pieces else ()
            closed = await self._desk.close(count.amount, pieces, supervisor=supervisor, note=note)
            self._keeper.keep(None)
            facts = replace(self.state, report=closed, last=closed.shift, counting=False)
            self._show(replace(facts, busy="printing", warned=False))
            await self._print(closed)

        self._begin("closing", close)

    def _about(self) -> str:
        assert self.state.report is not None
        counted = self.drawer_count.state.amount
        told = (words.heading(self.state.report.shift), wording.money(counted))
        gap = (
            () if self._desk.blind() else (words.over_short(counted - self.state.report.expected),)
        )
        return " · ".join((*told, *gap))

    @Slot()
    def printReport(self) -> None:
        """X while it is open; its Z again after the closing."""

        async def go() -> None:
            if not self.is_open and self.state.report is not None:
                await self._print(self.state.report)
                return
            report = await self._desk.standing()
            self._show(replace(self.state, report=report))
            await self._print(report)

        self._begin("printing", go)

    async def _print(self, report: ShiftReport) -> None:
        outcome = await self._desk.print_report(report)
        self._show(replace(self.state, paper=outcome, printed=True))

    def moved(self, move: CashMove) -> None:
        """Cash went in or out: its slip, and the sums anew."""

        async def after() -> None:
            await self._read()
            await self._print_move(move)

        self._begin("moving", after)

    @Slot(str)
    def printMove(self, seq: str) -> None:
        """The slip of a paid-in or paid-out once more."""
        shift = self.state.report.shift if self.state.report else None
        found = [move for move in shift.moves if str(move.seq) == seq] if shift else []
        for move in found:
            self._begin("moving", partial(self._print_move, move))

    async def _print_move(self, move: CashMove) -> None:
        if self.state.last is None:
            return
        outcome = await self._desk.print_move(move, self.state.last)
        self._around.say(words.slip_word(outcome))

    @Slot(str)
    def showSale(self, reference: str) -> None:
        """A sale that is not settled: on with it, or to the tray."""
        self._show(replace(self.state, warned=False))
        self._around.to_sale(reference)

    @Slot()
    def putAway(self) -> None:
        """The closed shift was seen: on to the next."""
        self._show(replace(self.state, read=False, report=None, paper=None, printed=False))
        self.open()

    def _begin(self, busy: str, work: Callable[[], Awaitable[None]]) -> None:
        async def run() -> None:
            try:
                await work()
            except NotAllowed as no:
                if no.kind != "approval_dropped":
                    self._show(replace(self.state, trouble=no))
            except PosError as trouble:
                self._show(replace(self.state, trouble=trouble))
            finally:
                self._show(replace(self.state, busy=""))

        if self._tasks.start("shift work", run):
            self._show(replace(self.state, busy=busy, trouble=None))

    def _looked(self, shift: Shift) -> None:
        """The look for late payments of `shift` is done."""
        last, report = self.state.last, self.state.report
        if last is not None and last.number == shift.number:
            self._show(replace(self.state, last=shift))
        if report is not None and report.is_z and report.shift.number == shift.number:
            self._show(replace(self.state, report=replace(report, shift=shift)))

    def _gap(self) -> int:
        return telling.gap(self.state, self.drawer_count.state.amount)

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    def _uncounted(self) -> str:
        return "" if self.drawer_count.state.begun else translate("Shift", "Count the drawer first")

    phase = Property(str, lambda self: self.state.phase, notify=changed)
    past = Property(bool, lambda self: self.state.past, notify=changed)
    title = Property(str, lambda self: telling.title(self.state), notify=changed)
    under = Property(str, lambda self: telling.under(self.state, self._clock.now()), notify=changed)
    sold = Property(
        list, lambda self: telling.sold(self.state, blind=self._desk.blind()), notify=changed
    )
    drawer = Property(
        list, lambda self: telling.drawer(self.state, blind=self._desk.blind()), notify=changed
    )
    moves = Property(list, lambda self: telling.moves(self.state), notify=changed)
    waiting = Property(list, lambda self: telling.waiting(self.state), notify=changed)
    waitingTitle = Property(str, lambda self: telling.waiting_title(self.state), notify=changed)
    warned = Property(bool, lambda self: self.state.warned, notify=changed)
    expected = Property(str, lambda self: telling.expected(self.state), notify=changed)
    blind = Property(bool, lambda self: self._desk.blind(), notify=changed)
    gap = Property(str, lambda self: words.over_short(self._gap()), notify=changed)
    gapTitle = Property(str, lambda self: words.over_short_title(self._gap()), notify=changed)
    gapRole = Property(str, lambda self: words.over_short_role(self._gap()), notify=changed)
    uncounted = Property(str, lambda self: self._uncounted(), notify=changed)
    busy = Property(str, lambda self: self.state.busy, notify=changed)
    paper = Property(str, lambda self: telling.paper(self.state), notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
