"""When the till's own keyboard is shown, and what each of its keys does.

`till.onscreen_keyboard` says `on`, `off` or `auto`: shown where the last input was a finger's or no
real keyboard is known, hidden as soon as somebody types on a real one. It types into whichever
field has the focus and never takes the focus itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.keyboard import layouts
from ui.wording import translate

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class KeyboardFacts:
    """What is typed into and with what. `kind` is the field's, "" where none has the focus."""

    mode: str = "auto"
    keys_known: bool = True
    touched: bool = False
    kind: str = ""
    hidden: bool = False
    letters: str = "en"
    shifted: bool = False
    symbols: bool = False

    @property
    def shown(self) -> bool:
        """Whether the keyboard stands on the screen."""
        if not self.kind or self.hidden:
            return False
        wanted = self.mode == "on" or self.touched or not self.keys_known
        return self.mode != "off" and wanted

    @property
    def page(self) -> str:
        """The page of keys that is shown."""
        return layouts.page_of(self.kind, self.letters, shifted=self.shifted, symbols=self.symbols)


@QmlElement
class KeyboardModel(QObject):
    """One keyboard a window; the window tells it which field has the focus."""

    changed = Signal()
    typed = Signal(str)
    """Letters for the field."""
    erased = Signal()
    entered = Signal()

    def __init__(self, *, mode: str = "auto", keys_known: bool = True, letters: str = "en") -> None:
        """`keys_known`: whether a real keyboard is plugged in; `letters`: `en` or `ar` first."""
        super().__init__()
        self.state = KeyboardFacts(mode=mode, keys_known=keys_known, letters=letters)

    def _show(self, state: KeyboardFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def speak(self, language: str) -> None:
        """The screen's language changed: letters of that one come first."""
        self._show(replace(self.state, letters=language))

    def set_mode(self, mode: str) -> None:
        """`auto`, `on` or `off`."""
        self._show(replace(self.state, mode=mode))

    @Slot()
    def sawTouch(self) -> None:
        """A finger touched the screen."""
        self._show(replace(self.state, touched=True))

    @Slot()
    def sawKey(self) -> None:
        """Somebody typed on a real keyboard."""
        self._show(replace(self.state, touched=False, keys_known=True))

    @Slot(str)
    def focus(self, kind: str) -> None:
        """A field of that kind has the focus now, "" where none has."""
        self._show(replace(self.state, kind=kind, hidden=False, shifted=False, symbols=False))

    @Slot()
    def wake(self) -> None:
        """The field was touched: show the keyboard again if it was put away."""
        self._show(replace(self.state, hidden=False))

    @Slot()
    def rest(self) -> None:
        """What was sought is found: away with it until the field is touched again."""
        self._show(replace(self.state, hidden=True))

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of ours was pressed."""
        state = self.state
        if letters := layouts.typed_by(key):
            self.typed.emit(letters)
            self._show(replace(state, shifted=False))
        elif key == layouts.BACK:
            self.erased.emit()
        elif key == layouts.ENTER:
            self.entered.emit()
        elif key == layouts.HIDE:
            self._show(replace(state, hidden=True))
        elif key == layouts.SHIFT:
            self._show(replace(state, shifted=not state.shifted))
        elif key in (layouts.SYMBOLS, layouts.LETTERS):
            self._show(replace(state, symbols=key == layouts.SYMBOLS, shifted=False))
        elif key == layouts.LANGUAGE:
            letters = "en" if state.letters == "ar" else "ar"
            self._show(replace(state, letters=letters, shifted=False, symbols=False))

    def _rows(self) -> list[list[dict[str, object]]]:
        page = self.state.page
        return [[self._key(key, page) for key in row] for row in layouts.PAGES[page]]

    def _key(self, key: str, page: str) -> dict[str, object]:
        text, label = self._words(key)
        return {
            "name": key,
            "text": text,
            "label": label,
            "icon": _ICONS.get(key, ""),
            "span": layouts.span_of(key, page),
            "lit": key == layouts.SHIFT and self.state.shifted,
        }

    def _words(self, key: str) -> tuple[str, str]:
        """What stands on a key, and its name read aloud."""
        other_is_english = self.state.letters == "ar"
        words: dict[str, Callable[[], tuple[str, str]]] = {
            layouts.SHIFT: lambda: ("", translate("Keyboard", "Shift")),
            layouts.BACK: lambda: ("", translate("Keyboard", "Delete one letter")),
            layouts.ENTER: lambda: ("", translate("Keyboard", "Enter")),
            layouts.HIDE: lambda: ("", translate("Keyboard", "Hide the keyboard")),
            layouts.SPACE: lambda: ("", translate("Keyboard", "Space")),
            layouts.SYMBOLS: lambda: ("?123", translate("Keyboard", "Signs")),
            layouts.LETTERS: lambda: (
                "ابت" if other_is_english and self.state.kind not in layouts.LATIN else "abc",
                translate("Keyboard", "Letters"),
            ),
            layouts.LANGUAGE: lambda: (
                "EN" if other_is_english else "ع",
                translate("Keyboard", "English letters")
                if other_is_english
                else translate("Keyboard", "Arabic letters"),
            ),
        }
        return words[key]() if key in words else (key, key)

    shown = Property(bool, lambda self: self.state.shown, notify=changed)
    rows = Property(list, lambda self: self._rows() if self.state.shown else [], notify=changed)
    pad = Property(bool, lambda self: self.state.page in layouts.PADS, notify=changed)


_ICONS = {
    layouts.SHIFT: "arrow-big-up",
    layouts.BACK: "delete",
    layouts.ENTER: "corner-down-left",
    layouts.HIDE: "chevron-down",
}
