"""Making and ending invoices that are paid by a link: journaled first, sent once, asked about.

Every invoice and part made here has a reference, ours or given, so that a lost answer can be looked
for in the list (`find_made.py`); an open invoice is told by its title and amounts. What stayed
unsure is looked for again, also after a restart, before anything goes out under its name. Reads
(lists, details) go straight from the port to a screen or the command line.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import TypeVar

from pos_app.domain.entry import Entry
from pos_app.domain.invoice import (
    Invoice,
    InvoiceDraft,
    OpenInvoice,
    OpenInvoiceDraft,
    SubscriptionPlan,
)
from pos_app.domain.money import to_text
from pos_app.errors import BadInput, Refused, Unreachable, Unsure
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal
from pos_app.ports.office import Invoices, OpenInvoices, Page, Told
from pos_app.usecases.find_made import find_made, find_open
from pos_app.usecases.racing import turn

T = TypeVar("T")

LOOKS = (2.0, 4.0, 8.0)
"""Seconds before each look for an invoice whose answer was lost."""
NEVER_ARRIVED = timedelta(hours=1)
"""What a list read whole does not show this long after it was asked for was not made."""
_SHOP_TIME = timezone(timedelta(hours=3))


async def make_invoice(
    draft: InvoiceDraft,
    *,
    invoices: Invoices,
    journal: Journal,
    clock: Clock,
    plan: SubscriptionPlan | None = None,
) -> Invoice:
    """Make a single or, with `plan`, a subscription invoice.

    Raises BadInput, Refused, Unreachable, JournalTrouble, or Unsure after looking in vain, now or
    (`invoice_still_unsure`) when one of this reference was made before.
    """
    named = draft if draft.reference else replace(draft, reference=new_reference(clock.now()))

    async def send() -> Invoice:
        if plan is not None:
            return await invoices.subscribe(named, plan)
        return await invoices.create(named)

    async def look(asked_at: datetime) -> Invoice | None:
        found = await find_made((named,), asked_at, invoices=invoices)
        return found[0] if found else None

    wish = _Wish(
        "invoice",
        journal_name(named.reference),
        {"amount": to_text(named.amount), "delivery": named.delivery.value},
    )
    return await _sent_once(wish, send, look, journal=journal, clock=clock)


async def make_parts(
    parts: tuple[InvoiceDraft, ...],
    *,
    split: bool,
    invoices: Invoices,
    journal: Journal,
    clock: Clock,
) -> Page[Invoice]:
    """Make a split or an instalment invoice; a part without a reference gets one.

    Raises as `make_invoice` does: it is done only where every part was found.
    """
    now = clock.now()
    named = tuple(
        part if part.reference else replace(part, reference=new_reference(now)) for part in parts
    )
    label = ",".join(part.reference for part in named)
    facts = {"parts": len(named), "amounts": [to_text(part.amount) for part in named]}

    async def send() -> Page[Invoice]:
        return await (invoices.split(named) if split else invoices.instalments(named))

    async def look(asked_at: datetime) -> Page[Invoice] | None:
        found = await find_made(named, asked_at, invoices=invoices)
        return Page(found) if found else None

    wish = _Wish("invoice", journal_name(label), facts)
    return await _sent_once(wish, send, look, journal=journal, clock=clock)


async def resend_invoice(
    invoice_id: str, *, mobile: str, country_code: str, invoices: Invoices, journal: Journal
) -> Told:
    """Send an invoice to its payer again."""

    async def send() -> Told:
        return await invoices.resend(invoice_id, mobile=mobile, country_code=country_code)

    return await _recorded("invoice_resend", journal_name(invoice_id), {}, send, journal=journal)


async def cancel_invoice(token: str, *, invoices: Invoices, journal: Journal) -> Told:
    """Ask for an invoice to be cancelled. Harmless to repeat: nothing can be cancelled twice."""

    async def send() -> Told:
        return await invoices.cancel(token)

    return await _recorded("invoice_cancel", journal_name(token), {}, send, journal=journal)


async def make_open_invoice(
    draft: OpenInvoiceDraft, *, open_invoices: OpenInvoices, journal: Journal, clock: Clock
) -> OpenInvoice:
    """Make an open invoice. It has no reference of ours: its title and amounts tell it.

    Raises as `make_invoice` does: it is done only where exactly one such turned up.
    """

    async def send() -> OpenInvoice:
        return await open_invoices.create(draft)

    async def look(asked_at: datetime) -> OpenInvoice | None:
        return await find_open(draft, asked_at, open_invoices=open_invoices)

    wish = _Wish("open_invoice", journal_name(draft.title), {"title": draft.title})
    return await _sent_once(wish, send, look, journal=journal, clock=clock)


async def extend_open_invoice(
    invoice_id: str, *, expires_on: str, open_invoices: OpenInvoices, journal: Journal
) -> OpenInvoice:
    """Change an open invoice's last day."""

    async def send() -> OpenInvoice:
        return await open_invoices.extend(invoice_id, expires_on=expires_on)

    facts = {"expires_on": expires_on}
    return await _recorded("open_invoice", journal_name(invoice_id), facts, send, journal=journal)


async def cancel_open_invoice(
    invoice_id: str, *, open_invoices: OpenInvoices, journal: Journal
) -> Told:
    """Cancel an open invoice."""

    async def send() -> Told:
        return await open_invoices.cancel(invoice_id)

    name = journal_name(invoice_id)
    return await _recorded("open_invoice_cancel", name, {}, send, journal=journal)


def new_reference(now: datetime) -> str:
    """A reference for an invoice that was given none; drawn, so that no two tills agree."""
    return f"INV-{now.astimezone(_SHOP_TIME):%y%m%d}-{secrets.token_hex(5)}"


def journal_name(text: str) -> str:
    """`text` as the journal's reference: as it is where it may be, else a digest of it."""
    if 0 < len(text) <= 40 and all(
        one.isascii() and (one.isalnum() or one in "-_") for one in text
    ):
        return text
    return f"office-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:24]}"


@dataclass(frozen=True, slots=True)
class _Wish:
    kind: str
    name: str
    """The journal's reference."""
    facts: Mapping[str, object]


async def _sent_once(
    wish: _Wish,
    send: Callable[[], Awaitable[T]],
    look: Callable[[datetime], Awaitable[T | None]],
    *,
    journal: Journal,
    clock: Clock,
) -> T:
    """Send, and look for it where the answer was lost, this time or before a restart."""
    async with turn(f"{wish.kind} {wish.name}"):
        lost_at = lost_since(await journal.entries(wish.name), wish.kind)
        if lost_at is not None:
            found = await look(lost_at)
            if found is not None:
                return await _found(wish, found, journal=journal)
            if clock.now() - lost_at < NEVER_ARRIVED:
                raise Unsure(f"{wish.kind}_still_unsure", "an earlier one has not turned up yet")
            await journal.append(f"{wish.kind}_not_done", wish.name, {"kind": "never_arrived"})
        asked_at = clock.now()
        try:
            return await _recorded(wish.kind, wish.name, wish.facts, send, journal=journal)
        except Unsure:
            for pause in LOOKS:
                await clock.sleep(pause)
                try:
                    found = await look(asked_at)
                except (Refused, Unreachable):
                    continue
                if found is not None:
                    return await _found(wish, found, journal=journal)
            raise


async def _found(wish: _Wish, found: T, *, journal: Journal) -> T:
    raw = str(getattr(found, "raw", ""))
    await journal.append(f"{wish.kind}_done", wish.name, {"raw": raw[:4000]})
    return found


def lost_since(entries: Iterable[Entry], kind: str) -> datetime | None:
    """When the last one was asked for, if nobody knows what became of it."""
    lost: datetime | None = None
    for entry in entries:
        if entry.kind == f"{kind}_asked":
            lost = entry.at
        elif entry.kind in {f"{kind}_done", f"{kind}_not_done"}:
            lost = None
    return lost


async def _recorded(
    kind: str,
    name: str,
    facts: Mapping[str, object],
    send: Callable[[], Awaitable[T]],
    *,
    journal: Journal,
) -> T:
    """Journal the wish, send once, journal what is known of its end."""
    await journal.append(f"{kind}_asked", name, dict(facts))
    try:
        answer = await send()
    except (BadInput, Refused, Unreachable) as no:
        await journal.append(f"{kind}_not_done", name, {"kind": no.kind})
        raise
    except Unsure as lost:
        await journal.append(f"{kind}_unsure", name, {"kind": lost.kind})
        raise
    raw = getattr(answer, "raw", "")
    await journal.append(f"{kind}_done", name, {"raw": str(raw)[:4000]})
    return answer
