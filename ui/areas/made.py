"""Which parts of the till are made by now. The window shows what is there and waits for nothing.

A part is a view model or an area that the first keypad does not need. `Shell` makes it when it is
first asked for, or in an idle moment; until then the window sees null.
"""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class MadeModel(QObject):
    """`add` is called once a part, by whoever made it."""

    changed = Signal()
    counted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._parts: dict[str, QObject] = {}
        self._news = 0

    def add(self, name: str, part: QObject) -> None:
        """`part` is there from now on, under the name of one of the properties."""
        self._parts[name] = part
        self.changed.emit()

    def tell_news(self, count: int) -> None:
        """How many things of the back office nobody has seen yet."""
        if count != self._news:
            self._news = count
            self.counted.emit()

    linksNews = Property(int, lambda self: self._news, notify=counted)
    approval = Property(QObject, lambda self: self._parts.get("approval"), notify=changed)
    refund = Property(QObject, lambda self: self._parts.get("refund"), notify=changed)
    receipt = Property(QObject, lambda self: self._parts.get("receipt"), notify=changed)
    slip = Property(QObject, lambda self: self._parts.get("slip"), notify=changed)
    files = Property(QObject, lambda self: self._parts.get("files"), notify=changed)
    office = Property(QObject, lambda self: self._parts.get("office"), notify=changed)
    upkeep = Property(QObject, lambda self: self._parts.get("upkeep"), notify=changed)
    devices = Property(QObject, lambda self: self._parts.get("devices"), notify=changed)
    kiosk = Property(QObject, lambda self: self._parts.get("kiosk"), notify=changed)
