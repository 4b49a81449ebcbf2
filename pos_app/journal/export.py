"""`pos-app journal export`: the journal as a file for others, streamed and cancellable.

`csv` and `xlsx` have one row for each sale, oldest first: for the bookkeeper. `jsonl` has one
line for each *entry*, hashes and all: the whole record, to be verified elsewhere. Hashes of PINs
stay here: a line that lacks one names it under `hidden`, and the chain goes on through its `hash`.
The file appears under its name only when it is whole. Text that a spreadsheet would run as a
formula is disarmed in CSV by a leading apostrophe; in xlsx every text is written as text.
"""

from __future__ import annotations

import csv
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from pos_app.domain.entry import SaleRow
from pos_app.domain.money import to_text
from pos_app.domain.staff import HIDDEN, without_secrets
from pos_app.domain.table import disarmed, in_shop
from pos_app.errors import BadInput, JournalTrouble
from pos_app.journal.file.connection import connect_reader
from pos_app.journal.file.faults import told_as_trouble
from pos_app.journal.file.rows import SALE_COLUMNS, entries_from, sale_of
from pos_app.journal.file.schema import refuse_newer

if TYPE_CHECKING:
    import xlsxwriter
    import xlsxwriter.format
    import xlsxwriter.worksheet

Format = Literal["csv", "jsonl", "xlsx"]
FORMATS: tuple[str, ...] = get_args(Format)
COLUMNS = (
    "reference",
    "state",
    "tender",
    "amount",
    "amount_fils",
    "terminal",
    "invoice_id",
    "transaction_id",
    "alarm",
    "created_at",
    "updated_at",
    "till",
    "operator",
    "payer_phone",
    "card_last4",
)
ROWS_OF_A_SHEET = 1_048_575
"""Rows below the heading that a sheet of Excel holds; more go on in a further sheet."""
_LOOK_EVERY = 500
_BOM = "\ufeff"
"""Without it Excel reads the Arabic in a CSV as Latin-1."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: sales (csv, xlsx) or entries (jsonl)."""

    path: Path
    rows: int


def export_journal(
    journal: Path,
    target: Path,
    fmt: Format,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda _rows: None,
) -> Exported:
    """Write the journal at `journal` to `target`, replacing it; blocks. Beside an open till too.

    Raises BadInput `export_format`, JournalTrouble `journal_missing`, `journal_newer`,
    `cancelled` (nothing is left behind), `disk_full`, `read_only`.
    """
    if fmt not in FORMATS:
        raise BadInput("export_format", f"one of {', '.join(FORMATS)}", field="format")
    if not journal.exists():
        raise JournalTrouble("journal_missing")
    write = {"csv": _write_csv, "jsonl": _write_jsonl, "xlsx": _write_xlsx}[fmt]
    with told_as_trouble(target):
        connection = connect_reader(journal)
        try:
            refuse_newer(connection)
            connection.execute("BEGIN")
            with _whole_or_not(target) as draft:
                rows = write(connection, draft, _Watch(cancelled, progress))
        finally:
            connection.close()
    return Exported(target, rows)


@dataclass(slots=True)
class _Watch:
    cancelled: Callable[[], bool]
    progress: Callable[[int], None]
    rows: int = 0

    def one_more(self) -> None:
        self.rows += 1
        if self.rows % _LOOK_EVERY == 0:
            self.look()

    def look(self) -> None:
        if self.cancelled():
            raise JournalTrouble("cancelled")
        self.progress(self.rows)


def _write_csv(connection: sqlite3.Connection, draft: Path, watch: _Watch) -> int:
    with draft.open("w", encoding="utf-8", newline="") as file:
        file.write(_BOM)
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for sale in _sales(connection, watch):
            writer.writerow(
                [disarmed(cell) if isinstance(cell, str) else cell for cell in _cells(sale)]
            )
    return watch.rows


def _write_jsonl(connection: sqlite3.Connection, draft: Path, watch: _Watch) -> int:
    watch.look()
    with draft.open("w", encoding="utf-8", newline="\n") as file:
        for entry in entries_from(connection, "ORDER BY seq", ()):
            watch.one_more()
            plain = entry.plain()
            shown = without_secrets(plain)
            facts = {
                "seq": entry.seq,
                "at": entry.at.isoformat(),
                "kind": entry.kind,
                "reference": entry.reference,
                "payload": shown,
                "prev_hash": entry.prev_hash,
                "hash": entry.hash,
            } | ({} if shown == plain else {"hidden": sorted(HIDDEN & plain.keys())})
            file.write(json.dumps(facts, ensure_ascii=False) + "\n")
    return watch.rows


def _write_xlsx(connection: sqlite3.Connection, draft: Path, watch: _Watch) -> int:
    import xlsxwriter.exceptions  # here: 60 ms that only an export should cost

    options = {
        "constant_memory": True,
        "tmpdir": str(draft.parent),
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(str(draft), options)
    try:
        _fill_book(book, connection, watch)
    finally:
        # Also when broken off: it removes the library's temporary files.
        try:
            book.close()
        except xlsxwriter.exceptions.FileCreateError as fault:
            raise OSError(*getattr(fault.args[0], "args", (str(fault),))) from fault
    return watch.rows


def _fill_book(book: xlsxwriter.Workbook, connection: sqlite3.Connection, watch: _Watch) -> None:
    money = book.add_format({"num_format": "#,##0.000"})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    bold = book.add_format({"bold": True})
    sheet = _new_sheet(book.add_worksheet(), bold)
    for number, sale in enumerate(_sales(connection, watch)):
        below = number % ROWS_OF_A_SHEET
        if number and below == 0:
            sheet = _new_sheet(book.add_worksheet(), bold)
        _write_row(sheet, below + 1, sale, money, moment)


def _new_sheet(
    sheet: xlsxwriter.worksheet.Worksheet, bold: xlsxwriter.format.Format
) -> xlsxwriter.worksheet.Worksheet:
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(COLUMNS) - 1, 18)
    for place, name in enumerate(COLUMNS):
        sheet.write_string(0, place, name, bold)
    return sheet


def _write_row(
    sheet: xlsxwriter.worksheet.Worksheet,
    line: int,
    sale: SaleRow,
    money: xlsxwriter.format.Format,
    moment: xlsxwriter.format.Format,
) -> None:
    for place, (name, cell) in enumerate(zip(COLUMNS, _cells(sale), strict=True)):
        if name == "amount":
            sheet.write_number(line, place, sale.amount / 1000, money)
        elif name == "amount_fils":
            sheet.write_number(line, place, sale.amount)
        elif name == "created_at":
            sheet.write_datetime(line, place, in_shop(sale.created_at), moment)
        elif name == "updated_at":
            sheet.write_datetime(line, place, in_shop(sale.updated_at), moment)
        else:
            sheet.write_string(line, place, str(cell))


def _sales(connection: sqlite3.Connection, watch: _Watch) -> Iterator[SaleRow]:
    watch.look()
    for found in connection.execute(f"SELECT {SALE_COLUMNS} FROM sale ORDER BY id"):
        watch.one_more()
        yield sale_of(found)


def _cells(sale: SaleRow) -> tuple[str | int, ...]:
    return (
        sale.reference,
        sale.state,
        sale.tender,
        to_text(sale.amount),
        sale.amount,
        sale.terminal,
        sale.invoice_id,
        sale.transaction_id,
        sale.alarm,
        sale.created_at.isoformat(),
        sale.updated_at.isoformat(),
        sale.till,
        sale.operator,
        sale.payer_phone,
        sale.card_last4,
    )


@contextmanager
def _whole_or_not(target: Path) -> Iterator[Path]:
    """A draft beside `target` that takes its name when all went well and vanishes when not."""
    draft = target.with_name(f".{target.name}.part")
    try:
        yield draft
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
