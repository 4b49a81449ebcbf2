from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import Invoice, InvoiceDraft, OpenInvoiceDraft
from pos_app.domain.money import Fils
from pos_app.usecases.find_made import EARLIER, find_made, find_open
from tests.fakes import START, FakeClock
from tests.pos_app.usecases.office_fakes import FakeInvoices, FakeOpenInvoices

DRAFT = InvoiceDraft(Fils(1000), reference="R-1")
MADE = Invoice("7", "tok", "R-1", Fils(1000), Finding.NOT_PAID, created_at=START)


async def found(*kept: Invoice, drafts: tuple[InvoiceDraft, ...] = (DRAFT,)) -> list[str]:
    invoices = FakeInvoices()
    invoices.kept = list(kept)
    return [one.invoice_id for one in await find_made(drafts, START, invoices=invoices)]


@pytest.mark.parametrize(
    ("row", "ids"),
    [
        (MADE, ["7"]),
        (replace(MADE, created_at=None), ["7"]),
        (replace(MADE, finding=Finding.PAID), ["7"]),
        (replace(MADE, reference="R-2"), []),
        (replace(MADE, amount=Fils(999)), []),
        (replace(MADE, finding=Finding.CANCELLED), []),
        (replace(MADE, created_at=START - EARLIER - timedelta(seconds=1)), []),
    ],
)
async def test_reference_amount_and_time_must_fit(row: Invoice, ids: list[str]) -> None:
    assert await found(row) == ids


async def test_each_part_needs_an_invoice_of_its_own() -> None:
    assert await found(MADE, drafts=(DRAFT, DRAFT)) == []
    assert await found(MADE, replace(MADE, invoice_id="8"), drafts=(DRAFT, DRAFT)) == ["7", "8"]


async def test_two_alike_open_invoices_are_ambiguous() -> None:
    clock = FakeClock()
    opened = FakeOpenInvoices(clock)
    draft = OpenInvoiceDraft("Trip", least=Fils(1000), most=Fils(5000))
    assert await find_open(draft, clock.now(), open_invoices=opened) is None
    made = await opened.create(draft)
    assert await find_open(draft, clock.now(), open_invoices=opened) == made
    await opened.create(replace(draft, most=Fils(6000)))
    assert await find_open(draft, clock.now(), open_invoices=opened) == made
    await opened.create(draft)
    assert await find_open(draft, clock.now(), open_invoices=opened) is None
