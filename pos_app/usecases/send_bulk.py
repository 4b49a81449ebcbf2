"""Sends uploaded entries to their payers, in chunks, and never one of them twice.

The plan is journaled first and each chunk before it is asked for, so that a run can be stopped,
cut off or killed anywhere and gone on with. A refused chunk is halved until the entry at fault
stands alone. After a lost answer the uploaded list is looked at: an entry whose mark there turned
was sent, any other stays unsure and out of every further run until a look or a person settles it.
`domain/bulk_sending.py` says what became of each.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pos_app.domain.bulk_sending import (
    ASKED,
    DONE,
    ENDED,
    FOUND,
    KINDS,
    NOT_DONE,
    PLANNED,
    REFUSED,
    SETTLED,
    UNSURE,
    Fate,
    Sending,
    fates_of,
    sendable,
    sending_after,
    sendings,
    turned,
)
from pos_app.errors import BadInput, PosError, Refused, Unreachable, Unsure
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal
from pos_app.ports.office import Bulk, BulkEntry

CHUNK = 50
"""Entries of one call: a lost answer leaves at most that many unsure."""
LOOKS = (2.0, 4.0, 8.0)
"""Seconds before each look after a lost answer."""
PAUSES = (2.0, 5.0, 15.0)
"""Seconds before a chunk that never left is tried again; then the run stops."""
MOST_ENTRIES = 50_000
MOST_PAGES = 2000
_READ = 1000
_BEFORE = 2
"""Pages before the place where an entry stood: lists grow and shrink at their head."""


@dataclass(frozen=True, slots=True)
class Sender:
    """What a run is carried out with."""

    bulk: Bulk
    journal: Journal
    clock: Clock
    report: Callable[[Sending], None] = lambda _: None
    """Told after each chunk."""
    stopping: Callable[[], bool] = lambda: False
    """Asked before each chunk: a person wants it to stop. What is under way is awaited."""


async def send_history(journal: Journal) -> dict[str, Sending]:
    """Every run of this till, oldest first."""
    entries = []
    after = 0
    while some := await journal.entries_of(KINDS, after=after, limit=_READ):
        entries += some
        after = some[-1].seq
    return sendings(entries)


async def plan_sending(
    entries: Sequence[BulkEntry], *, scheduled: bool, operator: str, journal: Journal
) -> Sending:
    """Put on record what is to be sent. Raises BadInput `send_nothing`, `send_too_many`.

    What was sent before, or may have been, is left out.
    """
    fates = fates_of((await send_history(journal)).values())
    ids = sendable([entry.entry_id for entry in entries], fates)
    if not ids:
        raise BadInput("send_nothing", "all of them were sent or are unsure", field="ids")
    if len(ids) > MOST_ENTRIES:
        raise BadInput("send_too_many", f"at most {MOST_ENTRIES}", field="ids")
    wanted = set(ids)
    marks = {one.entry_id: one.mark for one in entries if one.entry_id in wanted}
    name = f"send-{secrets.token_hex(8)}"
    facts = {"ids": list(ids), "marks": marks, "scheduled": scheduled, "operator": operator}
    return sending_after(None, await journal.append(PLANNED, name, facts))


async def send_bulk(name: str, *, sender: Sender) -> Sending:
    """Go on with a planned run until all is tried, or it is stopped.

    What is unsure from before is looked up first. Raises Unreachable where the gateway stays
    away (all that is left stays left), JournalTrouble; never Unsure: that is in the answer.
    """
    marks = await _planned_marks(name, journal=sender.journal)
    run = await find_sending(name, journal=sender.journal)
    if run.of(Fate.UNSURE):
        run = await look_again(run, sender=sender)
    work = _Work(run, marks, sender)
    sender.report(work.run)
    history = await send_history(sender.journal)
    others = fates_of(one for one in history.values() if one.name != name)
    free = set(sendable(run.left, others))
    if taken := tuple(one for one in run.left if one not in free):
        await work.note(REFUSED, taken, kind="sent_by_another_run")
    while work.run.is_open and not sender.stopping():
        await work.send(work.run.left[:CHUNK])
        sender.report(work.run)
    return work.run


async def find_sending(name: str, *, journal: Journal) -> Sending:
    """A run as it stands. Raises BadInput `send_unknown`."""
    found = sendings(entry for entry in await journal.entries(name) if entry.kind in KINDS)
    if name not in found:
        raise BadInput("send_unknown", name, field="name")
    return found[name]


async def look_again(run: Sending, *, sender: Sender) -> Sending:
    """Look in the uploaded list for what is unsure. Raises nothing of the gateway's."""
    unsure = run.of(Fate.UNSURE)
    marks = await _planned_marks(run.name, journal=sender.journal)
    try:
        now = await _marks_now(run, unsure, bulk=sender.bulk)
    except (Refused, Unreachable):
        return run
    found = turned({one: marks.get(one, "") for one in unsure}, now)
    if not found:
        return run
    entry = await sender.journal.append(FOUND, run.name, {"ids": list(found)})
    return sending_after(run, entry)


async def settle_sending(
    name: str, ids: Sequence[str], *, sent: bool, operator: str, journal: Journal
) -> Sending:
    """A person's word on entries that stayed unsure. Raises BadInput `send_not_unsure`."""
    run = await find_sending(name, journal=journal)
    unsure = set(run.of(Fate.UNSURE))
    if not ids or not set(ids) <= unsure:
        raise BadInput("send_not_unsure", field="ids")
    facts = {"ids": list(ids), "sent": sent, "operator": operator}
    return sending_after(run, await journal.append(SETTLED, name, facts))


async def give_up_sending(name: str, *, operator: str, journal: Journal) -> Sending:
    """Leave what is left of a run unsent, for good."""
    run = await find_sending(name, journal=journal)
    return sending_after(run, await journal.append(ENDED, name, {"operator": operator}))


class _Work:
    """One run under way, kept in step with its entries in the journal."""

    def __init__(self, run: Sending, marks: Mapping[str, str], sender: Sender) -> None:
        self.run = run
        self._marks = marks
        self._sender = sender

    async def note(self, what: str, ids: Sequence[str], **facts: object) -> None:
        said = {"ids": list(ids), **facts}
        entry = await self._sender.journal.append(what, self.run.name, said)
        self.run = sending_after(self.run, entry)

    async def send(self, ids: tuple[str, ...]) -> None:
        """One chunk, asked for once; tried again only where it provably never left."""
        for pause in (*PAUSES, None):
            await self.note(ASKED, ids)
            try:
                await self._sender.bulk.send(ids)
            except Unreachable as away:
                await self.note(NOT_DONE, ids, kind=away.kind)
                if pause is None or self._sender.stopping():
                    raise
                await self._sender.clock.sleep(max(pause, away.retry_after or 0.0))
            except (BadInput, Refused) as no:
                await self._refused(ids, no)
                return
            except Unsure as lost:
                await self.note(UNSURE, ids, kind=lost.kind)
                await self._look()
                return
            else:
                await self.note(DONE, ids)
                return

    async def _refused(self, ids: tuple[str, ...], no: PosError) -> None:
        if len(ids) == 1:
            await self.note(REFUSED, ids, kind=no.kind)
            return
        await self.note(NOT_DONE, ids, kind=no.kind)
        half = len(ids) // 2
        await self.send(ids[:half])
        self._sender.report(self.run)
        await self.send(ids[half:])

    async def _look(self) -> None:
        for pause in LOOKS:
            await self._sender.clock.sleep(pause)
            self.run = await look_again(self.run, sender=self._sender)
            if not self.run.of(Fate.UNSURE):
                return


async def _planned_marks(name: str, *, journal: Journal) -> dict[str, str]:
    """The gateway's mark of each entry when the run was planned."""
    for entry in await journal.entries(name):
        noted = entry.plain().get("marks") if entry.kind == PLANNED else None
        if isinstance(noted, dict):
            return {str(one): str(mark) for one, mark in noted.items()}
    return {}


async def _marks_now(run: Sending, ids: Sequence[str], *, bulk: Bulk) -> dict[str, str]:
    """The marks of `ids` as the list has them now.

    A run follows the list, so it is looked at first where they stood: a list of 5,000 has 334
    pages. Only what is not there is looked for from the beginning.
    """
    wanted = set(ids)
    found: dict[str, str] = {}

    async def read(start: int, most: int) -> int:
        size = 0
        async for page in bulk.pages(scheduled=run.scheduled, start=start, most=most):
            size = max(size, len(page.rows))
            found.update({one.entry_id: one.mark for one in page.rows if one.entry_id in wanted})
            if len(found) == len(wanted):
                break
        return size

    size = await read(1, 1)
    place = run.planned.index(ids[0]) // size if size else 0
    if place > _BEFORE and len(found) < len(wanted):
        await read(place + 1 - _BEFORE, len(ids) // size + 3 * _BEFORE)
    if len(found) < len(wanted):
        await read(1, MOST_PAGES)
    return found
