"""A sale that needs a shift while none is open: said where it is tried, a tap from opening one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.sale import Tender

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ShiftGateModel(QObject):
    """`may_begin(tender)` tells from memory whether a shift is needed that is not open;
    `to_shift()` shows where one is opened.
    """

    changed = Signal()

    def __init__(
        self, *, may_begin: Callable[[Tender], bool], to_shift: Callable[[], None]
    ) -> None:
        super().__init__()
        self._may_begin = may_begin
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
        if self._may_begin(tender):
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
