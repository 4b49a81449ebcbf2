"""Back-office fakes: they implement the ports and do what a script tells them to."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import Invoice, InvoiceDraft, SubscriptionPlan
from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund, RefundState
from pos_app.errors import PosError
from pos_app.ports.office import BulkEntry, Page, SheetFormat, Span, Told


class FakeRefunds:
    def __init__(self) -> None:
        self.kept: list[Refund] = []
        self.asked: list[tuple[str, int, bool]] = []
        self.failure: PosError | None = None
        self.does_it_anyway = False
        self.deaf: list[PosError] = []

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
        yield Page(tuple(self.kept))

    async def show(self, refund_id: str) -> Refund:
        return next(one for one in self.kept if one.refund_id == refund_id)

    async def cancel(self, refund_id: str) -> Told:
        return Told("true")


class FakeBulk:
    def __init__(self, entries: Sequence[BulkEntry] = ()) -> None:
        self.entries = list(entries)
        self.uploads: list[tuple[bytes, SheetFormat, bool]] = []
        self.failure: PosError | None = None
        self.arrives: list[BulkEntry] = []
        self.list_failure: PosError | None = None

    async def upload(self, content: bytes, form: SheetFormat, *, scheduled: bool) -> Told:
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
        yield Page(tuple(self.entries))


class FakeInvoices:
    def __init__(self) -> None:
        self.kept: list[Invoice] = []
        self.sent: list[tuple[str, object]] = []
        self.failure: PosError | None = None
        self.does_it_anyway = False
        self.searchable = True

    async def create(self, draft: InvoiceDraft) -> Invoice:
        return self._make("create", draft)

    async def subscribe(self, draft: InvoiceDraft, plan: SubscriptionPlan) -> Invoice:
        return self._make("subscribe", draft)

    async def split(self, parts: Sequence[InvoiceDraft]) -> Page[Invoice]:
        return Page(tuple(self._make("split", part) for part in parts))

    async def instalments(self, parts: Sequence[InvoiceDraft]) -> Page[Invoice]:
        return Page(tuple(self._make("instalments", part) for part in parts))

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
        yield Page(tuple(replace(one) for one in rows))

    async def resend(self, invoice_id: str, *, mobile: str, country_code: str) -> Told:
        self.sent.append(("resend", invoice_id))
        return Told("null")

    async def cancel(self, token: str) -> Told:
        self.sent.append(("cancel", token))
        if self.failure:
            raise self.failure
        return Told("null")
