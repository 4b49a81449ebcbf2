"""A receipt on the screen: the very dots that the paper would have, for a sale of the past."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from pos_app.errors import PosError
from ui import wording
from ui.tasks import Tasks

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


class ReceiptDesk(Protocol):
    """Draws receipts by the layout of the paper."""

    async def picture(self, reference: str) -> QImage:
        """The receipt of that sale as it would be printed. May raise a PosError."""


@dataclass(frozen=True, slots=True)
class ReceiptFacts:
    """Whose receipt is shown; `page` numbers its picture, -1 before it is drawn."""

    reference: str = ""
    page: int = -1


@QmlElement
class ReceiptModel(QObject):
    """Shows one receipt at a time."""

    changed = Signal()

    def __init__(
        self, *, desk: ReceiptDesk, tasks: Tasks, failed: Callable[[BaseException], None]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._failed = failed
        self._pages: list[QImage] = []
        self.state = ReceiptFacts()

    def _show(self, state: ReceiptFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def pages(self) -> tuple[QImage, ...]:
        """Pictures for `image://receipt/N`; only the newest is kept."""
        return tuple(self._pages)

    def show(self, reference: str) -> None:
        """Draw the receipt of that sale and show it."""

        async def draw() -> None:
            try:
                picture = await self._desk.picture(reference)
            except PosError as error:
                self._failed(error)
                self._show(ReceiptFacts())
                return
            self._pages = [*(QImage() for _ in self._pages), picture]
            if self.state.reference == reference:
                self._show(replace(self.state, page=len(self._pages) - 1))

        if self._tasks.start("draw receipt", draw):
            self._show(ReceiptFacts(reference))

    @Slot()
    def close(self) -> None:
        """Put it away."""
        self._show(ReceiptFacts())

    open = Property(bool, lambda self: self.state.reference != "", notify=changed)
    reference = Property(str, lambda self: wording.isolated(self.state.reference), notify=changed)
    page = Property(int, lambda self: self.state.page, notify=changed)
