"""Many invoices from one file: looked through first, uploaded only as seen, asked about if lost.

`check_bulk` reads the file in a thread and names every fault by row and column. `upload_bulk`
takes what the person has seen and the same bytes. A lost answer is not repeated: the list of
uploaded entries is searched for the file's lines, and if they are not all there it stays unsure,
also over a restart: whoever uploads the same bytes again has them looked for again first. They
count as never arrived once a list that was read whole shows none of them an hour later.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from pos_app.domain.bulk import BulkCheck, BulkLine, check_rows
from pos_app.errors import BadInput, Refused, Unreachable, Unsure
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal
from pos_app.ports.office import Bulk, BulkEntry, SheetFormat, Told
from pos_app.usecases.racing import turn
from pos_app.usecases.read_sheet import read_sheet

LOOKS = (2.0, 4.0, 8.0)
"""Seconds before each look for an upload whose answer was lost."""
MOST_PAGES = 40
NEVER_ARRIVED = timedelta(hours=1)
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
    JournalTrouble, or Unsure after looking for it in vain, now (`upload_still_unsure`) or then.
    """
    async with turn(f"bulk-{wanted.seen.digest}"):
        return await _upload_once(wanted, bulk=bulk, journal=journal, clock=clock)


async def _upload_once(wanted: BulkUpload, *, bulk: Bulk, journal: Journal, clock: Clock) -> Told:
    digest = _digest(wanted.content)
    if digest != wanted.seen.digest:
        raise BadInput("file_not_seen", "the file changed after it was checked", field="file")
    if not wanted.seen.may_upload:
        raise BadInput("file_faulty", f"{len(wanted.seen.faults)} faults", field="file")
    name = f"bulk-{digest[:_REFERENCE_DIGITS]}"
    await _refuse_twice(wanted, name, bulk=bulk, journal=journal, clock=clock)
    try:
        before = await _counted(bulk, scheduled=wanted.scheduled)
    except Refused:
        before = None  # an account may upload and not list; then a lost answer stays unsure
    facts = {
        "digest": digest,
        "rows": wanted.seen.rows,
        "total_fils": wanted.seen.total,
        "scheduled": wanted.scheduled,
        "before": None if before is None else _told_before(wanted, before),
    }
    await journal.append("bulk_asked", name, facts)
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


async def _refuse_twice(
    wanted: BulkUpload, name: str, *, bulk: Bulk, journal: Journal, clock: Clock
) -> None:
    """The same bytes are uploaded once; what became of a lost answer is looked for first."""
    entries = await journal.entries(name)
    if not entries or entries[-1].kind == "bulk_not_done":
        return
    if entries[-1].kind == "bulk_done":
        raise BadInput("already_uploaded", "bulk_done", field="file")
    asked = next(entry for entry in reversed(entries) if entry.kind == "bulk_asked")
    told = asked.plain().get("before")
    now = await _counted(bulk, scheduled=wanted.scheduled) if isinstance(told, dict) else None
    if now is None or not isinstance(told, dict):
        raise Unsure("upload_still_unsure", "the list does not tell; look at it, or edit the file")
    lines = _lines(wanted)
    before = {line: int(str(told.get(str(n), 0))) for n, line in enumerate(lines)}
    there = [now[line] - before[line] for line in lines]
    if all(new >= wished for new, wished in zip(there, lines.values(), strict=True)):
        await journal.append("bulk_done", name, {"raw": "null"})
        raise BadInput("already_uploaded", "bulk_done", field="file")
    if any(new > 0 for new in there) or clock.now() - asked.at < NEVER_ARRIVED:
        raise Unsure("upload_still_unsure", "not all of it is in the list")
    await journal.append("bulk_not_done", name, {"kind": "never_arrived"})


def _lines(wanted: BulkUpload) -> Counter[tuple[object, ...]]:
    """How often each content stands in the file, in its order."""
    return Counter(_line_key(line) for line in wanted.seen.lines)


def _told_before(wanted: BulkUpload, before: Counter[tuple[object, ...]]) -> dict[str, int]:
    """How often the file's lines stood in the list already, by number; most did not."""
    return {str(n): before[line] for n, line in enumerate(_lines(wanted)) if before[line]}


async def _turned_up(
    wanted: BulkUpload, before: Counter[tuple[object, ...]] | None, *, bulk: Bulk, clock: Clock
) -> bool:
    if before is None:
        return False
    new = _lines(wanted)
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
