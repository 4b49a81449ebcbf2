"""What trying a printer and trying a display have in common: a draft, its trouble, its keeping."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.tasks import Tasks
from ui.viewmodels.setup.device_desk import DeviceDesk, FoundDevice


@dataclass(frozen=True, slots=True)
class TrialFacts(ABC):
    """The part of a trial's state that does not depend on what is tried."""

    found: tuple[FoundDevice, ...] = ()
    saving: bool = False
    trouble: BaseException | None = None

    @property
    @abstractmethod
    def unsaved(self) -> bool:
        """Whether the draft differs from what is set."""


Facts = TypeVar("Facts", bound=TrialFacts)


class TrialModel(QObject, Generic[Facts]):
    """One draft; the desk tries it, and keeps it when a person says so."""

    changed: Signal
    """Each trial's own: QML's checks do not see a signal that was inherited."""
    state: Facts

    def __init__(self, *, desk: DeviceDesk, tasks: Tasks, say: Callable[[str], None]) -> None:
        """`say(text)` puts up a notice."""
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._say = say

    def _show(self, state: Facts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def offer(self, found: tuple[FoundDevice, ...]) -> None:
        """What was found."""
        self._show(replace(self.state, found=found))

    def _complain(self, error: BaseException) -> None:
        self._show(replace(self.state, trouble=error))

    def _write(self, name: str, work: Callable[[], Awaitable[Facts]], said: str) -> None:
        """Keep the draft as the task `name`; `work` gives the state after it, `said` is told."""

        async def keep() -> None:
            self._show(await work())
            self._say(said)

        self._tasks.attempt(
            name,
            keep,
            lambda saving, trouble: self._show(replace(self.state, saving=saving, trouble=trouble)),
        )
