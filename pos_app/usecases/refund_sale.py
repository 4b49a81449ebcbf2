"""Giving money back: never more than was paid, never twice, and a lost answer is asked about.

The gateway has no key that would make a second request harmless, and accepts a refund that a
person there may still reject. So what stands in its list for the payment is counted first
(paid less refunded less pending), the wish is journaled before it is sent, it is sent once, and
after a lost answer the list is looked at again. What cannot be found stays unsure: further refunds
of the payment are held back until a look finds it or a person settles it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pos_app.domain.entry import Entry
from pos_app.domain.money import Fils
from pos_app.domain.refund import LONGEST_REASON, Refund, RefundState, check_refund
from pos_app.errors import BadInput, Refused, Unreachable, Unsure
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal
from pos_app.ports.office import Refunds, Reports, Span, TransactionFilter
from pos_app.usecases.racing import turn

LOOKS = (2.0, 4.0, 8.0)
"""Seconds before each look for a refund whose answer was lost."""
MOST_PAGES = 40
LISTED_WITHIN = timedelta(minutes=10)
"""A list that does not show a refund this long after it was taken has dropped it."""


@dataclass(frozen=True, slots=True)
class RefundWish:
    """What is to be given back. `token` is the payment's own."""

    token: str
    paid: Fils
    amount: Fils | None = None
    """None: all of it."""
    sale: str = ""
    """The sale's reference, where it is one of ours."""
    operator: str = ""
    reason: str = ""
    """Why. It stays at the till: the gateway's request has no room for it (hesabe-api.md 7.1)."""


def refund_reference(token: str) -> str:
    """The journal's name for all refunds of one payment."""
    return f"refund-{hashlib.sha256(token.encode()).hexdigest()[:24]}"


async def paid_amount(token: str, *, reports: Reports) -> Fils:
    """What was paid under `token`, where the till does not know. Raises Refused `not_found`."""
    wanted = TransactionFilter(Span(search=token))
    async for page in reports.pages(wanted, most=2):
        for row in page.rows:
            if row.token == token and row.amount is not None:
                return row.amount
    found = await reports.enquire(token)
    if found.amount is None or found.token not in {"", token}:
        raise Refused("not_found", "no payment under this token")
    return found.amount


async def refund_sale(
    wish: RefundWish, *, refunds: Refunds, journal: Journal, clock: Clock
) -> Refund:
    """Ask for a refund once and say what the gateway has of it.

    Raises BadInput (`refund_too_large`, ...), Refused, Unreachable (nothing was done),
    JournalTrouble, or Unsure: it may have been taken, do not ask again.
    """
    async with turn(refund_reference(wish.token)):
        return await _refund_once(wish, refunds=refunds, journal=journal, clock=clock)


async def _refund_once(
    wish: RefundWish, *, refunds: Refunds, journal: Journal, clock: Clock
) -> Refund:
    name = refund_reference(wish.token)
    known = await refunds_of(wish.token, refunds=refunds)
    lost = await adopt_lost(name, known, journal=journal)
    if lost is not None and lost.amount == (wish.paid if wish.amount is None else wish.amount):
        # The same once more after *unsure*: it is this wish, and it was taken the first time.
        return lost
    unlisted = _taken_and_unlisted(await journal.entries(name), known, clock.now())
    amount = check_refund(wish.amount, wish.paid, (*known, *unlisted))
    is_full = amount == wish.paid
    await journal.append(
        "refund_asked",
        name,
        {
            "token": wish.token,
            "amount_fils": int(amount),
            "known": [one.refund_id for one in known],
            "sale": wish.sale,
            "operator": wish.operator,
            "reason": wish.reason.strip()[:LONGEST_REASON],
        },
    )
    try:
        taken = await refunds.ask(wish.token, amount, full=is_full)
    except (BadInput, Refused, Unreachable) as no:
        await journal.append("refund_not_done", name, {"kind": no.kind})
        raise
    except Unsure as lost:
        await journal.append("refund_unsure", name, {"kind": lost.kind})
        found = await _look_for(wish.token, amount, known, refunds=refunds, clock=clock)
        if found is None:
            raise
        taken = found
    await journal.append("refund_taken", name, {"refund_id": taken.refund_id, "raw": taken.raw})
    return taken


async def settle_refund(token: str, *, done: bool, operator: str, journal: Journal) -> None:
    """A person's word on a refund that stayed unsure, for example after a call to the gateway."""
    name = refund_reference(token)
    lost = _lost(await journal.entries(name))
    if lost is None:
        raise BadInput("refund_not_unsure", field="token")
    kind = "refund_taken" if done else "refund_not_done"
    await journal.append(kind, name, {"kind": "settled", "operator": operator})


async def refunds_of(token: str, *, refunds: Refunds) -> tuple[Refund, ...]:
    """Every refund of a payment. Raises Unreachable where the list cannot be read to its end."""
    found: dict[str, Refund] = {}
    async for page in refunds.pages(Span(), most=MOST_PAGES):
        found |= {one.refund_id: one for one in page.rows if one.token == token}
        if page.more and page.number >= MOST_PAGES:
            raise Unreachable("list_too_long", f"more than {MOST_PAGES} pages of refunds")
    return tuple(found.values())


async def adopt_lost(name: str, known: tuple[Refund, ...], *, journal: Journal) -> Refund | None:
    """Adopt an earlier refund whose answer was lost, where `known` shows it by now, and give it.

    Raises Unsure `refund_still_unsure` where it does not: no other may be asked for then.
    """
    asked = _lost(await journal.entries(name))
    if asked is None:
        return None
    facts = asked.plain()
    earlier = facts.get("known")
    ids = {str(one) for one in earlier} if isinstance(earlier, list | tuple) else set()
    amount = facts.get("amount_fils")
    new = [one for one in known if one.refund_id not in ids and one.amount == amount]
    if not new:
        raise Unsure("refund_still_unsure", "an earlier refund of this payment is not settled")
    await journal.append("refund_taken", name, {"refund_id": new[0].refund_id, "raw": new[0].raw})
    return new[0]


def _taken_and_unlisted(
    entries: Sequence[Entry], known: Iterable[Refund], now: datetime
) -> list[Refund]:
    """Refunds that the gateway took just now and its list does not show yet: they count too."""
    listed = {one.refund_id for one in known}
    taken: list[Refund] = []
    asked: Entry | None = None
    for entry in entries:
        if entry.kind == "refund_asked":
            asked = entry
        elif entry.kind == "refund_taken" and asked is not None:
            refund_id = str(entry.plain().get("refund_id", ""))
            amount = asked.plain().get("amount_fils")
            fresh = abs(now - entry.at) <= LISTED_WITHIN
            if fresh and refund_id and refund_id not in listed and isinstance(amount, int):
                token = str(asked.plain().get("token", ""))
                taken.append(Refund(refund_id, token, Fils(amount), RefundState.PENDING))
            asked = None
    return taken


def _lost(entries: Sequence[Entry]) -> Entry | None:
    """The last wish if nobody knows what became of it: unsure, or the till died over it."""
    asked: Entry | None = None
    for entry in entries:
        if entry.kind == "refund_asked":
            asked = entry
        elif entry.kind in {"refund_taken", "refund_not_done"}:
            asked = None
    return asked


async def _look_for(
    token: str, amount: Fils, known: tuple[Refund, ...], *, refunds: Refunds, clock: Clock
) -> Refund | None:
    before = {one.refund_id for one in known}
    for pause in LOOKS:
        await clock.sleep(pause)
        try:
            now = await refunds_of(token, refunds=refunds)
        except (Refused, Unreachable):
            continue
        for one in now:
            if one.refund_id not in before and one.amount == amount:
                return one
    return None
