"""Reads an uploaded bulk file. The real template's columns are unknown (hesabe-api.md 6.9), so
headings are matched by meaning, whatever their case and spacing.
"""

from __future__ import annotations

import csv
import io
import zipfile
from typing import Any

from pos_app.errors import Refused

_MOST_ROWS = 100_000
_MOST_BYTES = 64 * 1024 * 1024
_MEANINGS = {
    "amount": {"amount", "invoiceamount"},
    "name": {"name", "customername"},
    "phone": {"phone", "mobile", "mobilenumber", "phonenumber", "customerphone"},
    "email": {"email", "customeremail"},
    "reference_number": {"reference", "referencenumber", "invoicenumber"},
    "description": {"description", "note"},
    "schedule_time": {"scheduletime", "scheduledate", "schedule", "scheduledat"},
}
_NEEDED = {"amount", "name", "phone"}


def read_rows(content: bytes, kind: str) -> list[dict[str, Any]]:
    """Rows of a `csv` or `xlsx` file by meaning. Raises Refused `invalid`."""
    table = _csv(content) if kind == "csv" else _xlsx(content)
    if not table:
        raise _unreadable("The invoices file is empty.")
    columns = [_meaning(heading) for heading in table[0]]
    missing = sorted(_NEEDED - set(columns))
    if missing:
        raise _unreadable(f"The invoices file has no {', '.join(missing)} column.")
    rows = [row for row in table[1:] if any(cell.strip() for cell in row)]
    return [
        {name: cell.strip() for name, cell in zip(columns, row, strict=False) if name}
        for row in rows
    ]


def _csv(content: bytes) -> list[list[str]]:
    try:
        text = content.decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))[:_MOST_ROWS]
    except (UnicodeDecodeError, csv.Error) as error:
        raise _unreadable("The invoices must be a file of type: csv.") from error


def _xlsx(content: bytes) -> list[list[str]]:
    from openpyxl import load_workbook  # Slow to import, and only this call needs it.
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(item.file_size for item in archive.infolist()) > _MOST_BYTES:
                raise _unreadable("The invoices file is too large.")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        try:
            sheet = book.worksheets[0]
            rows = sheet.iter_rows(max_row=_MOST_ROWS, values_only=True)
            return [["" if cell is None else str(cell) for cell in row] for row in rows]
        finally:
            book.close()
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, IndexError) as error:
        raise _unreadable("The invoices must be a file of type: xlsx.") from error


def _meaning(heading: str) -> str:
    plain = "".join(letter for letter in heading.casefold() if letter.isalnum())
    return next((name for name, words in _MEANINGS.items() if plain in words), "")


def _unreadable(text: str) -> Refused:
    return Refused("invalid", "The given data was invalid.", fields={"invoices": (text,)})
