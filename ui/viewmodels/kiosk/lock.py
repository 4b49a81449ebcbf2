"""Whether the till is locked to its screen, and the supervisor's way out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed
from ui.tasks import Tasks
from ui.viewmodels.kiosk.ports import Kiosk
from ui.wording import translate

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


class Ask(Protocol):
    """`ApprovalModel.ask`."""

    async def __call__(self, right: Right, *, about: str = "") -> str:
        """The name of whoever vouches. Raises NotAllowed where nobody does."""


@QmlElement
class LockModel(QObject):
    """Locked from the start to the moment a supervisor's PIN opens it."""

    changed = Signal()

    def __init__(
        self,
        *,
        kiosk: Kiosk,
        ask: Ask,
        tasks: Tasks,
        opened: Callable[[], None] = lambda: None,
        to_counter: Callable[[], None] = lambda: None,
    ) -> None:
        """`to_counter()` shows the counter's screens at a self-service till; `opened()` is called
        before the till closes, so that its window lets itself be closed.
        """
        super().__init__()
        self._kiosk = kiosk
        self._ask = ask
        self._tasks = tasks
        self._opened = opened
        self._to_counter = to_counter
        self.locked = kiosk.plan().locked

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Ask for a supervisor's PIN; with it, close the till."""
        if not self.locked:
            return

        async def ask() -> None:
            about = translate("Kiosk", "The till closes and this computer can be used otherwise.")
            try:
                supervisor = await self._ask(Right.LEAVE_KIOSK, about=about)
            except NotAllowed:
                return
            self.locked = False
            self.changed.emit()
            self._opened()
            self._kiosk.leave(supervisor)

        self._tasks.start("leave_kiosk", ask)

    @Slot()
    def corner(self) -> None:
        """The supervisor's corner: to the counter of a self-service till, else out."""
        if not self._kiosk.plan().self_service:
            self.leave()
            return

        async def ask() -> None:
            about = translate("Kiosk", "The counter opens; it closes again by itself.")
            with suppress(NotAllowed):
                await self._ask(Right.LEAVE_KIOSK, about=about)
                self._to_counter()

        self._tasks.start("leave_kiosk", ask)

    isLocked = Property(bool, lambda self: self.locked, notify=changed)
