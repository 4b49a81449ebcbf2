"""The till's own upkeep: settings, how it fares, help."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from ui.areas.area import Frame
from ui.areas.counter import CounterArea
from ui.areas.desks import Desks
from ui.viewmodels.diagnostics import DiagnosticsModel
from ui.viewmodels.kiosk.lock import LockModel
from ui.viewmodels.selling.prices import PricesModel
from ui.viewmodels.setup.keys.key_change import KeyChangeModel
from ui.viewmodels.upkeep.settings import SettingsModel

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class UpkeepArea(QObject):
    """What is set and how everything is."""

    def __init__(
        self, frame: Frame, *, desks: Desks, counter: CounterArea, lock: Callable[[], LockModel]
    ) -> None:
        """`counter` reads anew what was changed here: the price list, the account's terminals;
        `lock()` is the till's.
        """
        super().__init__()
        self._lock = lock
        say, failed = frame.till.say, frame.till.show_trouble
        self.settings = SettingsModel(house=desks.house, tasks=frame.tasks, say=say, failed=failed)
        self.diagnostics = DiagnosticsModel(
            house=desks.house, tasks=frame.tasks, say=say, failed=failed
        )

        self.prices = PricesModel(
            desk=desks.prices,
            tasks=frame.tasks,
            kept=counter.basket.read,
            say=say,
            language=lambda: frame.till.state.language,
        )

        def replaced() -> None:
            self.settings.read()
            counter.sale.load_terminals()

        self.keys = KeyChangeModel(
            desk=desks.keys,
            tasks=frame.tasks,
            ask=frame.approval.ask,
            say=say,
            replaced=replaced,
        )

    def opened(self) -> dict[str, Callable[[], str]]:
        """Both are read anew each time."""

        def settings() -> str:
            self.settings.read()
            self.keys.read()
            return "settings"

        def diagnostics() -> str:
            self.diagnostics.read()
            return "diagnostics"

        return {"settings": settings, "diagnostics": diagnostics, "help": lambda: "help"}

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.settings.retranslate()
        self.diagnostics.retranslate()
        self.prices.retranslate()
        self.keys.retranslate()

    keysModel = Property(KeyChangeModel, lambda self: self.keys, constant=True)
    settingsModel = Property(SettingsModel, lambda self: self.settings, constant=True)
    lockModel = Property(LockModel, lambda self: self._lock(), constant=True)
    pricesModel = Property(PricesModel, lambda self: self.prices, constant=True)
    diagnosticsModel = Property(DiagnosticsModel, lambda self: self.diagnostics, constant=True)
