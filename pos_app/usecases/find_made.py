"""Looks in the gateway's lists for invoices whose answer was lost: each is taken at most once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import datetime, timedelta, timezone
from typing import TypeVar

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import Invoice, InvoiceDraft, OpenInvoice, OpenInvoiceDraft
from pos_app.errors import Unreachable
from pos_app.ports.office import Invoices, OpenInvoices, Page, Span

T = TypeVar("T")

EARLIER = timedelta(minutes=5)
"""How much older than the wish a record's stamp may be: clocks differ a little."""
MOST_PAGES = 20
_SHOP_TIME = timezone(timedelta(hours=3))


async def find_made(
    drafts: Sequence[InvoiceDraft], asked_at: datetime, *, invoices: Invoices
) -> tuple[Invoice, ...]:
    """One invoice for each of `drafts`, by reference and amount; () unless all are there.

    Raises Refused, or Unreachable where the list could not be read to its end.
    """
    left = list(drafts)
    found: list[Invoice] = []
    for searched in _searches(drafts):
        pages = invoices.pages(_span(asked_at, searched), most=MOST_PAGES)
        async for one in _rows(pages, needs_all=not searched):
            wanted = next((each for each in left if _is_of(one, each, asked_at)), None)
            if wanted is not None and one.invoice_id not in {each.invoice_id for each in found}:
                left.remove(wanted)
                found.append(one)
        if not left:
            return tuple(found)
    return ()


async def find_open(
    draft: OpenInvoiceDraft, asked_at: datetime, *, open_invoices: OpenInvoices
) -> OpenInvoice | None:
    """The open invoice made for `draft` after `asked_at`, if it is the only such one.

    Raises Refused, Unreachable.
    """
    pages = open_invoices.pages(_span(asked_at, ""), most=MOST_PAGES)
    alike = [one async for one in _rows(pages, needs_all=True) if _is_open_of(one, draft, asked_at)]
    return alike[0] if len(alike) == 1 else None


def _searches(drafts: Sequence[InvoiceDraft]) -> Iterable[str]:
    """By the reference first, where there is one; no page says that a search finds references."""
    return (drafts[0].reference, "") if len(drafts) == 1 else ("",)


def _is_of(one: Invoice, draft: InvoiceDraft, asked_at: datetime) -> bool:
    """A given reference may have been used before: an older invoice is not what was lost."""
    return (
        one.reference == draft.reference
        and one.amount == draft.amount
        and one.finding is not Finding.CANCELLED
        and _is_young(one.created_at, asked_at)
    )


def _is_open_of(one: OpenInvoice, draft: OpenInvoiceDraft, asked_at: datetime) -> bool:
    """Its stamp is needed here: nothing else tells it from an older one of that title."""
    amounts = (
        one.amount == draft.amount
        if draft.amount is not None
        else (one.least, one.most) == (draft.least, draft.most)
    )
    is_new = one.created_at is not None and _is_young(one.created_at, asked_at)
    return one.title == draft.title and amounts and one.active is not False and is_new


def _is_young(made_at: datetime | None, asked_at: datetime) -> bool:
    return made_at is None or made_at >= asked_at - EARLIER


async def _rows(pages: AsyncIterator[Page[T]], *, needs_all: bool) -> AsyncIterator[T]:
    async for page in pages:
        for row in page.rows:
            yield row
        if needs_all and page.more and page.number >= MOST_PAGES:
            raise Unreachable("list_too_long", f"more than {MOST_PAGES} pages")


def _span(asked_at: datetime, search: str) -> Span:
    day = asked_at.astimezone(_SHOP_TIME).date()
    return Span(
        from_day=(day - timedelta(days=1)).isoformat(),
        to_day=(day + timedelta(days=1)).isoformat(),
        search=search,
    )
