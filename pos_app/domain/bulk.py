"""A file of many invoices: columns by name in either language, and what is wrong in which cell.

Hesabe's own template cannot be seen (hesabe-api.md 6.9), so the columns are those of the rows it
lists and edits. The file is uploaded byte for byte as it was checked: what a spreadsheet would
hide (digits of another script, formulas, merged cells) is named here and put right by the person,
never silently.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pos_app.domain.bulk_cells import (
    REQUIRED,
    Cell,
    Column,
    Formula,
    amount_of,
    column_letter,
    column_of,
    odd_cell,
    shown,
    text_of,
)
from pos_app.domain.money import Fils
from pos_app.errors import BadInput

MOST_ROWS = 50_000
MOST_COLUMNS = 64


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row as it lies in the file; `number` counts from 1 as a spreadsheet shows it."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and where. `row` 0 is the whole file, `column` "" the whole row."""

    row: int
    column: str
    """The column's letter and heading, such as `B amount`."""
    kind: str
    shown: str = ""
    """The beginning of what the cell holds."""


@dataclass(frozen=True, slots=True)
class BulkLine:
    """One invoice of the file."""

    row: int
    amount: Fils
    name: str
    phone: str
    email: str = ""
    reference: str = ""
    description: str = ""
    schedule: str = ""


@dataclass(frozen=True, slots=True)
class BulkCheck:
    """What a person sees before anything is uploaded."""

    digest: str
    """Of the file's bytes: what is uploaded is what was seen."""
    rows: int
    lines: tuple[BulkLine, ...]
    faults: tuple[Fault, ...]
    remarks: tuple[Fault, ...] = ()
    """Worth reading, but no obstacle: columns that are not known here."""

    @property
    def may_upload(self) -> bool:
        """No fault, and something to upload."""
        return not self.faults and bool(self.lines)

    @property
    def total(self) -> int:
        """Fils of all lines; it may exceed what one sale may be."""
        return sum(line.amount for line in self.lines)


def check_rows(
    rows: Iterable[SheetRow], *, digest: str, scheduled: bool, faults: Sequence[Fault] = ()
) -> BulkCheck:
    """Check a file's rows; the first that is not empty is its heading.

    `faults` are those that the reader of the file found. Never raises for what a cell holds.
    """
    found = list(faults)
    remarks: list[Fault] = []
    lines: list[BulkLine] = []
    count = 0
    columns: dict[int, Column] | None = None
    names: dict[int, str] = {}
    references: dict[str, int] = {}
    for row in rows:
        if all(cell is None or cell == "" for cell in row.cells):
            continue
        if columns is None:
            names = _names(row)
            columns = _columns(row, names, found, remarks, scheduled=scheduled)
            continue
        count += 1
        if count > MOST_ROWS:
            found.append(Fault(row.number, "", "too_many_rows", str(MOST_ROWS)))
            break
        line = _line(row, columns, names, found)
        if line is not None and line.reference:
            first = references.setdefault(line.reference, row.number)
            if first != row.number:
                where = _where(columns, names, Column.REFERENCE)
                found.append(Fault(row.number, where, "reference_twice", line.reference))
        if line is not None:
            lines.append(line)
    if columns is None:
        found.append(Fault(0, "", "file_empty"))
    elif count == 0:
        found.append(Fault(0, "", "no_rows"))
    return BulkCheck(digest, count, tuple(lines), tuple(found), tuple(remarks))


def _names(heading: SheetRow) -> dict[int, str]:
    """How each column is named to the person: its letter and what stands above it."""
    return {
        index: f"{column_letter(index)} {shown(cell)}".strip()
        for index, cell in enumerate(heading.cells[:MOST_COLUMNS])
    }


def _columns(
    heading: SheetRow,
    names: dict[int, str],
    faults: list[Fault],
    remarks: list[Fault],
    *,
    scheduled: bool,
) -> dict[int, Column]:
    columns: dict[int, Column] = {}
    if len(heading.cells) > MOST_COLUMNS:
        faults.append(Fault(heading.number, "", "too_many_columns", str(MOST_COLUMNS)))
    for index, cell in enumerate(heading.cells[:MOST_COLUMNS]):
        if cell is None or cell == "":
            continue
        column = column_of(cell)
        if isinstance(cell, Formula):
            faults.append(Fault(heading.number, names[index], "formula", shown(cell)))
        elif column is None:
            remarks.append(Fault(heading.number, names[index], "column_unknown", shown(cell)))
        elif column in columns.values():
            faults.append(Fault(heading.number, names[index], "column_twice", shown(cell)))
        else:
            columns[index] = column
    wanted = (*REQUIRED, Column.SCHEDULE) if scheduled else REQUIRED
    faults += [
        Fault(heading.number, column.value, "column_missing")
        for column in wanted
        if column not in columns.values()
    ]
    return columns


def _line(
    row: SheetRow, columns: dict[int, Column], names: dict[int, str], faults: list[Fault]
) -> BulkLine | None:
    before = len(faults)
    odd: set[int] = set()
    for index, cell in enumerate(row.cells):
        kinds = odd_cell(cell, columns.get(index))
        if index >= len(names) and cell is not None and cell != "":
            kinds = (*kinds, "cell_without_heading")
        for kind in kinds:
            name = names.get(index) or column_letter(index)
            faults.append(Fault(row.number, name, kind, shown(cell)))
            odd.add(index)
    if not columns:
        return None
    read: dict[Column, str] = {}
    amount = Fils(0)
    for index, column in columns.items():
        if index in odd:
            continue  # named above; one fault a cell is enough
        cell = row.cells[index] if index < len(row.cells) else None
        try:
            if column is Column.AMOUNT:
                amount = amount_of(cell)
            else:
                read[column] = text_of(column, cell)
        except BadInput as wrong:
            faults.append(Fault(row.number, names[index], wrong.kind, shown(cell)))
    if len(faults) > before or amount <= 0:
        return None
    return BulkLine(
        row=row.number,
        amount=amount,
        name=read.get(Column.NAME, ""),
        phone=read.get(Column.PHONE, ""),
        email=read.get(Column.EMAIL, ""),
        reference=read.get(Column.REFERENCE, ""),
        description=read.get(Column.DESCRIPTION, ""),
        schedule=read.get(Column.SCHEDULE, ""),
    )


def _where(columns: dict[int, Column], names: dict[int, str], wanted: Column) -> str:
    return next((names[index] for index, column in columns.items() if column is wanted), "")
