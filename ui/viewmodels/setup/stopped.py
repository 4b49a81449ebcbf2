"""The till cannot open: what is in the way, what to do, and two ways on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.errors import PosError
from ui.wording import isolated, translate
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_SETTINGS: Mapping[str, Callable[[], str]] = {
    "setting_unknown_value": lambda: translate("Stopped", "A setting has a value it cannot have."),
    "setting_missing": lambda: translate("Stopped", "A setting is missing."),
    "home_not_a_folder": lambda: translate("Stopped", "The till's folder cannot be used."),
    "settings_unreadable": lambda: translate("Stopped", "A settings file cannot be read."),
    "settings_too_large": lambda: translate("Stopped", "A settings file cannot be read."),
    "settings_not_utf8": lambda: translate("Stopped", "A settings file cannot be read."),
    "settings_not_toml": lambda: translate("Stopped", "A settings file cannot be read."),
}


@dataclass(frozen=True, slots=True)
class StoppedWords:
    """Everything the window says, in one language."""

    language: str
    title: str
    text: str
    again: str
    close: str


def stopped_words(trouble: PosError, language: str) -> StoppedWords:
    """What `trouble` says in the `language` that is on."""
    return _words(trouble_word(trouble), language)


def broken_words(kind: str, said: str, where: str, language: str) -> StoppedWords:
    """A setting is wrong: `said` is the command line's sentence about it, `where` its file."""
    plain = _SETTINGS.get(kind, lambda: translate("Stopped", "A setting is wrong."))()
    call = translate("Stopped", "Correct it and try again, or call your IT.")
    #: %1 is the file, or the environment variable, that has the wrong setting.
    place = translate("Stopped", "Where it stands: %1").replace("%1", isolated(where))
    return _words(f"{plain} {call}\n{isolated(said)}\n{place}", language)


def _words(text: str, language: str) -> StoppedWords:
    return StoppedWords(
        language=language,
        title=translate("Stopped", "The till cannot be opened"),
        text=text,
        again=translate("Stopped", "Try again"),
        close=translate("Stopped", "Close"),
    )


@QmlElement
class StoppedModel(QObject):
    """Says why, in one language or two; `chosen(again)` hears, once, whether to try again."""

    changed = Signal()

    def __init__(
        self, *, words: tuple[StoppedWords, ...], dark: bool, chosen: Callable[[bool], None]
    ) -> None:
        super().__init__()
        self._words = words
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

    def _other(self) -> StoppedWords | None:
        return self._words[1] if len(self._words) > 1 else None

    language = Property(str, lambda self: self._words[0].language, notify=changed)
    dark = Property(bool, lambda self: self._dark, notify=changed)
    title = Property(str, lambda self: self._words[0].title, notify=changed)
    text = Property(str, lambda self: self._words[0].text, notify=changed)
    otherTitle = Property(
        str, lambda self: other.title if (other := self._other()) else "", notify=changed
    )
    otherText = Property(
        str, lambda self: other.text if (other := self._other()) else "", notify=changed
    )
    againLabel = Property(
        str, lambda self: " · ".join(each.again for each in self._words), notify=changed
    )
    closeLabel = Property(
        str, lambda self: " · ".join(each.close for each in self._words), notify=changed
    )
