"""Why the count and the books differ: asked before a shift is closed over or short.

A reason is wanted, *not known* is one. Where the drawer is counted blind, only that it differs is
said, not by how much nor which way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.errors import BadInput, NotAllowed, PosError
from ui.wording import translate
from ui.words import shift as words
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class GapFacts:
    """`gap` in fils, 0 where nothing is asked."""

    gap: int = 0
    text: str = ""
    trouble: PosError | None = None


@QmlElement
class GapNoteModel(QObject):
    """One question at a time, before the closing."""

    changed = Signal()

    def __init__(self, *, blind: Callable[[], bool]) -> None:
        super().__init__()
        self._blind = blind
        self._answer: asyncio.Future[str] | None = None
        self.state = GapFacts()

    def _show(self, state: GapFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    async def ask(self, gap: int) -> str:
        """The reason. Raises NotAllowed `approval_dropped` where it is to be counted again."""
        self._answer = asyncio.get_running_loop().create_future()
        self._show(GapFacts(gap))
        try:
            return await self._answer
        finally:
            self._answer = None
            self._show(GapFacts())

    @Slot(str)
    def pick(self, name: str) -> None:
        """One of the commonest reasons."""
        self._show(replace(self.state, text=words.gap_reasons().get(name, ""), trouble=None))

    @Slot(str)
    def say(self, text: str) -> None:
        """In one's own words."""
        self._show(replace(self.state, text=text, trouble=None))

    @Slot()
    def confirm(self) -> None:
        """Close with this reason."""
        if not (text := self.state.text.strip()):
            self._show(replace(self.state, trouble=BadInput("gap_reason_missing", field="note")))
        elif self._answer is not None and not self._answer.done():
            self._answer.set_result(text)

    @Slot()
    def drop(self) -> None:
        """Count again."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(NotAllowed("approval_dropped"))

    def _about(self) -> str:
        if not self.state.gap:
            return ""
        if self._blind():
            return translate("Shift", "The count and the books differ.")
        return words.over_short(self.state.gap)

    def _reasons(self) -> list[dict[str, object]]:
        return [
            {"id": name, "text": text, "chosen": text == self.state.text}
            for name, text in words.gap_reasons().items()
        ]

    def _role(self) -> str:
        return "attention" if self._blind() else words.over_short_role(self.state.gap)

    open = Property(bool, lambda self: self.state.gap != 0, notify=changed)
    about = Property(str, lambda self: self._about(), notify=changed)
    role = Property(str, lambda self: self._role(), notify=changed)
    reasons = Property(list, lambda self: self._reasons(), notify=changed)
    text = Property(str, lambda self: self.state.text, notify=changed)
    trouble = Property(
        str,
        lambda self: trouble_word(self.state.trouble) if self.state.trouble else "",
        notify=changed,
    )
