"""A sale that needs a shift while none is open: said where it is tried, a tap from opening one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.sale import Tender
from pos_app.domain.shift import needs_shift
from ui.viewmodels.staff.shifts.ports import ShiftDesk

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ShiftGateModel(QObject):
    """`is_open()` tells of the shift from memory; `to_shift()` shows where one is opened."""

    changed = Signal()

    def __init__(
        self, *, desk: ShiftDesk, is_open: Callable[[], bool], to_shift: Callable[[], None]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._is_open = is_open
        self._to_shift = to_shift
        self.asking = False
        self.on_the_way = False
        """Whether a shift is being opened for the sake of a sale, which waits meanwhile."""

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def _ask(self, *, asking: bool) -> None:
        if asking != self.asking:
            self.asking = asking
            self.changed.emit()

    def lets(self, tender: Tender) -> bool:
        """Whether a sale paid so may begin; where not, that is said."""
        if self._is_open() or not needs_shift(self._desk.need(), tender):
            return True
        self._ask(asking=True)
        return False

    @Slot()
    def openShift(self) -> None:
        """Go and open one; the sale waits as it was keyed in."""
        self._ask(asking=False)
        self.on_the_way = True
        self._to_shift()

    @Slot()
    def drop(self) -> None:
        """Back to the sale."""
        self._ask(asking=False)

    open = Property(bool, lambda self: self.asking, notify=changed)
