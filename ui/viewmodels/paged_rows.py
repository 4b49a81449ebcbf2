"""The rows of a list that is read page by page, as QML reads them.

Only a window of pages is held: what is scrolled away is let go at one end and read again when it
comes back, so that a hundred thousand rows take no more room than a few hundred.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST_ROWS = 300
"""Rows held at most; a page more where pages are larger."""
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Held:
    """A page that is held: its number, and how many of the rows are its own."""

    number: int
    count: int


@QmlElement
class PagedRows(QAbstractListModel):
    """Rows of the pages held; `more` is called when the list is scrolled to their end."""

    def __init__(
        self,
        *,
        roles: tuple[str, ...],
        cell: Callable[[Any, str], object],
        key: Callable[[Any], str],
        more: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """`cell(record, role)` is what QML reads, `key(record)` tells a record from all others."""
        super().__init__(parent)
        self._roles = roles
        self._cell = cell
        self._key = key
        self._more = more
        self._pages: list[Held] = []
        self._rows: list[Any] = []
        self._keys: list[str] = []
        self.has_more = False

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Called by Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Called by Qt."""
        first = int(Qt.ItemDataRole.UserRole)
        return {first + i: QByteArray(name.encode()) for i, name in enumerate(self._roles)}

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Called by Qt."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        position = role - int(Qt.ItemDataRole.UserRole)
        if not 0 <= position < len(self._roles):
            return None
        return self._cell(self._rows[index.row()], self._roles[position])

    def canFetchMore(self, _parent: _Index) -> bool:
        """Called by Qt."""
        return self.has_more

    def fetchMore(self, _parent: _Index) -> None:
        """Called by Qt when the end comes into view."""
        self._more()

    @property
    def records(self) -> tuple[Any, ...]:
        """What is held."""
        return tuple(self._rows)

    @property
    def first_page(self) -> int:
        """Number of the first page held; 1 where none is."""
        return self._pages[0].number if self._pages else 1

    @property
    def last_page(self) -> int:
        """Number of the last page held; 0 where none is."""
        return self._pages[-1].number if self._pages else 0

    def record(self, key: str) -> Any:
        """The record held under `key`, or None."""
        return self._rows[self._keys.index(key)] if key in self._keys else None

    def replace_all(self, pages: Sequence[tuple[int, Sequence[Any]]], *, has_more: bool) -> None:
        """Hold these pages instead: rows come, go and change where they stand, nothing jumps."""
        self.has_more = has_more
        self._pages = []
        rows: dict[str, Any] = {}
        for number, records in pages:
            fresh = self._fresh(records, rows)
            self._pages.append(Held(number, len(fresh)))
            rows |= fresh
        if not self._merge(rows):
            self.beginResetModel()
            self._rows, self._keys = list(rows.values()), list(rows)
            self.endResetModel()

    def append(self, number: int, records: Sequence[Any], *, has_more: bool) -> None:
        """Add a page behind; far too many rows go at the front."""
        self.has_more = has_more
        self._insert(len(self._rows), self._fresh(records, self._keys))
        self._pages.append(Held(number, len(self._rows) - sum(one.count for one in self._pages)))
        while len(self._pages) > 1 and len(self._rows) - self._pages[0].count >= MOST_ROWS:
            self._remove(0, self._pages.pop(0).count)

    def prepend(self, number: int, records: Sequence[Any]) -> None:
        """Add a page in front that was let go; far too many rows go at the end."""
        self._insert(0, self._fresh(records, self._keys))
        held = sum(one.count for one in self._pages)
        self._pages.insert(0, Held(number, len(self._rows) - held))
        while len(self._pages) > 1 and len(self._rows) - self._pages[-1].count >= MOST_ROWS:
            gone = self._pages.pop().count
            self._remove(len(self._rows) - gone, gone)
            self.has_more = True

    def change(self, record: Any) -> None:
        """Put `record` in the place of the one with its key, if that is held."""
        key = self._key(record)
        if key in self._keys:
            place = self._keys.index(key)
            self._rows[place] = record
            self.dataChanged.emit(self.index(place), self.index(place))

    def retranslate(self) -> None:
        """Let every word be read again."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _fresh(self, records: Sequence[Any], held: Collection[str]) -> dict[str, Any]:
        """Pages shift while one reads: a row that is held already is not held twice."""
        taken = set(held)
        return {key: one for one in records if (key := self._key(one)) not in taken}

    def _insert(self, place: int, fresh: dict[str, Any]) -> None:
        if fresh:
            self.beginInsertRows(QModelIndex(), place, place + len(fresh) - 1)
            self._rows[place:place] = fresh.values()
            self._keys[place:place] = fresh
            self.endInsertRows()

    def _remove(self, first: int, count: int) -> None:
        if count:
            self.beginRemoveRows(QModelIndex(), first, first + count - 1)
            del self._rows[first : first + count]
            del self._keys[first : first + count]
            self.endRemoveRows()

    def _merge(self, rows: dict[str, Any]) -> bool:
        """Change the rows that stay, take out and put in the rest; False where order changed."""
        place = {key: number for number, key in enumerate(rows)}
        staying = [place[key] for key in self._keys if key in place]
        if not staying or staying != sorted(staying):
            return False
        for number in reversed(range(len(self._keys))):
            if self._keys[number] not in place:
                self._remove(number, 1)
        held = set(self._keys)
        for number, (key, record) in enumerate(rows.items()):
            if key not in held:
                self._insert(number, {key: record})
        self._rows = list(rows.values())
        self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        return True
