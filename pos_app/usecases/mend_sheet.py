"""A file as it was chosen, onto the table; and from the table to what is uploaded.

`read_sheet` is strict, for what it reads is sent byte for byte. People's files are not: a CSV
from an Arabic Excel comes in another encoding with other separators. That is put right here, and
said. All of it runs in a thread; every guard of the readers stays.
"""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass, replace
from datetime import date

from pos_app.domain.bulk import BulkCheck, Fault, SheetRow
from pos_app.domain.bulk_sheet import SheetDraft, check_draft, lay_out, written_anew
from pos_app.domain.bulk_text import read_text
from pos_app.errors import BadInput
from pos_app.ports.office import SheetFormat
from pos_app.usecases.read_sheet import read_sheet, sheet_format
from pos_app.usecases.upload_bulk import BulkUpload, check_bulk

_MENDABLE = frozenset({"file_not_utf8", "file_separator", "file_not_csv"})


@dataclass(frozen=True, slots=True)
class LaidFile:
    """A file on the table."""

    name: str
    content: bytes
    form: SheetFormat
    draft: SheetDraft
    faults: tuple[Fault, ...] = ()
    """Of the file's structure: cells of a sheet that are merged."""
    encoding: str = ""
    """How a CSV was read where that was not plain UTF-8 with commas, else ""."""

    @property
    def may_go_as_it_came(self) -> bool:
        """The file's own bytes may be uploaded."""
        return self.draft.is_as_it_came and not self.encoding


async def lay_file(name: str, content: bytes) -> LaidFile:
    """Read a file. Raises BadInput `file_...` where it cannot be read at all."""
    return await asyncio.to_thread(_lay, name, content)


async def check_laid(laid: LaidFile, *, scheduled: bool, today: date) -> BulkCheck:
    """What is wrong with it as it stands on the table."""
    return await asyncio.to_thread(_check, laid, scheduled=scheduled, today=today)


async def ready_upload(laid: LaidFile, *, scheduled: bool, today: date) -> BulkUpload:
    """The bytes to be uploaded, checked once more as they are. Raises BadInput `file_faulty`."""
    seen = await check_laid(laid, scheduled=scheduled, today=today)
    if not seen.may_upload:
        raise BadInput("file_faulty", f"{len(seen.faults)} faults", field="file")
    if laid.may_go_as_it_came:
        content, form = laid.content, laid.form
    else:
        content, form = await asyncio.to_thread(written_anew, laid.draft), SheetFormat.CSV
    checked = await check_bulk(content, form, scheduled=scheduled)
    agree = [replace(line, row=0) for line in checked.lines] == [
        replace(line, row=0) for line in seen.lines
    ]
    if not checked.may_upload or not agree:
        raise BadInput("file_not_seen", "it does not read back as it was checked", field="file")
    return BulkUpload(content=content, form=form, scheduled=scheduled, seen=checked)


def read_mended(content: bytes, form: SheetFormat) -> tuple[list[SheetRow], tuple[Fault, ...], str]:
    """The rows of a file as people have them, what its structure has wrong, and the encoding
    where it was not plain UTF-8 with commas, else "". Raises BadInput `file_...`.
    """
    try:
        rows, faults = read_sheet(content, form)
        return list(rows), faults, ""
    except BadInput as wrong:
        if form is not SheetFormat.CSV or wrong.kind not in _MENDABLE:
            raise
        read = read_text(content)
        if read is None:
            raise
        rows, faults = read_sheet(read.content, form)
        return list(rows), faults, read.encoding


def _lay(name: str, content: bytes) -> LaidFile:
    form = sheet_format(name)
    rows, faults, encoding = read_mended(content, form)
    return LaidFile(name, content, form, lay_out(rows), faults, encoding)


def _check(laid: LaidFile, *, scheduled: bool, today: date) -> BulkCheck:
    digest = hashlib.sha256(laid.content).hexdigest()
    return check_draft(
        laid.draft, digest=digest, scheduled=scheduled, today=today, faults=_standing(laid)
    )


def _standing(laid: LaidFile) -> tuple[Fault, ...]:
    """Merged cells matter only while the file itself is to be sent; a new file has none."""
    return laid.faults if laid.may_go_as_it_came else ()
