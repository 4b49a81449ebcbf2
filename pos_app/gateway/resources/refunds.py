"""Refunds (hesabe-api.md, section 7)."""

from __future__ import annotations

from collections.abc import AsyncIterator

from pos_app.domain.money import Fils, to_text
from pos_app.domain.refund import Refund
from pos_app.errors import Unreachable, Unsure
from pos_app.gateway.calls import Calls, path_part
from pos_app.gateway.resources.invoices import told
from pos_app.gateway.resources.records import page_of, refund_of
from pos_app.gateway.resources.reports import span_query
from pos_app.gateway.resources.smartpos import one_object
from pos_app.ports.office import Page, Span, Told

ASK = "/api/v1/refund"
LIST = "/api/v1/refund/"


class HesabeRefunds:
    """Implements `ports.office.Refunds`."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def ask(self, token: str, amount: Fils, *, full: bool) -> Refund:
        """Ask for a refund by the transaction's token; method 1 is full, 2 partial."""
        payload = {
            "refundAmount": to_text(amount),
            "refundMethod": "1" if full else "2",
            "token": token,
        }
        said = await self._calls.write("POST", ASK, payload)
        # The guide's answer has `data` where the reference page has `response`: read either.
        value = said.response if said.response is not None else said.whole.get("data")
        asked = refund_of(one_object(value))
        if asked is None:
            raise Unsure("bad_answer", "taken, but the answer names no refund")
        return asked

    async def pages(
        self, span: Span, *, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[Refund]]:
        """The list, page by page."""
        number = start
        pages = self._calls.listings(LIST, span_query(span), start=start, most=most)
        async for listing in pages:
            yield page_of(listing, refund_of, number)
            number += 1

    async def show(self, refund_id: str) -> Refund:
        """One of them."""
        said = await self._calls.read(LIST + path_part(refund_id))
        found = refund_of(one_object(said.response))
        if found is None:
            raise Unreachable("bad_answer", "no refund in the answer")
        return found

    async def cancel(self, refund_id: str) -> Told:
        """Withdraw one that is not approved yet; the answer is `true`."""
        return told(await self._calls.write("DELETE", LIST + path_part(refund_id), {}))
