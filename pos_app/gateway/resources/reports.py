"""The transaction report (hesabe-api.md 8.1) and enquiry at the gateway host (section 10)."""

from __future__ import annotations

from collections.abc import AsyncIterator

from pos_app.errors import Refused
from pos_app.gateway import fields
from pos_app.gateway.calls import Calls, Listing, path_part
from pos_app.gateway.envelope import Json
from pos_app.gateway.resources.records import page_of, transaction_of
from pos_app.ports.office import Page, Span, Transaction, TransactionFilter

REPORT = "/api/v1/report/transactions"
POS_SERVICE = "6"
LINK_SERVICE = "2"


class HesabeReports:
    """Implements `ports.office.Reports`."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def pages(
        self, wanted: TransactionFilter, *, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[Transaction]]:
        """The report, page by page."""
        number = start
        async for listing in self.listings(wanted, start=start, most=most):
            yield page_of(listing, transaction_of, number)
            number += 1

    def listings(
        self, wanted: TransactionFilter, *, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Listing]:
        """Filters go as plain query parameters; `nostats=1` leaves out the slow totals."""
        query = {
            "fromDate": wanted.span.from_day,
            "toDate": wanted.span.to_day,
            "nostats": "1",
            "serviceType": wanted.service_type,
            "paymentType": wanted.payment_type,
            "paymentStatus": wanted.payment_status,
            "search": wanted.span.search,
        }
        given = {name: value for name, value in query.items() if value}
        return self._calls.listings(REPORT, given, start=start, most=most)

    async def enquire(self, token_or_reference: str) -> Transaction:
        """Ask by token first, then as an order reference."""
        for by_reference in (False, True):
            try:
                rows = await self.enquiry(token_or_reference, by_reference=by_reference)
            except Refused as no:
                if by_reference or no.kind not in {"not_found", "refused", "invalid_fields"}:
                    raise
                continue
            found = next((made for row in rows if (made := transaction_of(row))), None)
            if found:
                return found
        raise Refused("not_found", "neither a token nor an order's reference")

    async def enquiry(self, name: str, *, by_reference: bool) -> tuple[Json, ...]:
        """The rows that the gateway host knows under a token or an order's reference."""
        said = await self._calls.read_plain(
            f"{self._calls.merchant.gateway_url}/api/transaction/{path_part(name)}",
            {"isOrderReference": "1"} if by_reference else {},
        )
        several = said.whole.get("results")
        if isinstance(several, list) and several:
            return tuple(several)
        return (said.response,) if fields.mapping(said.response) else ()


def span_query(span: Span) -> dict[str, str]:
    """`fromDate`, `toDate` and `search`, where they are given (section 12: pass when given)."""
    query = {"fromDate": span.from_day, "toDate": span.to_day, "search": span.search}
    return {name: value for name, value in query.items() if value}
