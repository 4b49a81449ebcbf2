"""Many invoices from one file: looked through first, uploaded only as seen, asked about if lost.

`check_bulk` reads the file in a thread and names every fault by row and column. `upload_bulk`
takes what the person has seen and the same bytes. A lost answer is not repeated: the list of
uploaded entries is searched for the file's lines, and if they are not all there it stays unsure.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from dataclasses import dataclass

from pos_app.domain.bulk import BulkCheck, BulkLine, check_rows
from pos_app.errors import BadInput, Refused, Unreachable, Unsure
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal
from pos_app.ports.office import Bulk, BulkEntry, SheetFormat, Told
from pos_app.usecases.read_sheet import read_sheet

LOOKS = (2.0, 4.0, 8.0)
"""Seconds before each look for an upload whose answer was lost."""
MOST_PAGES = 40
_REFERENCE_DIGITS = 16


@dataclass(frozen=True, slots=True)
class BulkUpload:
    """A file that a person has seen the check of."""

    content: bytes
    form: SheetFormat
    scheduled: bool
    seen: BulkCheck


async def check_bulk(content: bytes, form: SheetFormat, *, scheduled: bool) -> BulkCheck:
    """Read and check a file; nothing is sent. Raises BadInput where it cannot be read at all.

    Cancelling it leaves the thread to end by itself: every guard in it is bounded.
    """
    return await asyncio.to_thread(_check, content, form, scheduled=scheduled)


async def upload_bulk(wanted: BulkUpload, *, bulk: Bulk, journal: Journal, clock: Clock) -> Told:
    """Upload what was seen, once.

    Raises BadInput (`file_not_seen`, `file_faulty`, `already_uploaded`), Refused, Unreachable,
    JournalTrouble, or Unsure after looking for it in vain.
    """
    digest = _digest(wanted.content)
    if digest != wanted.seen.digest:
        raise BadInput("file_not_seen", "the file changed after it was checked", field="file")
    if not wanted.seen.may_upload:
        raise BadInput("file_faulty", f"{len(wanted.seen.faults)} faults", field="file")
    name = f"bulk-{digest[:_REFERENCE_DIGITS]}"
    await _refuse_twice(journal, name)
    try:
        before = await _counted(bulk, scheduled=wanted.scheduled)
    except Refused:
        before = None  # an account may upload and not list; then a lost answer stays unsure
    facts = {"digest": digest, "rows": wanted.seen.rows, "total_fils": wanted.seen.total}
    await journal.append("bulk_asked", name, {**facts, "scheduled": wanted.scheduled})
    try:
        told = await bulk.upload(wanted.content, wanted.form, scheduled=wanted.scheduled)
    except (BadInput, Refused, Unreachable) as no:
        await journal.append("bulk_not_done", name, {"kind": no.kind})
        raise
    except Unsure as lost:
        await journal.append("bulk_unsure", name, {"kind": lost.kind})
        if not await _turned_up(wanted, before, bulk=bulk, clock=clock):
            raise
        told = Told(raw="null")
    await journal.append("bulk_done", name, {"raw": told.raw[:2000]})
    return told


async def _refuse_twice(journal: Journal, name: str) -> None:
    """The same bytes are uploaded once; after a lost answer a person edits the file or deletes."""
    entries = await journal.entries(name)
    if entries and entries[-1].kind in {"bulk_done", "bulk_asked", "bulk_unsure"}:
        raise BadInput("already_uploaded", entries[-1].kind, field="file")


async def _turned_up(
    wanted: BulkUpload, before: Counter[tuple[object, ...]] | None, *, bulk: Bulk, clock: Clock
) -> bool:
    if before is None:
        return False
    new = Counter(_line_key(line) for line in wanted.seen.lines)
    for pause in LOOKS:
        await clock.sleep(pause)
        try:
            now = await _counted(bulk, scheduled=wanted.scheduled)
        except (Refused, Unreachable):
            continue
        if now is not None and not new - (now - before):
            return True
    return False


async def _counted(bulk: Bulk, *, scheduled: bool) -> Counter[tuple[object, ...]] | None:
    """How often each content stands in the list; None if it is too long to be read."""
    counted: Counter[tuple[object, ...]] = Counter()
    async for page in bulk.pages(scheduled=scheduled, most=MOST_PAGES):
        counted.update(_entry_key(entry) for entry in page.rows)
        if page.more and page.number >= MOST_PAGES:
            return None
    return counted


def _line_key(line: BulkLine) -> tuple[object, ...]:
    return (line.reference, line.amount, line.name, _last_digits(line.phone))


def _entry_key(entry: BulkEntry) -> tuple[object, ...]:
    return (entry.reference, entry.amount, entry.name, _last_digits(entry.phone))


def _last_digits(phone: str) -> str:
    return "".join(character for character in phone if character.isdigit())[-8:]


def _check(content: bytes, form: SheetFormat, *, scheduled: bool) -> BulkCheck:
    rows, faults = read_sheet(content, form)
    return check_rows(rows, digest=_digest(content), scheduled=scheduled, faults=faults)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
