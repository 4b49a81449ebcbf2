"""The parked tray: sales that wait for a person, oldest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.sale import Sale, Tender
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.past.ports import Ledger
from ui.wording import translate

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ParkedFacts:
    """What waits; None while it was not read yet."""

    sales: tuple[Sale, ...] | None = None
    reading: bool = False


@QmlElement
class ParkedModel(QObject):
    """Reads the tray each time it is opened; `take_up` goes on with one of its sales."""

    changed = Signal()

    def __init__(
        self, *, ledger: Ledger, tasks: Tasks, take_up: Callable[[str, Tender], None]
    ) -> None:
        super().__init__()
        self._ledger = ledger
        self._tasks = tasks
        self._take_up = take_up
        self.state = ParkedFacts()

    def _show(self, state: ParkedFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def read(self) -> None:
        """Read the tray anew; what is shown stays until the answer is there."""

        async def read() -> None:
            try:
                sales = await self._ledger.parked()
                self._show(replace(self.state, sales=sales))
            finally:
                self._show(replace(self.state, reading=False))

        if self._tasks.start("parked", read):
            self._show(replace(self.state, reading=True))

    @Slot(str)
    def takeUp(self, reference: str) -> None:
        """Go on with this sale: ask Hesabe again, or let a supervisor decide."""
        for sale in self.state.sales or ():
            if sale.reference == reference:
                self._take_up(reference, sale.tender)

    def _rows(self) -> list[dict[str, str]]:
        return [
            {
                "reference": sale.reference,
                "time": wording.clock_time(sale.created_at),
                "amount": wording.amount(sale.amount),
                "text": f"{wording.paid_with(sale)} · {wording.isolated(sale.reference)}",
                "badge": translate("Parked", "Alarm")
                if sale.alarm
                else wording.state_word(sale.state),
                "role": "bad" if sale.alarm else wording.ROLES[sale.state],
                "icon": "triangle-alert" if sale.alarm else wording.ICONS[sale.state],
            }
            for sale in self.state.sales or ()
        ]

    rows = Property(list, lambda self: self._rows(), notify=changed)
    empty = Property(bool, lambda self: self.state.sales == (), notify=changed)
    reading = Property(bool, lambda self: self.state.reading, notify=changed)
