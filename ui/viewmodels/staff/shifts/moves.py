"""Cash that goes into the drawer or comes out of it without a sale: how much, and why."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.money import Fils
from pos_app.domain.shift import CashMove, Way
from pos_app.errors import BadInput, NotAllowed, PosError
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.staff.shifts.ports import ShiftDesk
from ui.words import shift as words
from ui.words.keying import amount_of, keyed, keys_of, shown
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MoveFacts:
    """What is being keyed in; `way` is None while nothing is."""

    way: Way | None = None
    typed: str = ""
    reason: str = ""
    moving: bool = False
    trouble: PosError | None = None

    @property
    def amount(self) -> Fils:
        """In fils."""
        return amount_of(self.typed)


@QmlElement
class MoveModel(QObject):
    """`approve(about)` gives the supervisor's name or raises NotAllowed; `moved(move)` is told."""

    changed = Signal()

    def __init__(
        self,
        *,
        desk: ShiftDesk,
        tasks: Tasks,
        approve: Callable[[str], Awaitable[str]],
        moved: Callable[[CashMove], None],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._approve = approve
        self._moved = moved
        self.state = MoveFacts()

    def _show(self, state: MoveFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    @Slot(str)
    def begin(self, way: str) -> None:
        """`in` or `out`."""
        self._show(MoveFacts(Way(way)))

    @Slot()
    def leave(self) -> None:
        """Nothing moves."""
        if not self.state.moving:
            self._show(MoveFacts())

    @Slot(str)
    def pressKey(self, key: str) -> None:
        """A key of the pad."""
        typed, trouble = keyed(self.state.typed, key)
        self._show(replace(self.state, typed=typed, trouble=trouble))

    @Slot(str)
    def typeText(self, text: str) -> None:
        """A key of a keyboard, digits of any script."""
        for key in keys_of(text):
            self.pressKey(key)

    @Slot(str)
    def setReason(self, reason: str) -> None:
        """What it is for, typed."""
        self._show(replace(self.state, reason=reason, trouble=None))

    @Slot(str)
    def pickReason(self, name: str) -> None:
        """What it is for, one of those on offer."""
        if self.state.way is not None:
            self.setReason(words.reasons(self.state.way).get(name, ""))

    @Slot()
    def confirm(self) -> None:
        """Put it on record, once somebody who may vouches for it."""
        state = self.state
        way = state.way
        if way is None:
            return
        if not state.amount:
            self._show(replace(state, trouble=BadInput("amount_zero", field="amount")))
            return
        if not state.reason.strip():
            self._show(replace(state, trouble=BadInput("reason_missing", field="reason")))
            return

        async def go() -> None:
            try:
                supervisor = await self._approve(self._about())
                move = await self._desk.move(way, state.amount, state.reason, supervisor=supervisor)
            except NotAllowed as no:
                kept = None if no.kind == "approval_dropped" else no
                self._show(replace(self.state, moving=False, trouble=kept))
            except PosError as trouble:
                self._show(replace(self.state, moving=False, trouble=trouble))
            else:
                self._show(MoveFacts())
                self._moved(move)

        if self._tasks.start("move cash", go):
            self._show(replace(state, moving=True, trouble=None))

    def _about(self) -> str:
        money = wording.money(self.state.amount)
        return f"{self._title()} · {money} · {self.state.reason.strip()}"

    def _title(self) -> str:
        return words.way_word(self.state.way) if self.state.way else ""

    def _reasons(self) -> list[dict[str, object]]:
        if self.state.way is None:
            return []
        return [
            {"id": name, "text": text, "chosen": text == self.state.reason}
            for name, text in words.reasons(self.state.way).items()
        ]

    def _explained(self) -> str:
        return words.way_explained(self.state.way) if self.state.way else ""

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    open = Property(bool, lambda self: self.state.way is not None, notify=changed)
    title = Property(str, lambda self: self._title(), notify=changed)
    explained = Property(str, lambda self: self._explained(), notify=changed)
    currency = Property(str, lambda _: wording.currency(), notify=changed)
    whole = Property(str, lambda self: shown(self.state.typed)[0], notify=changed)
    decimals = Property(str, lambda self: shown(self.state.typed)[1], notify=changed)
    toCome = Property(str, lambda self: shown(self.state.typed)[2], notify=changed)
    amountText = Property(str, lambda self: wording.money(self.state.amount), notify=changed)
    reason = Property(str, lambda self: self.state.reason, notify=changed)
    reasons = Property(list, lambda self: self._reasons(), notify=changed)
    moving = Property(bool, lambda self: self.state.moving, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
