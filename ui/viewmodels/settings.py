"""The settings: what this till is and where each value comes from; a few can be changed here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.errors import PosError
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.ports import House, Setting
from ui.wording import translate

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class SettingsFacts:
    """The lines as last read."""

    settings: tuple[Setting, ...] = ()
    printing: bool = False


@QmlElement
class SettingsModel(QObject):
    """Reads the settings when opened and writes one at a time."""

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
        self.state = SettingsFacts()

    def _show(self, state: SettingsFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def read(self) -> None:
        """Read the settings anew."""
        self._show(replace(self.state, settings=self._house.settings()))

    @Slot(str, str)
    def choose(self, key: str, value: str) -> None:
        """Set `key` to `value`."""

        async def keep() -> None:
            try:
                await self._house.set_setting(key, value)
            except PosError as error:
                self._failed(error)
            self.read()

        self._tasks.start(f"keep {key}", keep)

    @Slot()
    def printTest(self) -> None:
        """Print a test slip."""

        async def print_test() -> None:
            try:
                self._say(wording.print_word(await self._house.print_test()))
            except PosError as error:
                self._failed(error)
            finally:
                self._show(replace(self.state, printing=False))

        if self._tasks.start("print", print_test):
            self._show(replace(self.state, printing=True))

    def _rows(self) -> list[dict[str, object]]:
        return [
            {
                "key": item.key,
                "name": _NAMES[item.key](),
                "value": _value(item.value),
                "source": _source(item.source),
                "choices": [
                    {"id": choice, "text": _value(choice), "chosen": choice == item.value}
                    for choice in item.choices
                ],
            }
            for item in self.state.settings
            if item.key in _NAMES
        ]

    rows = Property(list, lambda self: self._rows(), notify=changed)
    printing = Property(bool, lambda self: self.state.printing, notify=changed)


_Words = Mapping[str, Callable[[], str]]

# Lines worth a shopkeeper's look; `pos-app settings` prints every one.
_NAMES: _Words = {
    "gateway.environment": lambda: translate("Settings", "Hesabe environment"),
    "gateway.base_url": lambda: translate("Settings", "Hesabe address"),
    "gateway.gateway_url": lambda: translate("Settings", "Hesabe checkout address"),
    "gateway.merchant_code": lambda: translate("Settings", "Merchant code"),
    "gateway.terminal_id": lambda: translate("Settings", "Terminal"),
    "secrets.access_code": lambda: translate("Settings", "Access code"),
    "secrets.secret_key": lambda: translate("Settings", "Secret key"),
    "secrets.iv_key": lambda: translate("Settings", "IV key"),
    "secrets.username": lambda: translate("Settings", "Sign-in name"),
    "secrets.password": lambda: translate("Settings", "Sign-in password"),
    "till.number": lambda: translate("Settings", "Till number"),
    "till.onscreen_keyboard": lambda: translate("Settings", "Keyboard on the screen"),
    "printer.driver": lambda: translate("Settings", "Printer"),
    "printer.transport": lambda: translate("Settings", "Printer connection"),
    "printer.paper": lambda: translate("Settings", "Paper width"),
    "display.driver": lambda: translate("Settings", "Customer display"),
    "display.transport": lambda: translate("Settings", "Display connection"),
}
_VALUES: _Words = {
    "": lambda: translate("Settings", "not set"),
    "set": lambda: translate("Settings", "set, kept secret"),
    "missing": lambda: translate("Settings", "missing"),
    "none": lambda: translate("Settings", "None"),
    "virtual": lambda: translate("Settings", "On screen"),
    "second_screen": lambda: translate("Settings", "Second screen"),
    "demo": lambda: translate("Settings", "Demo"),
    "sandbox": lambda: translate("Settings", "Sandbox"),
    "production": lambda: translate("Settings", "Real money"),
    "custom": lambda: translate("Settings", "Own address"),
    "en": lambda: "English",
    "ar": lambda: "العربية",
    "light": lambda: translate("Settings", "Light"),
    "dark": lambda: translate("Settings", "Dark"),
    "auto": lambda: translate("Settings", "Automatic"),
    "on": lambda: translate("Settings", "On"),
    "off": lambda: translate("Settings", "Off"),
}
_SOURCES: _Words = {
    "defaults": lambda: translate("Settings", "as delivered"),
    "policy.toml": lambda: translate("Settings", "fixed by IT"),
    "settings.toml": lambda: translate("Settings", "set at this till"),
    "environment": lambda: translate("Settings", "from the environment"),
    "command line": lambda: translate("Settings", "from the command line"),
    "keyring": lambda: translate("Settings", "in the keyring"),
}


def _value(value: str) -> str:
    return _VALUES[value]() if value in _VALUES else wording.isolated(value)


def _source(source: str) -> str:
    return _SOURCES[source]() if source in _SOURCES else wording.isolated(source)
