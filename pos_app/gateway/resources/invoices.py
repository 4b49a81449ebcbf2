"""Quick, subscription, split and instalment invoices (hesabe-api.md 6.1 to 6.8)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from pos_app.domain.invoice import (
    Delivery,
    Invoice,
    InvoiceDraft,
    InvoiceKind,
    InvoiceState,
    Item,
    SubscriptionPlan,
    check_draft,
    check_parts,
    check_plan,
)
from pos_app.domain.money import to_text
from pos_app.errors import Unreachable, Unsure
from pos_app.gateway import fields
from pos_app.gateway.calls import Calls, Listing, listing_of, path_part
from pos_app.gateway.envelope import Json
from pos_app.gateway.faults import Said
from pos_app.gateway.resources import part_files
from pos_app.gateway.resources.records import invoice_of, page_of
from pos_app.gateway.resources.reports import span_query
from pos_app.gateway.resources.smartpos import one_object
from pos_app.ports.office import Page, Span, Told

LIST = "/api/v1/invoice-dashboard"
_KINDS = {
    InvoiceKind.SINGLE: "1",
    InvoiceKind.SUBSCRIPTION: "0",
    InvoiceKind.SPLIT: "6",
    InvoiceKind.INSTALMENT: "7",
}
_STATES = {InvoiceState.UNPAID: "0", InvoiceState.PAID: "1", InvoiceState.CANCELLED: "3"}
_SUB_TYPES = {Delivery.WHATSAPP: "1", Delivery.EMAIL: "2"}
"""`invoiceSubType` is gone from the newest page: sent only where nothing else can say it."""


class HesabeInvoices:
    """Implements `ports.office.Invoices`."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def create(self, draft: InvoiceDraft) -> Invoice:
        """Make a quick invoice."""
        return _made(await self.post(draft))

    async def post(self, draft: InvoiceDraft) -> Said:
        """6.1, as the gateway answered it."""
        return await self._calls.write("POST", "/api/v1/invoice", _payload(check_draft(draft)))

    async def subscribe(self, draft: InvoiceDraft, plan: SubscriptionPlan) -> Invoice:
        """Make a subscription invoice (6.2; note the slash, and the capital S)."""
        check_plan(plan)
        payload = {
            **_payload(check_draft(draft)),
            "subscription": "1",
            "frequency": plan.frequency,
            "noofRecurrence": str(plan.recurrences),
            "SubscriptionType": "0" if plan.automatic else "1",
            "startDate": plan.start_on,
        }
        return _made(await self._calls.write("POST", "/api/v1/invoice/", payload))

    async def split(self, parts: Sequence[InvoiceDraft]) -> Page[Invoice]:
        """Make a split invoice (6.3)."""
        return await self._several("/api/v1/invoice/split", parts)

    async def instalments(self, parts: Sequence[InvoiceDraft]) -> Page[Invoice]:
        """Make an instalment invoice (6.4)."""
        return await self._several("/api/v1/invoice/emi", parts)

    def read_parts(self, text: str) -> tuple[InvoiceDraft, ...]:
        """Read the JSON array of a split or instalment file."""
        return part_files.read_parts(text)

    def read_items(self, text: str) -> tuple[Item, ...]:
        """Read the JSON array of an items file."""
        return part_files.read_items(text)

    async def pages(
        self,
        span: Span,
        *,
        kind: InvoiceKind | None = None,
        state: InvoiceState | None = None,
        start: int = 1,
        most: int | None = None,
    ) -> AsyncIterator[Page[Invoice]]:
        """The invoice list (6.5), page by page."""
        number = start
        async for listing in self.listings(span, kind=kind, state=state, start=start, most=most):
            yield page_of(listing, invoice_of, number)
            number += 1

    def listings(
        self,
        span: Span,
        *,
        kind: InvoiceKind | None = None,
        state: InvoiceState | None = None,
        start: int = 1,
        most: int | None = None,
    ) -> AsyncIterator[Listing]:
        """6.5. `status` is the app's filter and goes inside the sealed payload, as it sends it."""
        query = span_query(span)
        if kind is not None:
            query["invoiceType"] = _KINDS[kind]
        payload = {} if state is None else {"status": _STATES[state]}
        return self._calls.listings(LIST, query, payload=payload, start=start, most=most)

    async def show(self, invoice_id: str) -> Invoice:
        """One invoice (6.6)."""
        found = invoice_of(await self.details(invoice_id))
        if found is None:
            raise Unreachable("bad_answer", "no invoice in the answer")
        return found

    async def details(self, invoice_id: str) -> Json:
        """6.6; printed without an envelope, answered with one."""
        said = await self._calls.read(f"/api/v1/invoice/{path_part(invoice_id)}")
        return one_object(said.response)

    async def resend(self, invoice_id: str, *, mobile: str, country_code: str) -> Told:
        """Send it again by SMS (6.7)."""
        payload = {
            "mobileNumber": mobile,
            "resendId": str(invoice_id),
            "countryCode": country_code,
        }
        return told(await self._calls.write("POST", "/api/v1/invoice/resend", payload))

    async def cancel(self, token: str) -> Told:
        """Cancel by token (6.8): `statusId` 3."""
        path = f"/api/v1/invoice/{path_part(token)}"
        return told(await self._calls.write("PUT", path, {"statusId": "3"}))

    async def _several(self, path: str, parts: Sequence[InvoiceDraft]) -> Page[Invoice]:
        checked = check_parts(tuple(parts))
        payload = {"invoices": [self._part(part) for part in checked]}
        said = await self._calls.write("POST", path, payload)
        return page_of(listing_of(said.response), invoice_of, 1)

    def _part(self, draft: InvoiceDraft) -> dict[str, object]:
        """6.3: the merchant's code stands in every element, after the reference."""
        part: dict[str, object] = {
            "amount": to_text(draft.amount),
            "expiresAt": draft.expires_on,
            "referenceNumber": draft.reference,
            "merchantCode": self._calls.merchant.code,
            "invoiceType": "0" if draft.delivery is Delivery.LINK else "1",
            "invoiceSubType": _SUB_TYPES.get(draft.delivery, ""),
            "language": draft.language,
            "description": draft.description,
            "customerName": draft.payer_name,
            "mobileNumber": draft.mobile,
            "countryCode": draft.country_code,
            "customerEmail": draft.email,
            "allocatePayType": ",".join(draft.pay_types),
        }
        return {name: value for name, value in part.items() if value != ""}


def told(said: Said) -> Told:
    """The gateway's answer to something that has no record of its own."""
    return Told(fields.raw_text(said.response, longest=None), said.message)


def _made(said: Said) -> Invoice:
    made = invoice_of(one_object(said.response))
    if made is None:
        raise Unsure("bad_answer", "made, but the answer names no invoice")
    return made


def _payload(draft: InvoiceDraft) -> dict[str, object]:
    """6.1 in the order of the newest page; what the caller left empty is not sent."""
    payload: dict[str, object] = {
        "amount": to_text(draft.amount),
        "invoiceType": "0" if draft.delivery is Delivery.LINK else "1",
        "mobileNumber": draft.mobile,
        "countryCode": draft.country_code,
        "customerName": draft.payer_name,
        "referenceNumber": draft.reference,
        "description": draft.description,
        "expiresAt": draft.expires_on,
        "allocatePayType": ",".join(draft.pay_types),
        "invoiceSubType": _SUB_TYPES.get(draft.delivery, ""),
        "customerEmail": draft.email,
        "webhook": draft.notify_url,
        "language": draft.language,
    }
    sent = {name: value for name, value in payload.items() if value != ""}
    if draft.items:
        sent["itemsList"] = [
            {
                "itemTitle": item.title,
                "rate": to_text(item.rate),
                "quantity": item.quantity,
                "amount": to_text(item.amount),
            }
            for item in draft.items
        ]
    return sent
