"""Making and ending invoices that are paid by a link: journaled first, sent once, asked about.

Every invoice made here has a reference, ours or given, so that a lost answer can be looked for in
the list. Reads (lists, details) go straight from the port to a screen or the command line.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TypeVar

from pos_app.domain.evidence import Finding
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
from pos_app.ports.office import Invoices, OpenInvoices, Page, Span, Told

T = TypeVar("T")

LOOKS = (2.0, 4.0, 8.0)
"""Seconds before each look for an invoice whose answer was lost."""
_SHOP_TIME = timezone(timedelta(hours=3))
_MOST_PAGES = 5


async def make_invoice(
    draft: InvoiceDraft,
    *,
    invoices: Invoices,
    journal: Journal,
    clock: Clock,
    plan: SubscriptionPlan | None = None,
) -> Invoice:
    """Make a single or, with `plan`, a subscription invoice.

    Raises BadInput, Refused, Unreachable, JournalTrouble, or Unsure after looking in vain.
    """
    named = draft if draft.reference else replace(draft, reference=new_reference(clock.now()))

    async def send() -> Invoice:
        if plan is not None:
            return await invoices.subscribe(named, plan)
        return await invoices.create(named)

    facts = {"amount": to_text(named.amount), "delivery": named.delivery.value}
    name = journal_name(named.reference)
    try:
        return await _recorded("invoice", name, facts, send, journal=journal)
    except Unsure:
        found = await _find(named, invoices=invoices, clock=clock)
        if found is None:
            raise
        await journal.append("invoice_done", name, {"raw": found.raw})
        return found


async def make_parts(
    parts: tuple[InvoiceDraft, ...], *, split: bool, invoices: Invoices, journal: Journal
) -> Page[Invoice]:
    """Make a split or an instalment invoice. A lost answer is Unsure: look at the list."""
    label = ",".join(part.reference for part in parts)
    facts = {"parts": len(parts), "amounts": [to_text(part.amount) for part in parts]}

    async def send() -> Page[Invoice]:
        return await (invoices.split(parts) if split else invoices.instalments(parts))

    return await _recorded("invoice", journal_name(label or "parts"), facts, send, journal=journal)


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
    draft: OpenInvoiceDraft, *, open_invoices: OpenInvoices, journal: Journal
) -> OpenInvoice:
    """Make an open invoice. It has no reference of ours: a lost answer stays Unsure."""

    async def send() -> OpenInvoice:
        return await open_invoices.create(draft)

    facts = {"title": draft.title}
    return await _recorded("open_invoice", journal_name(draft.title), facts, send, journal=journal)


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


async def _find(draft: InvoiceDraft, *, invoices: Invoices, clock: Clock) -> Invoice | None:
    """The invoice of a lost answer, by reference and amount, in the list."""
    day = clock.now().astimezone(_SHOP_TIME).date()
    span = Span(
        from_day=(day - timedelta(days=1)).isoformat(),
        to_day=(day + timedelta(days=1)).isoformat(),
        search=draft.reference,
    )
    for pause in LOOKS:
        await clock.sleep(pause)
        for narrowed in (span, replace(span, search="")):
            try:
                async for page in invoices.pages(narrowed, most=_MOST_PAGES):
                    for one in page.rows:
                        fits = one.reference == draft.reference and one.amount == draft.amount
                        if fits and one.finding is not Finding.CANCELLED:
                            return one
            except (Refused, Unreachable):
                continue
    return None
