"""Cash: what was received, and the change, large."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.money import Fils, to_text
from pos_app.errors import BadInput, PosError
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.ports import Draft, Progress, Till
from ui.words.keying import amount_of, keyed, keys_of, shown
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

NOTES = (250, 500, 1_000, 5_000, 10_000, 20_000)
"""Kuwait's notes in fils: a quarter and a half dinar, 1, 5, 10 and 20 (Central Bank of Kuwait)."""

_NO_DRAFT = Draft(Fils(0))


@dataclass(frozen=True, slots=True)
class CashFacts:
    """`typed` is what was received; `by_notes` while it was counted note by note."""

    draft: Draft = _NO_DRAFT
    typed: str = ""
    by_notes: bool = False
    taking: bool = False
    trouble: PosError | None = None

    @property
    def received(self) -> Fils:
        """In fils."""
        return amount_of(self.typed)

    @property
    def change(self) -> int:
        """In fils; below zero while something is missing."""
        return self.received - self.draft.amount


@QmlElement
class CashModel(QObject):
    """Counts what was received; `taken` is called with the recorded sale, `left` without one."""

    changed = Signal()

    def __init__(
        self,
        *,
        till: Till,
        tasks: Tasks,
        taken: Callable[[Progress], None],
        left: Callable[[], None],
    ) -> None:
        super().__init__()
        self._till = till
        self._tasks = tasks
        self._taken = taken
        self._left = left
        self.state = CashFacts()

    def _show(self, state: CashFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def begin(self, draft: Draft) -> None:
        """Take `draft` in cash."""
        self._show(CashFacts(draft))

    @Slot(str)
    def pressKey(self, key: str) -> None:
        """A key of the pad; the first one after counted notes starts anew."""
        before = "" if self.state.by_notes and key not in ("back", "clear") else self.state.typed
        typed, trouble = keyed(before, key)
        self._show(replace(self.state, typed=typed, by_notes=False, trouble=trouble))

    @Slot(str)
    def typeText(self, text: str) -> None:
        """A key of a keyboard, digits of any script."""
        for key in keys_of(text):
            self.pressKey(key)

    @Slot(int)
    def addNote(self, position: int) -> None:
        """One more note of this kind was received."""
        if 0 <= position < len(NOTES):
            before = self.state.received if self.state.by_notes else 0
            typed = to_text(before + NOTES[position])
            self._show(replace(self.state, typed=typed, by_notes=True, trouble=None))

    @Slot()
    def takeExact(self) -> None:
        """The amount was received to the fils."""
        typed = to_text(self.state.draft.amount)
        self._show(replace(self.state, typed=typed, by_notes=True, trouble=None))

    @Slot()
    def confirm(self) -> None:
        """Record the sale and open the drawer."""
        state = self.state
        if state.change < 0:
            self._show(replace(state, trouble=BadInput("received_too_little", field="received")))
        elif self._tasks.start("cash", self._take):
            self._show(replace(state, taking=True, trouble=None))

    async def _take(self) -> None:
        try:
            progress = await self._till.take_cash(self.state.draft, self.state.received)
        except PosError as error:
            self._show(replace(self.state, trouble=error))
        else:
            self._taken(progress)
        finally:
            self._show(replace(self.state, taking=False))

    @Slot()
    def leave(self) -> None:
        """Back to the amount."""
        if not self.state.taking:
            self._left()

    def _change_title(self) -> str:
        if self.state.change < 0:
            return wording.translate("Cash", "Still to pay")
        return wording.translate("Cash", "Change")

    def _reason(self) -> str:
        if self.state.change < 0:
            return wording.translate("Cash", "Key in what you received")
        return ""

    def _change(self) -> tuple[str, str]:
        return wording.amount_parts(abs(self.state.change))

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    currency = Property(str, lambda _: wording.currency(), notify=changed)
    due = Property(str, lambda self: wording.money(self.state.draft.amount), notify=changed)
    receivedWhole = Property(str, lambda self: shown(self.state.typed)[0], notify=changed)
    receivedDecimals = Property(str, lambda self: shown(self.state.typed)[1], notify=changed)
    receivedToCome = Property(str, lambda self: shown(self.state.typed)[2], notify=changed)
    receivedText = Property(str, lambda self: wording.money(self.state.received), notify=changed)
    notes = Property(list, lambda _: [wording.in_dinars(note) for note in NOTES], notify=changed)
    changeTitle = Property(str, lambda self: self._change_title(), notify=changed)
    changeWhole = Property(str, lambda self: self._change()[0], notify=changed)
    changeDecimals = Property(str, lambda self: self._change()[1], notify=changed)
    changeText = Property(str, lambda self: wording.money(abs(self.state.change)), notify=changed)
    enough = Property(bool, lambda self: self.state.change >= 0, notify=changed)
    notEnoughReason = Property(str, lambda self: self._reason(), notify=changed)
    taking = Property(bool, lambda self: self.state.taking, notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
