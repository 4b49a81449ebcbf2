"""The till cannot open: what is in the way, what to do, and two ways on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.errors import PosError
from ui.wording import translate
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StoppedModel(QObject):
    """Says what `trouble` is; `chosen(again)` hears, once, whether to try again or to close."""

    changed = Signal()

    def __init__(
        self, *, trouble: PosError, language: str, dark: bool, chosen: Callable[[bool], None]
    ) -> None:
        super().__init__()
        self._trouble = trouble
        self._language = language
        self._dark = dark
        self._chosen = chosen
        self._is_over = False

    @Slot()
    def again(self) -> None:
        """Try to open the till once more."""
        self._choose(again=True)

    @Slot()
    def close(self) -> None:
        """Leave it closed; closing the window says the same."""
        self._choose(again=False)

    def _choose(self, *, again: bool) -> None:
        if not self._is_over:
            self._is_over = True
            self._chosen(again)

    language = Property(str, lambda self: self._language, notify=changed)
    dark = Property(bool, lambda self: self._dark, notify=changed)
    title = Property(
        str, lambda _: translate("Stopped", "The till cannot be opened"), notify=changed
    )
    text = Property(str, lambda self: trouble_word(self._trouble), notify=changed)
