"""Writes a list to a CSV or XLSX file as its pages come in, off the loop, whole or not at all.

Rows go to a thread page by page, so that a hundred thousand of them hold nothing up and little is
in memory. The file takes its name when it is complete; broken off or cancelled, nothing is left.
"""

from __future__ import annotations

import asyncio
import csv
import errno
import os
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TextIO

from pos_app.domain.table import Cell, Kind, Row, TableColumn, in_shop, plain_cell
from pos_app.errors import JournalTrouble
from pos_app.ports.office import SheetFormat
from pos_app.usecases.racing import start

if TYPE_CHECKING:
    import xlsxwriter
    import xlsxwriter.format

ROWS_OF_A_SHEET = 1_048_575
"""Rows below the heading that a sheet of Excel holds; more go on in a further sheet."""
_BOM = "\ufeff"
"""Without it Excel reads the Arabic in a CSV as Latin-1."""


@dataclass(frozen=True, slots=True)
class TableFile:
    """Where to and how. `language` is that of the headings; an Arabic sheet runs right to left."""

    target: Path
    form: SheetFormat
    columns: tuple[TableColumn, ...]
    language: str = "en"


async def write_table(
    file: TableFile,
    pages: AsyncIterator[Sequence[Row]],
    *,
    progress: Callable[[int], None] = lambda _rows: None,
) -> int:
    """Write every row of `pages`; returns how many. Cancel the task to break off.

    Raises what `pages` raises, or JournalTrouble `disk_full`, `read_only`, `disk_trouble`.
    """
    writer: _Writer = _CsvWriter(file) if file.form is SheetFormat.CSV else _XlsxWriter(file)
    rows = 0
    try:
        await _in_thread(writer.begin)
        async for page in pages:
            await _in_thread(writer.add, page)
            rows += len(page)
            progress(rows)
        await _in_thread(writer.finish)
    except OSError as fault:
        raise JournalTrouble(_kind_of(fault), file.target.name) from fault
    finally:
        await _in_thread(writer.drop)
    return rows


def safe_name(stem: str, at: datetime, form: SheetFormat) -> str:
    """A name for an export that every file system takes, with the shop's day and time."""
    plain = re.sub(r"[^A-Za-z0-9-]+", "-", stem).strip("-") or "list"
    return f"{plain}-{in_shop(at):%Y%m%d-%H%M%S}.{form.value}"


async def write_bytes(target: Path, content: bytes) -> None:
    """Write a small file, whole or not at all. Raises JournalTrouble."""

    def write() -> None:
        draft = _draft_of(target)
        try:
            draft.write_bytes(content)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)

    try:
        await asyncio.to_thread(write)
    except OSError as fault:
        raise JournalTrouble(_kind_of(fault), target.name) from fault


class _Writer(Protocol):
    def begin(self) -> None: ...
    def add(self, rows: Sequence[Row]) -> None: ...
    def finish(self) -> None: ...
    def drop(self) -> None: ...


class _CsvWriter:
    def __init__(self, file: TableFile) -> None:
        self._file = file
        self._draft = _draft_of(file.target)
        self._out: TextIO | None = None

    def begin(self) -> None:
        self._out = self._draft.open("w", encoding="utf-8", newline="")
        self._out.write(_BOM)
        self._write([[one.heading(self._file.language) for one in self._file.columns]])

    def add(self, rows: Sequence[Row]) -> None:
        kinds = [one.kind for one in self._file.columns]
        self._write(
            [
                [plain_cell(cell, kind) for cell, kind in zip(row, kinds, strict=True)]
                for row in rows
            ]
        )

    def _write(self, rows: Sequence[Sequence[str]]) -> None:
        assert self._out is not None
        csv.writer(self._out).writerows(rows)

    def finish(self) -> None:
        assert self._out is not None
        self._out.flush()
        os.fsync(self._out.fileno())
        self._out.close()
        self._draft.replace(self._file.target)

    def drop(self) -> None:
        if self._out is not None:
            with suppress(OSError):
                self._out.close()
        self._draft.unlink(missing_ok=True)


class _XlsxWriter:
    def __init__(self, file: TableFile) -> None:
        self._file = file
        self._draft = _draft_of(file.target)
        self._book: xlsxwriter.Workbook | None = None
        self._rows = 0

    def begin(self) -> None:
        import xlsxwriter  # here: 60 ms that only an export should cost

        options = {
            "constant_memory": True,
            "tmpdir": str(self._draft.parent),
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book = xlsxwriter.Workbook(str(self._draft), options)
        formats = {
            Kind.MONEY: "#,##0.000",
            Kind.COUNT: "#,##0",
            Kind.DAY: "yyyy-mm-dd",
            Kind.MOMENT: "yyyy-mm-dd hh:mm:ss",
            Kind.TEXT: "@",
        }
        self._formats: dict[Kind, xlsxwriter.format.Format] = {
            kind: self._book.add_format({"num_format": form}) for kind, form in formats.items()
        }
        self._bold = self._book.add_format({"bold": True, "text_wrap": True})
        self._new_sheet()

    def _new_sheet(self) -> None:
        assert self._book is not None
        self._sheet = self._book.add_worksheet()
        if self._file.language == "ar":
            self._sheet.right_to_left()
        self._sheet.freeze_panes(1, 0)
        for place, column in enumerate(self._file.columns):
            self._sheet.set_column(place, place, column.width, self._formats[column.kind])
            self._sheet.write_string(0, place, column.heading(self._file.language), self._bold)

    def add(self, rows: Sequence[Row]) -> None:
        kinds = [one.kind for one in self._file.columns]
        for row in rows:
            below = self._rows % ROWS_OF_A_SHEET
            if self._rows and below == 0:
                self._new_sheet()
            for place, (cell, kind) in enumerate(zip(row, kinds, strict=True)):
                self._cell(below + 1, place, cell, kind)
            self._rows += 1

    def _cell(self, line: int, place: int, cell: Cell, kind: Kind) -> None:
        form = self._formats[kind]
        if cell is None or cell == "":
            return
        if isinstance(cell, datetime):
            self._sheet.write_datetime(line, place, in_shop(cell), form)
        elif isinstance(cell, date):
            self._sheet.write_datetime(line, place, cell, form)
        elif isinstance(cell, int):
            self._sheet.write_number(line, place, cell / 1000 if kind is Kind.MONEY else cell, form)
        else:
            self._sheet.write_string(line, place, cell[:32_767], self._formats[Kind.TEXT])

    def finish(self) -> None:
        self._close()
        with self._draft.open("rb+") as written:
            os.fsync(written.fileno())
        self._draft.replace(self._file.target)

    def _close(self) -> None:
        """Also when broken off: it removes the library's temporary files."""
        import xlsxwriter.exceptions

        book, self._book = self._book, None
        if book is None:
            return
        try:
            book.close()
        except xlsxwriter.exceptions.FileCreateError as fault:
            raise OSError(*getattr(fault.args[0], "args", (str(fault),))) from fault

    def drop(self) -> None:
        with suppress(OSError):
            self._close()
        self._draft.unlink(missing_ok=True)


async def _in_thread(work: Callable[..., None], *given: object) -> None:
    """Run `work`; cancelled, let it end all the same: nobody else would close the file."""
    task = start(asyncio.to_thread(work, *given), name="write table")
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        with suppress(OSError):
            await task
        raise


def _draft_of(target: Path) -> Path:
    return target.with_name(f".{target.name}.part")


def _kind_of(fault: OSError) -> str:
    if fault.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return "disk_full"
    if fault.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return "read_only"
    return "disk_trouble"
