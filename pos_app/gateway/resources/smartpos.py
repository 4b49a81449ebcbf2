"""Invoices on a card terminal (hesabe-api.md, section 9)."""

from __future__ import annotations

from collections.abc import AsyncIterator

from pos_app.domain.invoice import Invoice
from pos_app.domain.money import FILS_PER_DINAR, Fils, to_text
from pos_app.errors import Unreachable
from pos_app.gateway import fields
from pos_app.gateway.calls import Calls, Listing, path_part
from pos_app.gateway.envelope import Json, Numeral
from pos_app.gateway.faults import Said
from pos_app.gateway.resources.records import invoice_of, page_of
from pos_app.ports.office import Page
from pos_app.ports.payments import TerminalOrder

CREATE = "/api/v1/merchant/smartpos-transaction"
LIST = "/api/v1/merchant/smartpos-invoices"
NOBODY = "Customer"
"""`customer_name` is required; a till mostly does not know it."""


class SmartPos:
    """Implements `ports.office.TerminalInvoices`, and the two writes that a sale makes."""

    def __init__(self, calls: Calls, *, amount_as_text: bool) -> None:
        self._calls = calls
        self._amount_as_text = amount_as_text

    async def create(self, order: TerminalOrder) -> Said:
        """9.1. The vector's order; optional fields go as empty strings, as in the sample."""
        return await self._calls.write("POST", CREATE, self._payload(order))

    async def resend(self, order: TerminalOrder, transaction_id: str) -> Said:
        """9.2. The create call with `resend: 1` and the order's `transaction_id`."""
        payload = {**self._payload(order), "resend": 1, "transaction_id": transaction_id}
        return await self._calls.write("POST", CREATE, payload)

    async def pages(
        self, *, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[Invoice]]:
        """The list of invoices for terminals (9.4), page by page."""
        number = start
        async for listing in self.listings(start=start, most=most):
            yield page_of(listing, invoice_of, number)
            number += 1

    async def show(self, invoice_id: str) -> Invoice:
        """One invoice for a terminal (9.5)."""
        found = invoice_of(await self.details(invoice_id))
        if found is None:
            raise Unreachable("bad_answer", "no invoice in the answer")
        return found

    def listings(
        self, *, search: str = "", start: int = 1, most: int | None = None
    ) -> AsyncIterator[Listing]:
        """9.4. `search` is not documented here; where it is ignored it does no harm."""
        query = {"search": search} if search else {}
        return self._calls.listings(LIST, query, start=start, most=most)

    async def details(self, invoice_id: str) -> Json:
        """9.5."""
        said = await self._calls.read(f"{LIST}/{path_part(invoice_id)}")
        return one_object(said.response)

    def _payload(self, order: TerminalOrder) -> dict[str, object]:
        amount: object = to_text(order.amount) if self._amount_as_text else numeral(order.amount)
        return {
            "customer_name": order.payer_name or NOBODY,
            "customer_email": "",
            "customer_phone": order.payer_phone,
            "amount": amount,
            "terminal_id": order.terminal,
            "invoice_number": order.reference,
            "description": described(order.reference, order.note),
        }


def numeral(fils: Fils) -> Numeral:
    """Dinars as JavaScript writes the number: 100 fils is `0.1`, 2000 fils is `2`."""
    dinars, rest = divmod(fils, FILS_PER_DINAR)
    return Numeral(f"{dinars}.{rest:03d}".rstrip("0").rstrip("."))


def described(reference: str, note: str) -> str:
    """The free text of an order: our reference first, as outside-faces.md promises."""
    return f"{reference} {note}".strip()


def one_object(response: Json) -> Json:
    """A details answer's object, also where it comes in a list of one or under one more name."""
    if isinstance(response, list):
        return response[0] if len(response) == 1 else None
    box = fields.mapping(response)
    if "id" not in box:
        for name in ("invoice", "pos_invoice", "data", "refund", "open_invoice"):
            inside = box.get(name)
            if isinstance(inside, list) and len(inside) == 1:
                return inside[0]
            if isinstance(inside, dict):
                return inside
    return response
