"""Making what the counter wishes for, whichever kind it is: sent once, looked for if need be."""

from __future__ import annotations

from datetime import datetime

from pos_app.domain.invoice import Invoice, OpenInvoice
from pos_app.domain.invoice_request import InvoiceRequest, RequestKind, check_request
from pos_app.errors import Refused, Unreachable
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal
from pos_app.ports.office import Office
from pos_app.usecases.find_made import find_made, find_open
from pos_app.usecases.manage_invoices import make_invoice, make_open_invoice, make_parts

Made = tuple[Invoice, ...] | tuple[OpenInvoice, ...]


async def make_requested(
    request: InvoiceRequest, *, office: Office, journal: Journal, clock: Clock
) -> Made:
    """Make it; its invoices as the gateway has them.

    Raises BadInput, Refused, Unreachable, JournalTrouble, or Unsure after looking in vain: then
    `look_for` tells what became of it, and it must not be sent again.
    """
    check_request(request)
    if request.open_draft is not None:
        opened = await make_open_invoice(
            request.open_draft, open_invoices=office.open_invoices, journal=journal, clock=clock
        )
        return (opened,)
    if request.kind in {RequestKind.QUICK, RequestKind.SUBSCRIPTION}:
        made = await make_invoice(
            request.drafts[0],
            invoices=office.invoices,
            journal=journal,
            clock=clock,
            plan=request.plan,
        )
        return (made,)
    page = await make_parts(
        request.drafts,
        split=request.kind is RequestKind.SPLIT,
        invoices=office.invoices,
        journal=journal,
        clock=clock,
    )
    return page.rows


async def look_for(request: InvoiceRequest, *, since: datetime, office: Office) -> Made:
    """One look for what a lost answer of `since` has made: all of it, or nothing.

    Raises nothing for a gateway that is away: what is not found may still be there.
    """
    try:
        if request.open_draft is not None:
            opened = await find_open(request.open_draft, since, open_invoices=office.open_invoices)
            return () if opened is None else (opened,)
        return await find_made(request.drafts, since, invoices=office.invoices)
    except (Refused, Unreachable):
        return ()
