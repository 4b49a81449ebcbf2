"""The rows of a list of sales, as QML reads them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
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

from pos_app.domain.sale import Sale
from ui import wording

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_ROLES = ("reference", "time", "text", "badge", "role", "icon", "amount", "day")
_Index = QModelIndex | QPersistentModelIndex


@QmlElement
class SaleRows(QAbstractListModel):
    """The rows read so far; `more` is called when the list is scrolled to their end."""

    def __init__(self, more: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._more = more
        self._rows: list[Sale] = []
        self.has_more = False

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Called by Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Called by Qt."""
        first = int(Qt.ItemDataRole.UserRole)
        return {first + i: QByteArray(name.encode()) for i, name in enumerate(_ROLES)}

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Called by Qt."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        sale = self._rows[index.row()]
        position = role - int(Qt.ItemDataRole.UserRole)
        return cell(sale, _ROLES[position]) if 0 <= position < len(_ROLES) else None

    def canFetchMore(self, _parent: _Index) -> bool:
        """Called by Qt."""
        return self.has_more

    def fetchMore(self, _parent: _Index) -> None:
        """Called by Qt when the end comes into view."""
        self._more()

    def sales(self) -> tuple[Sale, ...]:
        """What is held."""
        return tuple(self._rows)

    def replace_all(self, sales: tuple[Sale, ...], *, has_more: bool) -> None:
        """Begin anew with `sales`; where the references are the same, rows only change."""
        self.has_more = has_more
        if [sale.reference for sale in sales] == [sale.reference for sale in self._rows]:
            self._rows = list(sales)
            if sales:
                self.dataChanged.emit(self.index(0), self.index(len(sales) - 1))
            return
        self.beginResetModel()
        self._rows = list(sales)
        self.endResetModel()

    def append(self, sales: tuple[Sale, ...], *, has_more: bool) -> None:
        """Add older `sales` behind."""
        self.has_more = has_more
        if sales:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(sales) - 1)
            self._rows.extend(sales)
            self.endInsertRows()

    def retranslate(self) -> None:
        """Let every word be read again."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))


def day_of(sale: Sale) -> date:
    """The day a sale was made, in the shop's time."""
    return sale.created_at.astimezone(wording.SHOP_TIME).date()


def cell(sale: Sale, name: str) -> str:
    """What a row says under the role `name`."""
    match name:
        case "reference":
            return sale.reference
        case "time":
            return wording.clock_time(sale.created_at)
        case "text":
            return wording.paid_with(sale)
        case "badge":
            return wording.state_word(sale.state)
        case "role":
            return wording.ROLES[sale.state]
        case "icon":
            return wording.ICONS[sale.state]
        case "amount":
            return wording.amount(sale.amount)
        case _:
            return day_of(sale).isoformat()
