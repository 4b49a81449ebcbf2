"""The parts of the back office, and which of them is on screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Section:
    """One part: its name (also of its picture), its words, what happens when it is opened."""

    name: str
    text: Callable[[], str]
    icon: str
    opened: Callable[[], None]


@QmlElement
class SectionsModel(QObject):
    """One section is on screen; it stays while other places of the till are looked at."""

    changed = Signal()
    counted = Signal()

    def __init__(self, sections: tuple[Section, ...]) -> None:
        super().__init__()
        self._sections = sections
        self.state = sections[0].name
        self.counts: dict[str, int] = {}

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def tell(self, name: str, count: int) -> None:
        """How many things in this section nobody has seen yet."""
        if self.counts.get(name, 0) != count:
            self.counts[name] = count
            self.counted.emit()

    def reopen(self) -> None:
        """The back office comes on screen: the section that was last shown is read again."""
        self.open(self.state)

    @Slot(str)
    def open(self, name: str) -> None:
        """Show this section."""
        for section in self._sections:
            if section.name == name:
                self.state = name
                self.changed.emit()
                section.opened()

    def _all(self) -> list[dict[str, object]]:
        return [
            {
                "id": section.name,
                "text": section.text(),
                "icon": section.icon,
                "chosen": section.name == self.state,
            }
            for section in self._sections
        ]

    section = Property(str, lambda self: self.state, notify=changed)
    sections = Property(list, lambda self: self._all(), notify=changed)
    news = Property(dict, lambda self: self.counts, notify=counted)
    newsInAll = Property(int, lambda self: sum(self.counts.values()), notify=counted)
