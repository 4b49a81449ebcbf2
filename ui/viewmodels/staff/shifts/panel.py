"""A past shift: what its Z report said, its slip on paper or on screen once more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.shift import ShiftReport
from pos_app.errors import PosError
from pos_app.ports.clock import Clock
from ui.tasks import Tasks
from ui.viewmodels.staff.shifts.ports import ShiftDesk
from ui.words import shift as words
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PanelFacts:
    """The shift that was tapped, if any."""

    report: ShiftReport | None = None
    printing: bool = False
    told: str = ""
    trouble: PosError | None = None


@QmlElement
class ShiftPanelModel(QObject):
    """`show_slip(reference)` shows the slip as the paper has it."""

    changed = Signal()

    def __init__(
        self, *, desk: ShiftDesk, clock: Clock, tasks: Tasks, show_slip: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._clock = clock
        self._tasks = tasks
        self._show_slip = show_slip
        self.state = PanelFacts()

    def _show(self, state: PanelFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def chosen(self, report: ShiftReport | None) -> None:
        """Another one was tapped, or none."""
        self._show(PanelFacts(report))

    @Slot()
    def printAgain(self) -> None:
        """The Z report on paper, marked as a copy from the second on."""
        report = self.state.report

        async def go() -> None:
            assert report is not None
            try:
                outcome = await self._desk.print_report(report)
            except PosError as trouble:
                self._show(replace(self.state, trouble=trouble))
            else:
                self._show(replace(self.state, told=words.slip_word(outcome)))
            finally:
                self._show(replace(self.state, printing=False))

        if report is not None and self._tasks.start("print shift", go):
            self._show(replace(self.state, printing=True, told="", trouble=None))

    @Slot()
    def showSlip(self) -> None:
        """The Z report on screen."""
        if self.state.report is not None:
            self._show_slip(self.state.report.shift.reference)

    def _facts(self) -> list[dict[str, str]]:
        report = self.state.report
        return words.past_facts(report, self._clock.now()) if report is not None else []

    def _rows(self) -> list[object]:
        report = self.state.report
        return [*words.sold_rows(report), *words.drawer_rows(report)] if report is not None else []

    def _gap(self) -> int:
        report = self.state.report
        return (report.over_short or 0) if report is not None else 0

    def _title(self) -> str:
        return words.heading(self.state.report.shift) if self.state.report is not None else ""

    def _waiting(self) -> list[dict[str, str]]:
        return words.waiting_rows(self.state.report) if self.state.report is not None else []

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    title = Property(str, lambda self: self._title(), notify=changed)
    gap = Property(str, lambda self: words.over_short(self._gap()), notify=changed)
    gapRole = Property(str, lambda self: words.over_short_role(self._gap()), notify=changed)
    facts = Property(list, lambda self: self._facts(), notify=changed)
    rows = Property(list, lambda self: self._rows(), notify=changed)
    waiting = Property(list, lambda self: self._waiting(), notify=changed)
    printing = Property(bool, lambda self: self.state.printing, notify=changed)
    told = Property(str, lambda self: self.state.told, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
