"""CSV and XLSX files into rows of cells, with a guard at every place where a file can lie.

Both readers work on bytes in memory and end in bounded time: a spreadsheet is a ZIP of XML and
may be a bomb, encrypted, or something else by the same name. BadInput says what is wrong with the
file as a whole; what is wrong in a cell is `domain.bulk`'s business. openpyxl is imported when a
spreadsheet is read and not before.
"""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from pos_app.domain.bulk import MOST_COLUMNS, MOST_ROWS, Fault, SheetRow
from pos_app.domain.bulk_cells import Cell, Formula
from pos_app.errors import BadInput
from pos_app.ports.office import SheetFormat

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LARGEST_FILE = 5 * 1024 * 1024
LARGEST_UNPACKED = 64 * 1024 * 1024
MOST_PARTS = 200
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_MERGED = re.compile(rb'<(?:[A-Za-z0-9]+:)?mergeCell\s[^>]*ref="([A-Z0-9:]{1,32})"')
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_LONGEST_FIELD = 32_768


def sheet_format(name: str) -> SheetFormat:
    """What a file is, by its name. Raises BadInput `file_kind`."""
    ending = name.rpartition(".")[2].casefold()
    try:
        return SheetFormat(ending)
    except ValueError:
        raise BadInput("file_kind", "csv or xlsx", field="file") from None


def read_sheet(content: bytes, form: SheetFormat) -> tuple[Iterator[SheetRow], tuple[Fault, ...]]:
    """Rows of the first sheet, lazily, and what the file's structure has wrong.

    Raises BadInput `file_...` at once or while the rows are read.
    """
    if not content:
        raise BadInput("file_empty", field="file")
    if len(content) > LARGEST_FILE:
        raise BadInput("file_too_large", f"at most {LARGEST_FILE} bytes", field="file")
    if form is SheetFormat.CSV:
        return _csv_rows(_csv_text(content)), ()
    return _xlsx_rows(content), _merged_cells(content)


def _csv_text(content: bytes) -> str:
    if content.startswith((_OLE, b"PK\x03\x04")):
        raise BadInput("file_not_csv", "a spreadsheet by the name of csv", field="file")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        raise BadInput("file_not_utf8", f"line {line}", field="file") from wrong
    head = text.lstrip("\r\n").partition("\n")[0]
    if "," not in head and (";" in head or "\t" in head):
        raise BadInput("file_separator", "commas between the columns", field="file")
    return text


def _csv_rows(text: str) -> Iterator[SheetRow]:
    # A quotation mark that is never closed would swallow the file: no cell is that long.
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            if any(len(cell) > _LONGEST_FIELD for cell in cells):
                raise BadInput("file_cell_too_long", f"line {line}", field="file")
            yield SheetRow(line, tuple(cell or None for cell in cells))
            line = reader.line_num + 1
    except csv.Error as wrong:
        raise BadInput("file_not_csv", f"line {line}", field="file") from wrong


def _xlsx_rows(content: bytes) -> Iterator[SheetRow]:
    from openpyxl import load_workbook

    # It warns of what it drops (styles, odd names); the check that follows is what people read.
    warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    except Exception as wrong:
        # Whatever openpyxl says of a file that it cannot read (it has a dozen ways), it is ours.
        raise BadInput("file_not_xlsx", type(wrong).__name__, field="file") from wrong
    try:
        if not book.worksheets:
            raise BadInput("file_without_sheet", field="file")
        yield from _cells_of(book.worksheets[0])
    finally:
        book.close()


def _cells_of(sheet: Worksheet) -> Iterator[SheetRow]:
    sheet.reset_dimensions()  # type: ignore[attr-defined]  # what the file claims may be a lie
    rows = sheet.iter_rows(max_row=MOST_ROWS + 1000, max_col=MOST_COLUMNS + 1)
    number = 0
    while True:
        number += 1
        try:
            row = next(rows, None)
        except Exception as wrong:
            raise BadInput("file_not_xlsx", f"row {number}", field="file") from wrong
        if row is None:
            return
        width = len(row)
        while width and row[width - 1].value is None:
            width -= 1  # openpyxl fills every row up to the widest that was allowed
        cells = [_cell(one.value, one.data_type) for one in row[:width]]
        yield SheetRow(number, tuple(cells))


def _cell(value: object, data_type: str) -> Cell:
    if value is None or value == "":
        return None
    if data_type == "f" or not isinstance(value, str | bool | int | float | datetime | date):
        return Formula(str(getattr(value, "text", value))[:100])
    if data_type == "e":
        return Formula(str(value)[:100])
    if isinstance(value, float):
        # A spreadsheet's number is a double; its shortest text is what the person typed.
        try:
            return Decimal(repr(value))
        except InvalidOperation:
            return str(value)
    return value


def _merged_cells(content: bytes) -> tuple[Fault, ...]:
    """Open the ZIP, check all it claims, and name merged cells, which openpyxl would hide."""
    if content.startswith(_OLE):
        raise BadInput(
            "file_encrypted", "or an old .xls: save as .xlsx without a password", field="file"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _checked_parts(archive)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, OSError) as wrong:
        raise BadInput("file_not_xlsx", type(wrong).__name__, field="file") from wrong
    except (RuntimeError, ValueError, EOFError, zlib.error) as wrong:
        raise BadInput("file_not_xlsx", type(wrong).__name__, field="file") from wrong


def _checked_parts(archive: zipfile.ZipFile) -> tuple[Fault, ...]:
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise BadInput("file_encrypted", field="file")
    # zipfile reads no more of a part than it claims, so the claims are bounds.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise BadInput("file_bomb", f"at most {LARGEST_UNPACKED} bytes unpacked", field="file")
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names or len(names) != len(parts):
        raise BadInput("file_not_xlsx", field="file")
    faults: list[Fault] = []
    for part in parts:
        if not part.filename.casefold().endswith((".xml", ".rels")):
            continue
        text = archive.read(part)
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            raise BadInput("file_bomb", "entities", field="file")
        if _SHEET.fullmatch(part.filename):
            for found in _MERGED.finditer(text):
                cells = found[1].decode("ascii")
                first = re.match(r"([A-Z]+)([0-9]+)", cells)
                row = int(first[2][:7]) if first else 0
                faults.append(Fault(row, first[1] if first else "", "merged_cells", cells))
    return tuple(faults)
