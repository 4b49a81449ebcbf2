"""Back-office fakes: they implement the ports and do what a script tells them to."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import (
    Invoice,
    InvoiceDraft,
    OpenInvoice,
    OpenInvoiceDraft,
    SubscriptionPlan,
)
from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund, RefundState
from pos_app.errors import PosError, Refused, Unreachable, Unsure
from pos_app.ports.leaving import Leaving
from pos_app.ports.office import BulkEdit, BulkEntry, Page, SheetFormat, Span, Told
from tests.fakes import FakeClock


class FakeRefunds:
    def __init__(self) -> None:
        self.kept: list[Refund] = []
        self.asked: list[tuple[str, int, bool]] = []
        self.failure: PosError | None = None
        self.does_it_anyway = False
        self.deaf: list[PosError] = []
        self.hidden: frozenset[str] = frozenset()
        """Refunds that the list does not show."""
        self.looks = 0

    async def ask(self, token: str, amount: Fils, *, full: bool) -> Refund:
        self.asked.append((token, amount, full))
        made = Refund(str(len(self.kept) + 1), token, amount, RefundState.PENDING)
        if self.failure is None or self.does_it_anyway:
            self.kept.append(made)
        if self.failure:
            raise self.failure
        return made

    async def pages(
        self, span: Span, *, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[Refund]]:
        if self.deaf:
            raise self.deaf.pop(0)
        self.looks += 1
        yield Page(tuple(one for one in self.kept if one.refund_id not in self.hidden))

    async def show(self, refund_id: str) -> Refund:
        if self.deaf:
            raise self.deaf.pop(0)
        return next(one for one in self.kept if one.refund_id == refund_id)

    def decide(self, refund_id: str, state: RefundState) -> None:
        self.kept = [
            replace(one, state=state) if one.refund_id == refund_id else one for one in self.kept
        ]

    async def cancel(self, refund_id: str) -> Told:
        if self.failure is None or self.does_it_anyway:
            self.decide(refund_id, RefundState.REJECTED)
        if self.failure:
            raise self.failure
        return Told("true")


class FakeBulk:
    def __init__(self, entries: Sequence[BulkEntry] = ()) -> None:
        self.entries = list(entries)
        self.uploads: list[tuple[bytes, SheetFormat, bool]] = []
        self.failure: PosError | None = None
        self.arrives: list[BulkEntry] = []
        self.list_failure: PosError | None = None
        self.page_size = 1000
        self.pages_read = 0
        self.sends: list[tuple[str, ...]] = []
        self.answers: list[PosError | None] = []
        """What the next sends end with; after these all goes well."""
        self.arrives_anyway = False
        """A send whose answer is lost is carried out all the same."""
        self.bad_ids: frozenset[str] = frozenset()

    async def send(self, entry_ids: Sequence[str]) -> Told:
        self.sends.append(tuple(entry_ids))
        answer = self.answers.pop(0) if self.answers else None
        if self.bad_ids & set(entry_ids):
            raise Refused("not_open")
        if answer is None or (self.arrives_anyway and isinstance(answer, Unsure)):
            sent = set(entry_ids)
            self.entries = [
                replace(one, mark="1") if one.entry_id in sent else one for one in self.entries
            ]
        if answer is not None:
            raise answer
        return Told("null")

    async def edit(self, entry_id: str, content: BulkEdit) -> Told:
        if self.failure:
            raise self.failure
        self.entries = [
            replace(one, amount=content.amount, name=content.name, phone=content.phone)
            if one.entry_id == entry_id
            else one
            for one in self.entries
        ]
        return Told("null")

    async def delete(self, entry_id: str) -> Told:
        if self.failure:
            raise self.failure
        self.entries = [one for one in self.entries if one.entry_id != entry_id]
        return Told("null")

    async def upload(
        self, content: bytes, form: SheetFormat, *, scheduled: bool, leaving: Leaving | None = None
    ) -> Told:
        for gone in range(1, 5):
            if leaving is not None and leaving.stopping():
                raise Unreachable("stopped")
            if leaving is not None:
                leaving.told(gone, 4)
        self.uploads.append((content, form, scheduled))
        self.entries += self.arrives
        if self.failure:
            raise self.failure
        return Told('{"count":1}', "ok")

    async def pages(
        self, *, scheduled: bool, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[BulkEntry]]:
        if self.list_failure:
            raise self.list_failure
        number = start
        while most is None or number < start + most:
            self.pages_read += 1
            first = (number - 1) * self.page_size
            rows = tuple(self.entries[first : first + self.page_size])
            more = first + self.page_size < len(self.entries)
            yield Page(rows, number, more)
            if not more:
                return
            number += 1


class FakeInvoices:
    def __init__(self) -> None:
        self.kept: list[Invoice] = []
        self.sent: list[tuple[str, object]] = []
        self.failure: PosError | None = None
        self.does_it_anyway = False
        self.searchable = True
        self.hides = False
        self.makes_all_parts = False
        """Before the answer to a split is lost."""

    async def create(self, draft: InvoiceDraft) -> Invoice:
        return self._make("create", draft)

    async def subscribe(self, draft: InvoiceDraft, plan: SubscriptionPlan) -> Invoice:
        return self._make("subscribe", draft)

    async def split(self, parts: Sequence[InvoiceDraft]) -> Page[Invoice]:
        return self._several("split", parts)

    async def instalments(self, parts: Sequence[InvoiceDraft]) -> Page[Invoice]:
        return self._several("instalments", parts)

    def _several(self, name: str, parts: Sequence[InvoiceDraft]) -> Page[Invoice]:
        failure, self.failure = self.failure, None if self.makes_all_parts else self.failure
        made = Page(tuple(self._make(name, part) for part in parts))
        if failure:
            raise failure
        return made

    def _make(self, name: str, draft: InvoiceDraft) -> Invoice:
        self.sent.append((name, draft))
        made = Invoice(
            str(len(self.kept) + 1), "tok", draft.reference, draft.amount, Finding.NOT_PAID
        )
        if self.failure is None or self.does_it_anyway:
            self.kept.append(made)
        if self.failure:
            raise self.failure
        return made

    async def pages(
        self,
        span: Span,
        *,
        kind: object = None,
        state: object = None,
        start: int = 1,
        most: int | None = None,
    ) -> AsyncIterator[Page[Invoice]]:
        rows = [one for one in self.kept if self.searchable or not span.search]
        rows = [] if self.hides else rows
        yield Page(tuple(replace(one) for one in rows))

    async def resend(self, invoice_id: str, *, mobile: str, country_code: str) -> Told:
        self.sent.append(("resend", invoice_id))
        return Told("null")

    async def cancel(self, token: str) -> Told:
        self.sent.append(("cancel", token))
        if self.failure:
            raise self.failure
        return Told("null")


class FakeOpenInvoices:
    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.kept: list[OpenInvoice] = []
        self.sent: list[OpenInvoiceDraft] = []
        self.failure: PosError | None = None
        self.does_it_anyway = False

    async def create(self, draft: OpenInvoiceDraft) -> OpenInvoice:
        self.sent.append(draft)
        made = OpenInvoice(
            str(len(self.kept) + 1),
            draft.title,
            "84",
            draft.amount,
            draft.least,
            draft.most,
            active=True,
            created_at=self.clock.now(),
        )
        if self.failure is None or self.does_it_anyway:
            self.kept.append(made)
        if self.failure:
            raise self.failure
        return made

    async def pages(
        self, span: Span, *, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[OpenInvoice]]:
        yield Page(tuple(self.kept))

    async def show(self, invoice_id: str) -> OpenInvoice:
        return next(one for one in self.kept if one.invoice_id == invoice_id)

    async def extend(self, invoice_id: str, *, expires_on: str) -> OpenInvoice:
        return await self.show(invoice_id)

    async def cancel(self, invoice_id: str) -> Told:
        return Told("null")
