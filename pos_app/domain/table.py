"""A list as a table for others: columns with their headings in both languages, cells with a kind.

Pure. A cell is a text, a number or a date and stays one in the file: money is fils here and a
number with three decimals there. A text that a spreadsheet would run is disarmed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from pos_app.domain.entry import SHOP_TIME
from pos_app.domain.money import to_text

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


class Kind(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    MONEY = "money"
    """Fils."""
    COUNT = "count"
    DAY = "day"
    MOMENT = "moment"
    """An aware moment; written as the shop's wall clock."""


Cell = str | int | date | datetime | None


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column."""

    title: str
    title_ar: str
    kind: Kind = Kind.TEXT
    width: int = 18
    """In letters, as spreadsheets measure it."""

    def heading(self, language: str) -> str:
        """What stands above it."""
        return self.title_ar if language == "ar" else self.title


Row = Sequence[Cell]


def in_shop(at: datetime) -> datetime:
    """Spreadsheets know no zones: the shop's wall clock, to the second."""
    utc = at - (at.utcoffset() or timedelta(0))
    return (utc + SHOP_TIME).replace(tzinfo=None, microsecond=0)


def disarmed(text: str) -> str:
    """`text` such that no spreadsheet takes it for a formula when it opens a CSV."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def plain_cell(cell: Cell, kind: Kind) -> str:
    """A cell as CSV has it."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return in_shop(cell).isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int):
        return to_text(cell) if kind is Kind.MONEY else str(cell)
    return disarmed(cell)
