"""Open invoices: links that many may pay (hesabe-api.md 6.10)."""

from __future__ import annotations

from collections.abc import AsyncIterator

from pos_app.domain.invoice import OpenInvoice, OpenInvoiceDraft, check_day, check_open_draft
from pos_app.domain.money import to_text
from pos_app.errors import Unreachable, Unsure
from pos_app.gateway.calls import Calls, path_part
from pos_app.gateway.resources.invoices import told
from pos_app.gateway.resources.records import open_invoice_of, page_of
from pos_app.gateway.resources.reports import span_query
from pos_app.gateway.resources.smartpos import one_object
from pos_app.ports.office import Page, Span, Told

CREATE = "/api/v1/open-invoice"
LIST = "/api/v1/open-invoice/"


class HesabeOpenInvoices:
    """Implements `ports.office.OpenInvoices`."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def create(self, draft: OpenInvoiceDraft) -> OpenInvoice:
        """Make one: `amountType` 0 with `fixAmount`, or 1 with two bounds."""
        check_open_draft(draft)
        payload: dict[str, object] = {"title": draft.title}
        if draft.amount is not None:
            payload |= {"amountType": "0", "fixAmount": to_text(draft.amount)}
        elif draft.least is not None and draft.most is not None:
            payload["amountType"] = "1"
            payload |= {"minAmount": to_text(draft.least), "maxAmount": to_text(draft.most)}
        if draft.description:
            payload["description"] = draft.description
        if draft.expires_on:
            payload["expiryDate"] = draft.expires_on
        said = await self._calls.write("POST", CREATE, payload)
        made = open_invoice_of(one_object(said.response))
        if made is None:
            raise Unsure("bad_answer", "made, but the answer names no invoice")
        return made

    async def pages(
        self, span: Span, *, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[OpenInvoice]]:
        """The list, page by page."""
        number = start
        pages = self._calls.listings(LIST, span_query(span), start=start, most=most)
        async for listing in pages:
            yield page_of(listing, open_invoice_of, number)
            number += 1

    async def show(self, invoice_id: str) -> OpenInvoice:
        """One of them: a call that only Hesabe's own app is known to make [A]."""
        said = await self._calls.read(LIST + path_part(invoice_id))
        found = open_invoice_of(one_object(said.response))
        if found is None:
            raise Unreachable("bad_answer", "no open invoice in the answer")
        return found

    async def extend(self, invoice_id: str, *, expires_on: str) -> OpenInvoice:
        """Change the last day; the answer's id is the one to go on with."""
        payload = {"expiryDate": check_day(expires_on, "expires")}
        said = await self._calls.write("PUT", LIST + path_part(invoice_id), payload)
        changed = open_invoice_of(one_object(said.response))
        if changed is None:
            raise Unsure("bad_answer", "changed, but the answer names no invoice")
        return changed

    async def cancel(self, invoice_id: str) -> Told:
        """Cancel by id, with the payload in the body of a DELETE."""
        return told(await self._calls.write("DELETE", LIST + path_part(invoice_id), {}))
