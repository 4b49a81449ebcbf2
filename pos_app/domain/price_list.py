"""A shop's price list: what a row of its file may hold, and what is wrong with one that does not.

The first row that is not empty names the columns: `name`, `name_ar`, `price`, `category`,
`barcode`, or their Arabic names; only name (in either language) and price are needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pos_app.domain.bulk import Fault, SheetRow
from pos_app.domain.bulk_cells import Formula, shown
from pos_app.domain.money import Fils, comma_is_point, parse_typed, to_text, western_digits
from pos_app.errors import BadInput

MOST_ITEMS = 5_000
"""Rows of a list; more is not a counter's price list."""
LONGEST_NAME = 60
LONGEST_BARCODE = 40

_HEADINGS = {
    "name": "name", "item": "name", "الاسم": "name", "الصنف": "name",
    "name_ar": "name_ar", "name ar": "name_ar", "arabic name": "name_ar",
    "الاسم بالعربية": "name_ar", "الاسم العربي": "name_ar",
    "price": "price", "السعر": "price", "سعر": "price",
    "category": "category", "group": "category", "الفئة": "category", "التصنيف": "category",
    "barcode": "barcode", "code": "barcode", "الباركود": "barcode", "الرمز": "barcode",
}  # fmt: skip
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_NUMBER = re.compile(r"[0-9]+,[0-9]{1,3}", re.ASCII)
_BARCODE = re.compile(r"[A-Za-z0-9 ._/+-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class PriceItem:
    """One thing the shop sells. At least one of the names is there; `price` is above zero."""

    name: str
    name_ar: str
    price: Fils
    category: str = ""
    barcode: str = ""

    def called(self, language: str) -> str:
        """Its name for a reader of `language` (`en` or `ar`)."""
        first, second = (self.name_ar, self.name) if language == "ar" else (self.name, self.name_ar)
        return first or second


@dataclass(frozen=True, slots=True)
class PriceCheck:
    """What a person sees before the list is taken: nothing is taken while there is a fault."""

    items: tuple[PriceItem, ...]
    faults: tuple[Fault, ...]
    encoding: str = ""
    """How a CSV was read where that was not plain UTF-8 with commas, else ""."""


def check_prices(rows: Iterable[SheetRow], *, faults: Iterable[Fault] = ()) -> PriceCheck:
    """Check a file's rows. Never raises for what a cell holds."""
    found, rows = list(faults), list(rows)
    points = _points(rows)
    items: list[PriceItem] = []
    columns: dict[int, str] | None = None
    barcodes: dict[str, int] = {}
    for row in rows:
        if all(cell is None or cell == "" for cell in row.cells):
            continue
        if columns is None:
            columns = _columns(row, found)
            continue
        if len(items) >= MOST_ITEMS:
            found.append(Fault(row.number, "", "too_many_rows", str(MOST_ITEMS)))
            break
        item = _item(row, columns, found, points=points)
        if item is None:
            continue
        items.append(item)
        if item.barcode:
            first = barcodes.setdefault(item.barcode, row.number)
            if first != row.number:
                found.append(Fault(row.number, "barcode", "barcode_twice", item.barcode))
    if columns is None:
        found.append(Fault(0, "", "file_empty"))
    elif not items and not found:
        found.append(Fault(0, "", "no_rows"))
    return PriceCheck(tuple(items), tuple(found))


def price_rows(items: Iterable[PriceItem]) -> list[list[str]]:
    """`items` as rows of a file that `check_prices` reads back the same."""
    heading = ["name", "name_ar", "price", "category", "barcode"]
    return [
        heading,
        *([i.name, i.name_ar, to_text(i.price), i.category, i.barcode] for i in items),
    ]


def _columns(heading: SheetRow, faults: list[Fault]) -> dict[int, str]:
    columns: dict[int, str] = {}
    for index, cell in enumerate(heading.cells):
        name = _HEADINGS.get(shown(cell).strip().casefold())
        if name is None:
            continue  # a shop's list may say more than a till needs
        if name in columns.values():
            faults.append(Fault(heading.number, name, "column_twice", shown(cell)))
        columns[index] = name
    named = set(columns.values())
    if not named & {"name", "name_ar"}:
        faults.append(Fault(heading.number, "name", "column_missing"))
    if "price" not in named:
        faults.append(Fault(heading.number, "price", "column_missing"))
    return columns


def _item(
    row: SheetRow, columns: dict[int, str], faults: list[Fault], *, points: bool
) -> PriceItem | None:
    before = len(faults)
    texts = dict.fromkeys(("name", "name_ar", "price", "category", "barcode"), "")
    for index, cell in enumerate(row.cells):
        column = columns.get(index, "")
        if not column or cell is None:
            continue
        if isinstance(cell, Formula):
            faults.append(Fault(row.number, column, "formula", shown(cell)))
            continue
        texts[column] = str(cell).strip()
        longest = LONGEST_BARCODE if column == "barcode" else LONGEST_NAME
        if _ODD.search(texts[column]):
            faults.append(Fault(row.number, column, "odd_letters"))
        elif len(texts[column]) > longest:
            faults.append(Fault(row.number, column, "too_long", str(longest)))
    barcode = western_digits(texts["barcode"])
    if not texts["name"] and not texts["name_ar"]:
        faults.append(Fault(row.number, "name", "name_missing"))
    if not _BARCODE.fullmatch(barcode):
        faults.append(Fault(row.number, "barcode", "barcode_odd", barcode))
    price = _price(texts["price"], row.number, faults, points=points)
    if len(faults) > before or price is None:
        return None
    return PriceItem(texts["name"], texts["name_ar"], price, texts["category"], barcode)


def _points(rows: Iterable[SheetRow]) -> bool:
    """Whether the commas of a file are points: some cell shows it, as 0,350 or 12,5 does."""
    cells = (western_digits(cell) for row in rows for cell in row.cells if isinstance(cell, str))
    return any(_NUMBER.fullmatch(cell) and comma_is_point(cell) for cell in cells)


def _price(text: str, row: int, faults: list[Fault], *, points: bool) -> Fils | None:
    if not text:
        faults.append(Fault(row, "price", "price_missing"))
        return None
    try:
        return parse_typed(text.replace(",", ".") if points else text)
    except BadInput as wrong:
        faults.append(Fault(row, "price", wrong.kind, text[:LONGEST_NAME]))
        return None
