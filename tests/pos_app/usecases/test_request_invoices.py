from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from pos_app.domain.invoice import InvoiceDraft, OpenInvoice, OpenInvoiceDraft
from pos_app.domain.invoice_request import InvoiceRequest, RequestKind
from pos_app.domain.money import Fils
from pos_app.errors import BadInput, PosError, Refused, Unreachable, Unsure
from pos_app.ports.office import Page, Span
from pos_app.usecases.request_invoices import look_for, make_requested
from tests.fakes import START, FakeClock, MemoryJournal
from tests.pos_app.usecases.office_fakes import FakeInvoices

PARTS = tuple(InvoiceDraft(Fils(500), reference=f"R-{n}") for n in (1, 2))
QUICK = InvoiceRequest(RequestKind.QUICK, "R", PARTS[:1])
SPLIT = InvoiceRequest(RequestKind.SPLIT, "R", PARTS)
INSTALMENTS = InvoiceRequest(RequestKind.INSTALMENTS, "R", PARTS)
OPEN = InvoiceRequest(
    RequestKind.OPEN, "R", open_draft=OpenInvoiceDraft("Box", least=Fils(1), most=Fils(9))
)


@dataclass
class Opens:
    kept: list[OpenInvoice] = field(default_factory=list)
    failure: PosError | None = None
    deaf: PosError | None = None
    sent: int = 0

    async def create(self, draft: OpenInvoiceDraft) -> OpenInvoice:
        self.sent += 1
        made = OpenInvoice("1", draft.title, "84", None, draft.least, draft.most, active=True)
        self.kept.append(replace(made, created_at=START))
        if self.failure:
            raise self.failure
        return made

    async def pages(
        self, span: Span, *, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[Any]]:
        if self.deaf:
            raise self.deaf
        yield Page(tuple(self.kept))


class Desk:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.journal = MemoryJournal(self.clock)
        self.invoices = FakeInvoices()
        self.open_invoices = Opens()

    async def make(self, request: InvoiceRequest) -> Any:
        office: Any = self
        return await make_requested(request, office=office, journal=self.journal, clock=self.clock)

    async def look(self, request: InvoiceRequest) -> Any:
        office: Any = self
        return await look_for(request, since=START, office=office)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize("request_", [QUICK, SPLIT, INSTALMENTS, OPEN])
async def test_each_kind_is_made_its_own_way(desk: Desk, request_: InvoiceRequest) -> None:
    made = await desk.make(request_)
    assert len(made) == max(1, len(request_.drafts))
    names = {name for name, _ in desk.invoices.sent}
    assert (
        names
        == {
            QUICK.kind: {"create"},
            SPLIT.kind: {"split"},
            INSTALMENTS.kind: {"instalments"},
            OPEN.kind: set(),
        }[request_.kind]
    )
    assert len(await desk.look(request_)) == len(made)


async def test_a_lost_open_invoice_is_found_and_not_made_twice(desk: Desk) -> None:
    desk.open_invoices.failure = Unsure("no_answer")
    (made,) = await desk.make(OPEN)
    assert (made.title, desk.open_invoices.sent) == ("Box", 1)


async def test_a_look_finds_nothing_where_nothing_is(desk: Desk) -> None:
    assert await desk.look(OPEN) == await desk.look(SPLIT) == ()


@pytest.mark.parametrize("away", [Unreachable("no_route"), Refused("refused")])
async def test_a_look_raises_nothing(desk: Desk, away: PosError) -> None:
    desk.open_invoices.deaf = away
    assert await desk.look(OPEN) == ()


async def test_what_may_not_be_sent_is_not(desk: Desk) -> None:
    with pytest.raises(BadInput):
        await desk.make(InvoiceRequest(RequestKind.QUICK, "R"))
    assert desk.invoices.sent == []
