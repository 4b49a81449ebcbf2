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
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from pos_app.domain.bulk import BulkCheck, BulkLine, check_rows
from pos_app.errors import BadInput, Refused, Unreachable, Unsure
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal
from pos_app.ports.leaving import Leaving
from pos_app.ports.office import Bulk, SheetFormat, Told
from pos_app.usecases.bulk_list import (
    Attended,
    Before,
    Content,
    Phase,
    Progress,
    last_digits,
    list_before,
    new_since,
)
from pos_app.usecases.racing import turn
from pos_app.usecases.read_sheet import read_sheet

LOOKS = (2.0, 4.0, 8.0)
"""Seconds before each look for an upload whose answer was lost."""
NEVER_ARRIVED = timedelta(hours=1)
_REFERENCE_DIGITS = 16
_ALONE = Attended()


class Arrival(StrEnum):
    """What is known of an upload of these very bytes."""

    NEW = "new"
    """Never tried, or provably nothing came of it: it may be uploaded."""
    ARRIVED = "arrived"
    UNSURE = "unsure"


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


async def upload_bulk(
    wanted: BulkUpload, *, bulk: Bulk, journal: Journal, clock: Clock, way: Attended = _ALONE
) -> Told:
    """Upload what was seen, once.

    Raises BadInput (`file_not_seen`, `file_faulty`, `already_uploaded`), Refused, JournalTrouble,
    Unreachable (nothing was uploaded; `stopped` where `way` said so), or Unsure after looking for
    it in vain, now (`upload_still_unsure`) or then.
    """
    async with turn(f"bulk-{wanted.seen.digest}"):
        return await _upload_once(wanted, bulk=bulk, journal=journal, clock=clock, way=way)


async def look_for_upload(
    wanted: BulkUpload, *, bulk: Bulk, journal: Journal, clock: Clock, way: Attended = _ALONE
) -> Arrival:
    """What became of an upload of these bytes; nothing is sent. Raises Refused, Unreachable."""
    async with turn(f"bulk-{wanted.seen.digest}"):
        name = _name(wanted)
        return await _look(wanted, name, bulk=bulk, journal=journal, clock=clock, way=way)


async def _upload_once(
    wanted: BulkUpload, *, bulk: Bulk, journal: Journal, clock: Clock, way: Attended
) -> Told:
    if _digest(wanted.content) != wanted.seen.digest:
        raise BadInput("file_not_seen", "the file changed after it was checked", field="file")
    if not wanted.seen.may_upload:
        raise BadInput("file_faulty", f"{len(wanted.seen.faults)} faults", field="file")
    name = _name(wanted)
    known = await _look(wanted, name, bulk=bulk, journal=journal, clock=clock, way=way)
    if known is Arrival.ARRIVED:
        raise BadInput("already_uploaded", "bulk_done", field="file")
    if known is Arrival.UNSURE:
        raise Unsure("upload_still_unsure", "the list does not show all of it")
    try:
        before = await list_before(bulk, scheduled=wanted.scheduled, way=way)
    except Refused:
        before = None  # an account may upload and not list; then a lost answer stays unsure
    facts = {
        "digest": wanted.seen.digest,
        "rows": wanted.seen.rows,
        "total_fils": wanted.seen.total,
        "scheduled": wanted.scheduled,
        "newest": before.newest if before else 0,
        "before": _told_before(wanted, before),
    }
    await journal.append("bulk_asked", name, facts)
    leaving = Leaving(lambda gone, all_: _tell(way, gone, all_), way.stopping)
    try:
        told = await bulk.upload(
            wanted.content, wanted.form, scheduled=wanted.scheduled, leaving=leaving
        )
    except (BadInput, Refused, Unreachable) as no:
        await journal.append("bulk_not_done", name, {"kind": no.kind})
        raise
    except Unsure as lost:
        await journal.append("bulk_unsure", name, {"kind": lost.kind})
        if not await _turned_up(wanted, before, bulk=bulk, clock=clock, way=way):
            raise
        told = Told(raw="null")
    await journal.append("bulk_done", name, {"raw": told.raw[:2000]})
    return told


def _tell(way: Attended, gone: int, all_of_it: int) -> None:
    """The last piece is gone: from here on it cannot be stopped, and `told` must not raise."""
    way.report(Progress(Phase.SENDING, gone, all_of_it))


async def _look(
    wanted: BulkUpload, name: str, *, bulk: Bulk, journal: Journal, clock: Clock, way: Attended
) -> Arrival:
    """The same bytes are uploaded once; what became of a lost answer is looked for first."""
    entries = await journal.entries(name)
    if not entries or entries[-1].kind == "bulk_not_done":
        return Arrival.NEW
    if entries[-1].kind == "bulk_done":
        return Arrival.ARRIVED
    asked = next(entry for entry in reversed(entries) if entry.kind == "bulk_asked")
    before = _before_told(wanted, asked.plain())
    found = await _new(wanted, before, bulk=bulk, way=way) if before else None
    if found is None:
        return Arrival.UNSURE
    lines = _lines(wanted)
    if not lines - found:
        await journal.append("bulk_done", name, {"raw": "null"})
        return Arrival.ARRIVED
    if lines & found or clock.now() - asked.at < NEVER_ARRIVED:
        return Arrival.UNSURE
    await journal.append("bulk_not_done", name, {"kind": "never_arrived"})
    return Arrival.NEW


def _lines(wanted: BulkUpload) -> Counter[Content]:
    """How often each content stands in the file, in its order."""
    return Counter(_line_content(line) for line in wanted.seen.lines)


def _told_before(wanted: BulkUpload, before: Before | None) -> dict[str, int] | None:
    """How often the file's lines stood in the list already, by number; most did not."""
    if before is None:
        return None
    counts = before.counts or Counter()
    return {str(n): counts[line] for n, line in enumerate(_lines(wanted)) if counts[line]}


def _before_told(wanted: BulkUpload, asked: Mapping[str, object]) -> Before | None:
    """What `_told_before` and `newest` put on record."""
    told, newest = asked.get("before"), int(str(asked.get("newest", 0)))
    if not isinstance(told, Mapping):
        return None
    lines = enumerate(_lines(wanted))
    return Before(newest, Counter({line: int(str(told.get(str(n), 0))) for n, line in lines}))


async def _turned_up(
    wanted: BulkUpload, before: Before | None, *, bulk: Bulk, clock: Clock, way: Attended
) -> bool:
    for pause in LOOKS if before else ():
        assert before is not None
        way.report(Progress(Phase.LOOKING, 0, wanted.seen.rows))
        await clock.sleep(pause)
        try:
            found = await _new(wanted, before, bulk=bulk, way=way)
        except (Refused, Unreachable) as no:
            if no.kind == "stopped":
                return False
            continue
        if found is not None and not _lines(wanted) - found:
            return True
    return False


async def _new(
    wanted: BulkUpload, before: Before, *, bulk: Bulk, way: Attended
) -> Counter[Content] | None:
    return await new_since(
        before, bulk, scheduled=wanted.scheduled, expected=wanted.seen.rows, way=way
    )


def _line_content(line: BulkLine) -> Content:
    return (line.reference, line.amount, line.name, last_digits(line.phone))


def _check(content: bytes, form: SheetFormat, *, scheduled: bool) -> BulkCheck:
    rows, faults = read_sheet(content, form)
    return check_rows(rows, digest=_digest(content), scheduled=scheduled, faults=faults)


def _name(wanted: BulkUpload) -> str:
    return f"bulk-{wanted.seen.digest[:_REFERENCE_DIGITS]}"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
