"""The shift's place, joined: the shift at hand, cash in and out, earlier shifts, the gate."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from pos_app.domain.sale import Tender
from pos_app.domain.shift_need import needs_shift
from pos_app.domain.staff import Right
from ui.areas.area import Frame
from ui.areas.office_files import OfficeFiles
from ui.viewmodels.office.lists.paged_list import PagedListModel
from ui.viewmodels.office.lists.shifts import NoShelf, ShiftSource
from ui.viewmodels.staff.shifts.count import CountModel
from ui.viewmodels.staff.shifts.gap_note import GapNoteModel
from ui.viewmodels.staff.shifts.gate import ShiftGateModel
from ui.viewmodels.staff.shifts.moves import MoveModel
from ui.viewmodels.staff.shifts.panel import ShiftPanelModel
from ui.viewmodels.staff.shifts.ports import ShiftDesk
from ui.viewmodels.staff.shifts.shift import ShiftModel
from ui.viewmodels.staff.shifts.shift_facts import Around
from ui.words import shift as words

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StaffShifts(QObject):
    """A part of the staff's area; the counter asks its gate before each sale."""

    def __init__(
        self,
        frame: Frame,
        *,
        desk: ShiftDesk,
        gate: ShiftGateModel,
        files: Callable[[], OfficeFiles],
        take_up: Callable[[str, Tender], None],
        show_slip: Callable[[str], None],
    ) -> None:
        """`gate` hears of a shift that is opened for the sake of a sale; `files()` are the
        office's, for exports; `take_up` goes on with an open sale; `show_slip` shows a slip as the
        paper has it.
        """
        super().__init__()
        self._frame = frame
        self._files = files
        self._take_up = take_up
        till, tasks, clock = frame.till, frame.tasks, frame.clock
        self.gap_note = GapNoteModel(blind=desk.blind)
        self.shift = ShiftModel(
            desk=desk,
            clock=clock,
            tasks=tasks,
            around=Around(
                approve=lambda about: frame.approval.ask(Right.CLOSE_SHIFT, about=about),
                explain=self.gap_note.ask,
                say=till.say,
                opened=self._opened,
                to_sale=self._to_sale,
            ),
        )
        self.move = MoveModel(
            desk=desk,
            tasks=tasks,
            approve=lambda about: frame.approval.ask(Right.MOVE_CASH, about=about),
            moved=self.shift.moved,
        )
        self.gate = gate
        self.panel = ShiftPanelModel(desk=desk, clock=clock, tasks=tasks, show_slip=show_slip)
        self.past = PagedListModel(
            source=ShiftSource(desk, clock),
            shelf=NoShelf(),
            clock=clock,
            tasks=tasks,
            chosen=self.panel.chosen,
        )
        self._desk = desk
        self.shift.changed.connect(self._changed)
        self._shown_past = False

    def opened(self) -> dict[str, Callable[[], str]]:
        """How the shift stands is read anew each time."""

        def shift() -> str:
            self.shift.open()
            if self.shift.state.past:
                self.past.open()
            return "shift"

        return {"shift": shift}

    def may_begin(self, tender: Tender) -> bool:
        """Whether a sale paid so needs no shift, or one is open; from memory."""
        return not needs_shift(self._desk.need(), tender) or self.shift.is_open

    async def prepare(self) -> None:
        """Know whether a shift is open before anybody sells."""
        await self.shift.prepare()

    def start(self) -> None:
        """Go on with what is owed; needs the running loop."""
        self.shift.start()

    def hand_over(self, here: str) -> str:
        """What `here`, who signed in just now, must hear about the shift that goes on; or ""."""
        last = self.shift.state.last
        if last is None:
            return ""
        return words.hand_over(last, self._frame.clock.now(), here=here)

    def retranslate(self) -> None:
        """Let every word be read again."""
        for model in (self.shift, self.gap_note, self.move, self.gate, self.panel, self.past):
            model.retranslate()

    def _changed(self) -> None:
        past, self._shown_past = self._shown_past, self.shift.state.past
        if self.shift.state.past and not past:
            self.past.open()

    def _opened(self) -> None:
        """Whoever was about to sell goes on where the amount waits."""
        if self.gate.on_the_way:
            self.gate.on_the_way = False
            self._frame.till.open("sale")

    def _to_sale(self, reference: str) -> None:
        report = self.shift.state.report
        for sale in report.unsettled if report is not None else ():
            if sale.reference == reference and sale.state != "parked":
                self._take_up(reference, Tender(sale.tender))
                return
        self._frame.till.open("parked")

    shiftModel = Property(ShiftModel, lambda self: self.shift, constant=True)
    floatModel = Property(CountModel, lambda self: self.shift.float_count, constant=True)
    drawerModel = Property(CountModel, lambda self: self.shift.drawer_count, constant=True)
    gapModel = Property(GapNoteModel, lambda self: self.gap_note, constant=True)
    moveModel = Property(MoveModel, lambda self: self.move, constant=True)
    gateModel = Property(ShiftGateModel, lambda self: self.gate, constant=True)
    panelModel = Property(ShiftPanelModel, lambda self: self.panel, constant=True)
    pastModel = Property(PagedListModel, lambda self: self.past, constant=True)
    officeFiles = Property(OfficeFiles, lambda self: self._files(), constant=True)
