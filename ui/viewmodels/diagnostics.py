"""How the till fares: every part in words, measured anew by one button."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.errors import PosError
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.ports import Health, House
from ui.wording import translate

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DiagnosticsFacts:
    """The last measurement."""

    health: tuple[Health, ...] = ()
    checking: bool = False
    bundling: bool = False


@QmlElement
class DiagnosticsModel(QObject):
    """Shows what is known at once, then measures."""

    changed = Signal()

    def __init__(
        self,
        *,
        house: House,
        tasks: Tasks,
        say: Callable[[str], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """`say(text)` and `failed(error)` put up a notice."""
        super().__init__()
        self._house = house
        self._tasks = tasks
        self._say = say
        self._failed = failed
        self.state = DiagnosticsFacts()

    def _show(self, state: DiagnosticsFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def read(self) -> None:
        """Show what is known without measuring."""
        self._show(replace(self.state, health=self._house.health()))

    @Slot()
    def check(self) -> None:
        """Measure everything anew."""

        async def check() -> None:
            try:
                health = await self._house.check_health()
                self._show(replace(self.state, health=health))
            except PosError as error:
                self._failed(error)
            finally:
                self._show(replace(self.state, checking=False))

        if self._tasks.start("health", check):
            self._show(replace(self.state, checking=True))

    @Slot()
    def makeBundle(self) -> None:
        """Write the support bundle and say where it is."""

        async def bundle() -> None:
            try:
                path = await self._house.support_bundle()
                #: %1 is a file's path.
                said = translate("Diagnostics", "Support bundle written: %1")
                self._say(said.replace("%1", wording.isolated(path)))
            except PosError as error:
                self._failed(error)
            finally:
                self._show(replace(self.state, bundling=False))

        if self._tasks.start("bundle", bundle):
            self._show(replace(self.state, bundling=True))

    def _rows(self) -> list[dict[str, str]]:
        return [
            {
                "kind": item.kind,
                "name": _NAMES[item.kind]() if item.kind in _NAMES else item.kind,
                "value": _value(item.value),
                "role": item.role,
                "icon": _ICONS.get(item.kind, "activity"),
                "word": _ROLE_WORDS[item.role]() if item.role in _ROLE_WORDS else "",
            }
            for item in self.state.health
        ]

    rows = Property(list, lambda self: self._rows(), notify=changed)
    checking = Property(bool, lambda self: self.state.checking, notify=changed)
    bundling = Property(bool, lambda self: self.state.bundling, notify=changed)


_Words = Mapping[str, Callable[[], str]]

_NAMES: _Words = {
    "gateway": lambda: translate("Diagnostics", "Hesabe answers in"),
    "clock": lambda: translate("Diagnostics", "Clock differs by"),
    "token_age": lambda: translate("Diagnostics", "Signed in for"),
    "terminals": lambda: translate("Diagnostics", "Terminals listed in"),
    "printer": lambda: translate("Diagnostics", "Printer"),
    "display": lambda: translate("Diagnostics", "Customer display"),
    "drawer": lambda: translate("Diagnostics", "Cash drawer"),
    "journal": lambda: translate("Diagnostics", "Journal"),
    "sales": lambda: translate("Diagnostics", "Journal answers in"),
    "disk": lambda: translate("Diagnostics", "Free disk space"),
    "loop_lag": lambda: translate("Diagnostics", "Longest stall"),
    "version": lambda: translate("Diagnostics", "Version"),
    "events": lambda: translate("Diagnostics", "Last troubles in the log"),
    "keyring": lambda: translate("Diagnostics", "Keys are kept in"),
}
_ICONS = {
    "gateway": "server",
    "clock": "clock",
    "token_age": "key-round",
    "terminals": "smartphone-nfc",
    "printer": "printer",
    "display": "monitor",
    "drawer": "coins",
    "journal": "database",
    "sales": "database",
    "disk": "archive",
    "loop_lag": "activity",
    "version": "info",
    "events": "history",
    "keyring": "lock",
}
_VALUES: _Words = {
    "none": lambda: translate("Diagnostics", "none"),
    "ready": lambda: translate("Diagnostics", "ready"),
    "paper_near_end": lambda: translate("Diagnostics", "paper is running out"),
    "paper_end": lambda: translate("Diagnostics", "no paper"),
    "cover_open": lambda: translate("Diagnostics", "cover open"),
    "cutter": lambda: translate("Diagnostics", "cutter stuck"),
    "offline": lambda: translate("Diagnostics", "off or not connected"),
    "unknown": lambda: translate("Diagnostics", "does not say"),
    "open": lambda: translate("Diagnostics", "open"),
    "shut": lambda: translate("Diagnostics", "shut"),
    "not_connected": lambda: translate("Diagnostics", "off or not connected"),
    "vanished": lambda: translate("Diagnostics", "off or not connected"),
    "screen_missing": lambda: translate("Diagnostics", "not plugged in"),
    "display_silent": lambda: translate("Diagnostics", "not answering"),
    "display_refused": lambda: translate("Diagnostics", "refuses what it is told"),
    "away": lambda: translate("Diagnostics", "not answering"),
}
_ROLE_WORDS: _Words = {
    "go": lambda: translate("Diagnostics", "Good"),
    "attention": lambda: translate("Diagnostics", "Look at it"),
    "bad": lambda: translate("Diagnostics", "Broken"),
}


_UNITS: _Words = {
    #: A measured time; %1 is a number of milliseconds.
    "ms": lambda: translate("Diagnostics", "%1 ms"),
    #: A measured time; %1 is a number of seconds, such as 0.2.
    "s": lambda: translate("Diagnostics", "%1 s"),
    #: How long ago; %1 is a number of minutes.
    "min": lambda: translate("Diagnostics", "%1 min"),
    #: Room on the disk; %1 is a number of gibibytes.
    "GiB": lambda: translate("Diagnostics", "%1 GiB"),
}


def _value(value: str) -> str:
    number, _, unit = value.rpartition(" ")
    if unit in _UNITS:
        return _UNITS[unit]().replace("%1", wording.isolated(number))
    return _VALUES[value]() if value in _VALUES else wording.isolated(value)
