"""The rows of a file on the table, as QML reads them: only what is on screen is made into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

from pos_app.domain.bulk import Fault, SheetRow
from pos_app.domain.bulk_cells import Cell, Column, shown
from pos_app.domain.bulk_sheet import SheetDraft
from ui import wording
from ui.wording import isolated
from ui.words import bulk as words

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_ROLES = ("number", "name", "detail", "amount", "fault", "remark")
_Index = QModelIndex | QPersistentModelIndex


@QmlElement
class SheetRows(QAbstractListModel):
    """Rows below the heading, or only those with a fault."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[SheetRow] = ()
        self._places: dict[Column, int] = {}
        self._faults: Mapping[int, tuple[Fault, ...]] = {}
        self._remarks: Mapping[int, tuple[Fault, ...]] = {}

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
        position = role - int(Qt.ItemDataRole.UserRole)
        return self._say(self._rows[index.row()], position) if 0 <= position < len(_ROLES) else None

    def show(
        self,
        draft: SheetDraft,
        faults: Mapping[int, tuple[Fault, ...]],
        remarks: Mapping[int, tuple[Fault, ...]],
        *,
        only_faulty: bool,
    ) -> None:
        """Show these rows; where they are the same ones, they only change."""
        self._places = {column: i for i, column in enumerate(draft.columns) if column is not None}
        self._faults, self._remarks = faults, remarks
        rows: Sequence[SheetRow] = draft.lines
        if only_faulty:
            rows = [row for row in rows if row.number in faults]
        same = len(rows) == len(self._rows) and all(
            one.number == other.number for one, other in zip(rows, self._rows, strict=True)
        )
        if not same:
            self.beginResetModel()
        self._rows = rows
        if not same:
            self.endResetModel()
        else:
            self.retranslate()

    def retranslate(self) -> None:
        """Let every word be read again."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _cell(self, row: SheetRow, column: Column) -> str:
        place = self._places.get(column)
        cell: Cell = row.cells[place] if place is not None and place < len(row.cells) else None
        return shown(cell)

    def _say(self, row: SheetRow, position: int) -> str | int:
        match _ROLES[position]:
            case "number":
                return row.number
            case "name":
                return self._cell(row, Column.NAME)
            case "amount":
                return isolated(self._cell(row, Column.AMOUNT))
            case "detail":
                columns = (Column.PHONE, Column.REFERENCE, Column.SCHEDULE, Column.EMAIL)
                parts = [self._cell(row, column) for column in columns]
                return wording.line(isolated(part) for part in parts if part)
            case "fault":
                found = self._faults.get(row.number, ())
            case _:
                found = self._remarks.get(row.number, ())
        return " · ".join(dict.fromkeys(words.fault_word(one) for one in found))
