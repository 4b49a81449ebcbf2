"""Approval in place: a supervisor's PIN, asked for over whatever screen is shown.

`await approval.ask(Right.REFUND)` gives the name of whoever vouches. Nobody is asked where the
one who is signed in has the right, or where no operators are defined.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed, PosError
from ui.tasks import Tasks
from ui.words.staff import right_word
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


class Approvals(Protocol):
    """Who may what at this till, and whose PIN it is."""

    async def name_without_pin(self, right: Right) -> str:
        """Who vouches without being asked: whoever is signed in and has `right`, or nobody in
        particular where no operators are defined. "" where a PIN is needed.
        """

    async def vouch(self, pin: str, right: Right) -> str:
        """The name of the one with `right` whose PIN it is. Raises NotAllowed (`pin_wrong`,
        `locked_out`, ...).
        """


@dataclass(frozen=True, slots=True)
class ApprovalFacts:
    """What is asked for now; None where nothing is."""

    right: Right | None = None
    about: str = ""
    checking: bool = False
    trouble: PosError | None = None


@QmlElement
class ApprovalModel(QObject):
    """One question at a time: a second one waits until the first is answered."""

    changed = Signal()

    def __init__(self, *, approvals: Approvals, tasks: Tasks) -> None:
        super().__init__()
        self._approvals = approvals
        self._tasks = tasks
        self._turn = asyncio.Lock()
        self._answer: asyncio.Future[str] | None = None
        self.state = ApprovalFacts()

    def _show(self, state: ApprovalFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    async def ask(self, right: Right, *, about: str = "") -> str:
        """The name of whoever vouches. `about` is a line in the reader's language that says what
        for. Raises NotAllowed `approval_dropped` where the question was put away.
        """
        async with self._turn:
            if name := await self._approvals.name_without_pin(right):
                return name
            self._answer = asyncio.get_running_loop().create_future()
            self._show(ApprovalFacts(right=right, about=about))
            try:
                return await self._answer
            finally:
                self._answer = None
                self._show(ApprovalFacts())

    @Slot(str)
    def give(self, pin: str) -> None:
        """Somebody typed a PIN."""
        right, answer = self.state.right, self._answer
        if right is None or answer is None:
            return

        async def vouch() -> None:
            try:
                name = await self._approvals.vouch(pin, right)
            except PosError as trouble:
                self._show(replace(self.state, checking=False, trouble=trouble))
                return
            if not answer.done():
                answer.set_result(name)

        if self._tasks.start("approval", vouch):
            self._show(replace(self.state, checking=True, trouble=None))

    @Slot()
    def drop(self) -> None:
        """Put the question away: what was to be approved is not done."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(NotAllowed("approval_dropped"))

    def _asks_for(self) -> str:
        return right_word(self.state.right) if self.state.right else ""

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    asking = Property(bool, lambda self: self.state.right is not None, notify=changed)
    asksFor = Property(str, lambda self: self._asks_for(), notify=changed)
    about = Property(str, lambda self: self.state.about, notify=changed)
    checking = Property(bool, lambda self: self.state.checking, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
