"""A sale's five questions (`ports.payments.PaymentGateway`) on top of the resources.

A look at the gateway has three places: the invoice's details (where its id is known), the list of
invoices and the transaction report; for a link also the enquiry by token. While an invoice that
we know by id says of itself that it is open, the other places are asked only every few seconds:
nobody knows the gateway's rate limit, and a poll each second would spend three calls on nothing.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from pos_app.domain.evidence import Finding, Findings, Row
from pos_app.domain.invoice import Delivery, InvoiceDraft
from pos_app.domain.sale import Tender
from pos_app.errors import PosError, Refused, Unreachable, Unsure
from pos_app.gateway import fields
from pos_app.gateway.calls import Listing
from pos_app.gateway.envelope import Json
from pos_app.gateway.evidence_rows import invoice_row, transaction_row
from pos_app.gateway.faults import Said
from pos_app.gateway.looks import EARLIER, Look, could_be, missed, through_list
from pos_app.gateway.resources.invoices import HesabeInvoices
from pos_app.gateway.resources.reports import LINK_SERVICE, POS_SERVICE, HesabeReports
from pos_app.gateway.resources.smartpos import SmartPos, described, one_object
from pos_app.ports.clock import Clock
from pos_app.ports.office import Span, TransactionFilter
from pos_app.ports.payments import LinkOrder, Pushed, Question, TerminalOrder

FULL_LOOK_EVERY = 6.0
"""Seconds between looks at every place while the invoice itself says that it is open."""
_REMEMBERED = 256


@dataclass(frozen=True, slots=True)
class Offers:
    """What this merchant's settings allow."""

    try_cancel: bool = True
    """Try the ordinary cancel on a terminal's invoice, which no page documents."""


class HesabePayments:
    """Implements `ports.payments.PaymentGateway`."""

    def __init__(
        self,
        *,
        smartpos: SmartPos,
        invoices: HesabeInvoices,
        reports: HesabeReports,
        clock: Clock,
        offers: Offers,
        merchant: Callable[[], str],
        ahead: Callable[[], float],
    ) -> None:
        """`merchant()`: whose account is in use; `ahead()`: seconds that our clock is ahead of
        the gateway's, as far as its answers told.
        """
        self._smartpos = smartpos
        self._invoices = invoices
        self._reports = reports
        self._clock = clock
        self._offers = offers
        self._merchant = merchant
        self._ahead = ahead
        self._full_looks: OrderedDict[str, float] = OrderedDict()

    @property
    def merchant(self) -> str:
        """Whose account is in use."""
        return self._merchant()

    async def push(self, order: TerminalOrder) -> Pushed:
        """Put `order` on its terminal: one POST."""
        self._only_its_merchants(order)
        return _pushed(await self._smartpos.create(order))

    async def resend(self, order: TerminalOrder, transaction_id: str) -> Pushed:
        """Show an open order on its terminal again."""
        self._only_its_merchants(order)
        if not transaction_id:
            raise Refused("resend_not_possible", "the order's own id is not known")
        return _pushed(await self._smartpos.resend(order, transaction_id))

    async def make_link(self, order: LinkOrder) -> Pushed:
        """Create a quick invoice delivered as a link."""
        self._only_its_merchants(order)
        said = await self._invoices.post(
            InvoiceDraft(
                amount=order.amount,
                delivery=Delivery.LINK,
                reference=order.reference,
                payer_name=order.payer_name,
                description=described(order.reference, order.note),
                expires_on=order.expires_on,
                language=order.language,
            )
        )
        return _pushed(said)

    async def cancel(self, question: Question) -> None:
        """Ask for the invoice to be cancelled, by its token; `enquire` shows whether it was."""
        if question.tender is Tender.TERMINAL and not self._offers.try_cancel:
            raise Refused("cancel_not_offered", "switched off in the settings")
        if not question.transaction_id:
            raise Refused("cancel_not_offered", "the order's own id is not known")
        self._only_its_merchants(question)
        await self._invoices.cancel(question.transaction_id)

    async def enquire(self, question: Question) -> Findings:
        """Look in every place that could tell; see the head of this file for the short look."""
        self._only_its_merchants(question)
        there = replace(question, since=self._by_their_clock(question))
        found = await self._look(there)
        # Others may have been put in its place meanwhile: what they do not know is no evidence.
        self._only_its_merchants(question)
        return found

    async def _look(self, question: Question) -> Findings:
        details = await self._details(question)
        if self._may_be_short(question, details):
            return Findings(details.rows, complete=False)
        places: list[Coroutine[None, None, Look]] = [
            self._list(question),
            self._report(question),
        ]
        if question.tender is Tender.LINK:
            places.append(self._enquiry(question))
        looks = [details] if question.invoice_id else []
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(place, name="enquire") for place in places]
        looks += [task.result() for task in tasks]
        _raise_if_deaf(looks)
        complete = all(look.full for look in looks)
        if complete:
            self._remember(question.reference)
        rows = tuple(dict.fromkeys(row for look in looks for row in look.rows))
        return Findings(rows, complete)

    def _only_its_merchants(self, of: Question | TerminalOrder | LinkOrder) -> None:
        """Nobody comes between this and a call's first step, which takes the account."""
        if of.merchant not in {"", self.merchant}:
            raise Unreachable("other_merchant", "it belongs to another merchant's account")

    def _by_their_clock(self, question: Question) -> datetime:
        """When the sale was made, by the gateway's clock, or earlier: ours may be, or have been,
        wrong by hours or by years, and what seems older than the sale is left out.
        """
        ahead = timedelta(seconds=self._ahead())
        return min(question.since, question.since - ahead, self._clock.now() - ahead)

    def _may_be_short(self, question: Question, details: Look) -> bool:
        last = self._full_looks.get(question.reference)
        return (
            last is not None
            and self._clock.monotonic() - last < FULL_LOOK_EVERY
            and len(details.rows) == 1
            and details.rows[0].finding is Finding.NOT_PAID
        )

    def _remember(self, reference: str) -> None:
        self._full_looks[reference] = self._clock.monotonic()
        self._full_looks.move_to_end(reference)
        while len(self._full_looks) > _REMEMBERED:
            self._full_looks.popitem(last=False)

    async def _details(self, question: Question) -> Look:
        if not question.invoice_id:
            return Look()
        source = self._smartpos if question.tender is Tender.TERMINAL else self._invoices
        try:
            row = _invoice(await source.details(question.invoice_id), question)
        except (Refused, Unreachable) as trouble:
            return missed(trouble)
        return Look((row,)) if row else Look(full=False)

    async def _list(self, question: Question) -> Look:
        def pages(search: str, most: int) -> AsyncIterator[Listing]:
            if question.tender is Tender.TERMINAL:
                return self._smartpos.listings(search=search, most=most)
            return self._invoices.listings(self._span(question, search), most=most)

        def read(value: Json) -> Row | None:
            return _invoice(value, question, with_raw=False)

        return await through_list(pages, read, question)

    async def _report(self, question: Question) -> Look:
        service = POS_SERVICE if question.tender is Tender.TERMINAL else LINK_SERVICE

        def pages(search: str, most: int) -> AsyncIterator[Listing]:
            wanted = TransactionFilter(self._span(question, search), service_type=service)
            return self._reports.listings(wanted, most=most)

        def read(value: Json) -> Row | None:
            return _transaction(value, question, with_raw=False)

        return await through_list(pages, read, question)

    async def _enquiry(self, question: Question) -> Look:
        name = question.transaction_id or question.reference
        try:
            values = await self._reports.enquiry(name, by_reference=not question.transaction_id)
        except Refused as no:
            # "Not found" comes as 404 or as a plain no (section 10): either is an answer.
            return Look(trouble=no)
        except Unreachable as trouble:
            return missed(trouble)
        rows = [row for value in values if (row := _transaction(value, question))]
        return Look(tuple(row for row in rows if could_be(question, row)))

    def _span(self, question: Question, search: str) -> Span:
        """From well before the sale until tomorrow: a till's clock and the day's end differ."""
        first = fields.kuwait_day(question.since - EARLIER)
        now = self._clock.now()
        theirs = now - timedelta(seconds=self._ahead())
        last = max(fields.kuwait_day(now), fields.kuwait_day(theirs), first) + timedelta(days=1)
        return Span(first.isoformat(), last.isoformat(), search)


def _invoice(value: Json, question: Question, *, with_raw: bool = True) -> Row | None:
    return invoice_row(
        value,
        reference=question.reference,
        terminal=question.terminal,
        transaction_id=question.transaction_id,
        with_raw=with_raw,
    )


def _transaction(value: Json, question: Question, *, with_raw: bool = True) -> Row | None:
    return transaction_row(
        value,
        reference=question.reference,
        terminal=question.terminal,
        transaction_id=question.transaction_id,
        invoice_id=question.invoice_id,
        with_raw=with_raw,
    )


def _pushed(said: Said) -> Pushed:
    """The ids in the answer to a create or resend; it said yes, so each may be missing."""
    value = one_object(said.response)
    box = fields.mapping(value)
    if said.response is not None and not box and said.response is not True:
        raise Unsure("bad_answer", "it said yes, but not to what")
    return Pushed(
        invoice_id=fields.text(box, "id", "invoice_id"),
        transaction_id=fields.text(box, "transaction_id", "token"),
        url=fields.text(box, "url"),
        raw=fields.raw_text(value),
    )


def _raise_if_deaf(looks: list[Look]) -> None:
    """Nothing could be asked at all: that is not a finding."""
    troubles = [look.trouble for look in looks if look.trouble]
    if len(troubles) < len(looks) or any(look.rows for look in looks):
        return
    unreached = [trouble for trouble in troubles if isinstance(trouble, Unreachable)]
    if unreached:
        raise _worst(unreached)
    if not any(look.full for look in looks):
        first: PosError = troubles[0]
        raise Unreachable(first.kind, first.detail) from first


def _worst(troubles: list[Unreachable]) -> Unreachable:
    return max(troubles, key=lambda trouble: trouble.retry_after or 0.0)
