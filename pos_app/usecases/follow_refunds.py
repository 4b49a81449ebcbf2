"""Follows refunds to their end: asks what was decided, tells it once, withdraws while pending."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.domain.refund import Refund, RefundState
from pos_app.domain.refund_life import (
    DECIDED,
    KINDS,
    NOTED,
    WITHDRAWN,
    RefundLife,
    decision_of,
    refund_lives,
)
from pos_app.errors import BadInput, PosError, Refused, Unreachable, Unsure
from pos_app.ports.journal import Journal
from pos_app.ports.office import Refunds, Span, Told

MOST_PAGES = 5
"""Pages of the list that are looked through; what lies deeper is asked for one by one."""
_READ = 1000


@dataclass(frozen=True, slots=True)
class Decision:
    """A refund of this till that the gateway decided about."""

    life: RefundLife
    refund: Refund


async def known_refunds(journal: Journal) -> tuple[RefundLife, ...]:
    """Every refund that this till asked for, oldest first."""
    entries = []
    after = 0
    while some := await journal.entries_of(KINDS, after=after, limit=_READ):
        entries += some
        after = some[-1].seq
    return refund_lives(entries)


async def follow_refunds(*, refunds: Refunds, journal: Journal) -> tuple[Decision, ...]:
    """What was decided since the last look; each is told by one look only.

    Nothing is asked while nothing waits. Raises Refused, Unreachable or JournalTrouble.
    """
    waiting = {life.refund_id: life for life in await known_refunds(journal) if life.is_waiting}
    if not waiting:
        return ()
    listed: dict[str, Refund] = {}
    async for page in refunds.pages(Span(), most=MOST_PAGES):
        listed.update({one.refund_id: one for one in page.rows if one.refund_id in waiting})
        if len(listed) == len(waiting):
            break
    decided = []
    for refund_id, life in waiting.items():
        found = listed.get(refund_id)
        if found is None:
            found = await refunds.show(refund_id)
        if state := decision_of(found):
            facts = {"refund_id": refund_id, "state": state, "raw": found.raw[:2000]}
            await journal.append(DECIDED, life.name, facts)
            decided.append(Decision(life, found))
    return tuple(decided)


async def note_decisions(*, journal: Journal) -> int:
    """A person has seen what was decided; how many that were."""
    unseen = [life for life in await known_refunds(journal) if not life.noted]
    for life in unseen:
        await journal.append(NOTED, life.name, {"refund_id": life.refund_id})
    return len(unseen)


async def withdraw_refund(
    refund: Refund, *, name: str, operator: str, refunds: Refunds, journal: Journal
) -> Told:
    """Take a refund back while it waits. `name`: the journal's name of the payment's refunds.

    Raises BadInput `refund_decided`, Refused, Unreachable, JournalTrouble; or Unsure where the
    answer was lost and a look does not show that it is gone.
    """
    if refund.state not in {RefundState.PENDING, RefundState.UNKNOWN}:
        raise BadInput("refund_decided", refund.state.value, field="refund")
    facts = {"refund_id": refund.refund_id, "operator": operator}
    await journal.append("refund_cancel_asked", name, facts)
    try:
        told = await refunds.cancel(refund.refund_id)
    except Unsure as lost:
        await journal.append("refund_cancel_unsure", name, {**facts, "kind": lost.kind})
        if not await _is_gone(refund, refunds=refunds):
            raise
        told = Told("null")
    except PosError as no:
        await journal.append("refund_cancel_not_done", name, {**facts, "kind": no.kind})
        raise
    await journal.append(WITHDRAWN, name, {**facts, "raw": told.raw[:2000]})
    return told


async def _is_gone(refund: Refund, *, refunds: Refunds) -> bool:
    """Whether the refund is neither pending nor approved any more: withdrawing is harmless to
    repeat, so one look is enough.
    """
    try:
        now = await refunds.show(refund.refund_id)
    except Refused as no:
        return no.kind == "not_found"
    except Unreachable:
        return False
    return now.state is RefundState.REJECTED
