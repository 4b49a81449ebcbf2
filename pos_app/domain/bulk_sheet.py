"""A bulk file on the table: which column means what, cells put right, and the file to be sent.

Pure. `bulk.py` says what is wrong with rows; here a person's answers are laid over them: columns
matched by name or by hand, cells corrected, rows left out. Row numbers stay those of the person's
own file. A file that needed nothing is sent byte for byte as it came; anything else is written
anew with the headings that are known to be understood, and what was written is checked again.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pos_app.domain.bulk import MOST_COLUMNS, BulkCheck, BulkLine, Fault, SheetRow, check_rows
from pos_app.domain.bulk_cells import Cell, Column, Formula, column_letter, column_of, text_of
from pos_app.domain.money import western_digits
from pos_app.errors import BadInput

_LETTERS = re.compile(r"([A-Z]{1,2})(?: |$)")
_CURRENCY = re.compile(r"(?i)\b(?:kwd|kd)\b\.?|د\.?\s?ك\.?|دينار")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
# Not 1,250: that is a dinar and a quarter to some.
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,})", re.ASCII)
_NUMERIC = frozenset({Column.AMOUNT, Column.PHONE, Column.REFERENCE, Column.SCHEDULE})


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """A file's rows as they stand now."""

    rows: tuple[SheetRow, ...]
    """Rows that are not empty; the first is the heading."""
    columns: tuple[Column | None, ...]
    """What each column of the heading means; None: it is left out."""
    by_hand: bool = False
    """A column was matched by hand."""
    edited: frozenset[tuple[int, int]] = frozenset()
    """Cells that were put right: the row's number, the column's index."""
    left_out: int = 0
    """Rows that were taken out."""

    @property
    def is_as_it_came(self) -> bool:
        """The file may be sent as it is: nothing was touched, and its headings are English."""
        named = [
            cell
            for cell, column in zip(self.heading, self.columns, strict=False)
            if column is not None
        ]
        plain = all(isinstance(cell, str) and cell.isascii() for cell in named)
        return plain and not self.by_hand and not self.edited and not self.left_out

    @property
    def heading(self) -> tuple[Cell, ...]:
        """The cells of the first row, or none."""
        return self.rows[0].cells[:MOST_COLUMNS] if self.rows else ()

    @property
    def lines(self) -> tuple[SheetRow, ...]:
        """The rows below the heading."""
        return self.rows[1:]


def lay_out(rows: Sequence[SheetRow]) -> SheetDraft:
    """A draft of a file's rows, columns matched by their names; the first of a name wins."""
    kept = tuple(row for row in rows if any(cell not in (None, "") for cell in row.cells))
    columns: list[Column | None] = []
    for cell in kept[0].cells[:MOST_COLUMNS] if kept else ():
        found = None if isinstance(cell, Formula) else column_of(cell)
        columns.append(None if found in columns else found)
    return SheetDraft(kept, tuple(columns))


def match_column(draft: SheetDraft, index: int, column: Column | None) -> SheetDraft:
    """`draft` with the column at `index` meaning `column`; another one loses that meaning."""
    columns = [None if one is column else one for one in draft.columns]
    columns[index] = column
    by_hand = draft.by_hand or tuple(columns) != draft.columns
    return replace(draft, columns=tuple(columns), by_hand=by_hand)


def put_right(draft: SheetDraft, number: int, index: int, text: str) -> SheetDraft:
    """`draft` with the cell of row `number` at `index` saying `text`."""

    def changed(row: SheetRow) -> SheetRow:
        cells = [*row.cells, *[None] * (index + 1 - len(row.cells))]
        cells[index] = text.strip() or None
        return SheetRow(row.number, tuple(cells))

    rows = tuple(changed(row) if row.number == number else row for row in draft.rows)
    return replace(draft, rows=rows, edited=draft.edited | {(number, index)})


def leave_out(draft: SheetDraft, numbers: frozenset[int]) -> SheetDraft:
    """`draft` without those rows; the heading stays."""
    rows = draft.rows[:1] + tuple(row for row in draft.lines if row.number not in numbers)
    return replace(draft, rows=rows, left_out=draft.left_out + len(draft.rows) - len(rows))


def ease(draft: SheetDraft) -> SheetDraft:
    """`draft` with everything put right that has only one meaning: digits of another script,
    signs that cannot be seen, a currency beside an amount, commas between thousands.
    """
    rows = list(draft.rows[:1])
    edited = set(draft.edited)
    for row in draft.lines:
        cells = list(row.cells)
        for index, column in enumerate(draft.columns[: len(cells)]):
            cell = cells[index]
            if column is None or not isinstance(cell, str):
                continue
            eased = _eased(cell, column)
            if eased != cell:
                cells[index] = eased or None
                edited.add((row.number, index))
        rows.append(SheetRow(row.number, tuple(cells)))
    return replace(draft, rows=tuple(rows), edited=frozenset(edited))


def check_draft(
    draft: SheetDraft,
    *,
    digest: str,
    scheduled: bool,
    today: date,
    faults: Sequence[Fault] = (),
) -> BulkCheck:
    """What is wrong with a draft. `faults` are those of the file's structure.

    Beyond `check_rows`: a day in the past, or none, is a fault where times are wanted, and the
    same payer with the same amount in two rows that no reference tells apart is worth a remark.
    """
    heading = draft.rows[:1]
    rows = [SheetRow(row.number, _known(draft, row)) for row in draft.lines]
    named = [SheetRow(heading[0].number, _headings(draft))] if heading else []
    found = check_rows([*named, *rows], digest=digest, scheduled=scheduled, faults=faults)
    late = _untimely(draft, found.lines, today) if scheduled else ()
    rows_late = {fault.row for fault in late}
    lines = tuple(line for line in found.lines if line.row not in rows_late)
    return replace(
        found, lines=lines, faults=found.faults + late, remarks=found.remarks + _twins(draft, lines)
    )


def column_index(fault: Fault) -> int | None:
    """Which column a fault names by its letter; None where it names none."""
    letters = _LETTERS.match(fault.column)
    if letters is None:
        return None
    number = 0
    for letter in letters[1]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def written_anew(draft: SheetDraft) -> bytes:
    """The draft as a CSV file in UTF-8: known columns under English headings, texts as checked."""
    order = [index for index, column in enumerate(draft.columns) if column is not None]
    out = _Lines()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([str(draft.columns[index]) for index in order])
    for row in draft.lines:
        cells = _known(draft, row)
        writer.writerow([_plain(cells[index], draft.columns[index]) for index in order])
    return "".join(out.lines).encode("utf-8")


class _Lines:
    """What a csv writer writes into; the domain opens no file, not even one in memory."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, line: str) -> None:
        self.lines.append(line)


def _headings(draft: SheetDraft) -> tuple[Cell, ...]:
    return tuple(None if column is None else column.value for column in draft.columns)


def _known(draft: SheetDraft, row: SheetRow) -> tuple[Cell, ...]:
    """The row's cells with those of columns that are left out emptied; cells beyond stay."""
    width = len(draft.columns)
    cells = [*row.cells, *[None] * (width - len(row.cells))]
    kept = [
        cell if column is not None else None
        for cell, column in zip(cells, draft.columns, strict=False)
    ]
    return (*kept, *cells[width:])


def _plain(cell: Cell, column: Column | None) -> str:
    """A cell's text in the new file: what `text_of` reads, so that it reads the same again."""
    if cell is None or column is None:
        return ""
    try:
        return text_of(column, cell)
    except BadInput:
        return "" if isinstance(cell, Formula) else str(cell)


def _untimely(draft: SheetDraft, lines: Sequence[BulkLine], today: date) -> tuple[Fault, ...]:
    """Lines without a time, or with a day that is over; none where the column is missing."""
    if Column.SCHEDULE not in draft.columns:
        return ()
    where = _where(draft, Column.SCHEDULE)
    return tuple(
        Fault(
            line.row, where, "schedule_past" if line.schedule else "schedule_empty", line.schedule
        )
        for line in lines
        if line.schedule[:10] < today.isoformat()
    )


def _where(draft: SheetDraft, column: Column) -> str:
    return f"{column_letter(draft.columns.index(column))} {column.value}"


def _twins(draft: SheetDraft, lines: Sequence[BulkLine]) -> tuple[Fault, ...]:
    seen: dict[tuple[int, str], int] = {}
    found = []
    for line in lines:
        if line.reference:
            continue
        digits = "".join(letter for letter in line.phone if letter.isdigit())[-8:]
        first = seen.setdefault((line.amount, digits), line.row)
        if first != line.row:
            where = _where(draft, Column.PHONE)
            found.append(Fault(line.row, where, "line_twice", str(first)))
    return tuple(found)


def _eased(cell: str, column: Column) -> str:
    text = _UNSEEN.sub("", cell).strip()
    if column in _NUMERIC:
        text = western_digits(text)
    if column is Column.AMOUNT:
        text = _CURRENCY.sub("", text).strip()
        if _THOUSANDS.fullmatch(text):
            text = text.replace(",", "")
    return text


def rows_with_faults(faults: Sequence[Fault]) -> Mapping[int, tuple[Fault, ...]]:
    """Faults by the row they stand in; 0 holds those of the whole file."""
    found: dict[int, list[Fault]] = {}
    for fault in faults:
        found.setdefault(fault.row, []).append(fault)
    return {row: tuple(some) for row, some in found.items()}
