"""Setting up the devices: the screen `devices`, opened from the settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from ui.areas.area import Frame
from ui.viewmodels.setup.device_desk import DeviceDesk
from ui.viewmodels.setup.devices import DevicesModel

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DevicesArea(QObject):
    """Printer, drawer and the payer's display."""

    def __init__(self, frame: Frame, *, desk: DeviceDesk) -> None:
        super().__init__()
        self._frame = frame
        self.devices = DevicesModel(
            desk=desk,
            clock=frame.clock,
            tasks=frame.tasks,
            say=frame.till.say,
            failed=frame.till.show_trouble,
            left=lambda: frame.till.open("settings"),
        )
        frame.till.changed.connect(self._screen_changed)

    def opened(self) -> dict[str, Callable[[], str]]:
        """Read anew each time: devices come and go."""

        def devices() -> str:
            self.devices.read()
            return "devices"

        return {"devices": devices}

    def _screen_changed(self) -> None:
        """Whoever goes elsewhere, by the rail too, leaves the payer's display as it was set."""
        if self._frame.till.state.screen != "devices":
            self.devices.rest()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.devices.retranslate()

    devicesModel = Property(DevicesModel, lambda self: self.devices, constant=True)
