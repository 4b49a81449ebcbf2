from __future__ import annotations

from dataclasses import replace

import pytest

from pos_app.domain.invoice import InvoiceDraft, OpenInvoiceDraft, SubscriptionPlan
from pos_app.domain.money import Fils
from pos_app.errors import BadInput, PosError, Refused, Unreachable, Unsure
from pos_app.usecases.manage_invoices import (
    LOOKS,
    NEVER_ARRIVED,
    cancel_invoice,
    journal_name,
    make_invoice,
    make_open_invoice,
    make_parts,
    new_reference,
    resend_invoice,
)
from tests.fakes import START, FakeClock, MemoryJournal
from tests.pos_app.usecases.office_fakes import FakeInvoices, FakeOpenInvoices


class Desk:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.journal = MemoryJournal(self.clock)
        self.invoices = FakeInvoices()

    @property
    def ports(self) -> dict[str, object]:
        return {"invoices": self.invoices, "journal": self.journal}


@pytest.fixture
def desk() -> Desk:
    return Desk()


DRAFT = InvoiceDraft(Fils(1000), reference="R-1")


async def kinds(desk: Desk, name: str = "R-1") -> list[str]:
    return [entry.kind for entry in await desk.journal.entries(name)]


async def test_an_invoice_is_journaled_then_made(desk: Desk) -> None:
    made = await make_invoice(DRAFT, **desk.ports, clock=desk.clock)  # type: ignore[arg-type]
    assert made.reference == "R-1"
    assert await kinds(desk) == ["invoice_asked", "invoice_done"]


async def test_one_without_a_reference_gets_one(desk: Desk) -> None:
    made = await make_invoice(
        InvoiceDraft(Fils(1000)),
        **desk.ports,
        clock=desk.clock,  # type: ignore[arg-type]
    )
    assert made.reference.startswith("INV-261123-")


async def test_a_plan_makes_a_subscription(desk: Desk) -> None:
    plan = SubscriptionPlan(3, "2026-12-01")
    await make_invoice(DRAFT, **desk.ports, clock=desk.clock, plan=plan)  # type: ignore[arg-type]
    assert desk.invoices.sent[0][0] == "subscribe"


@pytest.mark.parametrize("searchable", [True, False])
async def test_a_lost_answer_is_looked_for(desk: Desk, searchable: bool) -> None:
    desk.invoices.failure = Unsure("no_answer")
    desk.invoices.does_it_anyway = True
    desk.invoices.searchable = searchable
    made = await make_invoice(DRAFT, **desk.ports, clock=desk.clock)  # type: ignore[arg-type]
    assert made.invoice_id == "1"
    assert len(desk.invoices.sent) == 1
    assert await kinds(desk) == ["invoice_asked", "invoice_unsure", "invoice_done"]


async def test_a_lost_answer_that_does_not_turn_up_stays_unsure(desk: Desk) -> None:
    desk.invoices.failure = Unsure("no_answer")
    with pytest.raises(Unsure):
        await make_invoice(DRAFT, **desk.ports, clock=desk.clock)  # type: ignore[arg-type]
    assert desk.clock.slept == list(LOOKS)
    assert len(desk.invoices.sent) == 1


@pytest.mark.parametrize(
    "no", [Refused("refused"), Unreachable("no_connection"), BadInput("day_odd")]
)
async def test_a_clear_no_is_journaled(desk: Desk, no: PosError) -> None:
    desk.invoices.failure = no
    with pytest.raises(type(no)):
        await make_invoice(DRAFT, **desk.ports, clock=desk.clock)  # type: ignore[arg-type]
    assert await kinds(desk) == ["invoice_asked", "invoice_not_done"]


@pytest.mark.parametrize("split", [True, False])
async def test_parts(desk: Desk, split: bool) -> None:
    page = await make_parts((DRAFT, DRAFT), split=split, **desk.ports, clock=desk.clock)  # type: ignore[arg-type]
    assert len(page.rows) == 2
    assert {name for name, _ in desk.invoices.sent} == {"split" if split else "instalments"}


async def test_resend_and_cancel(desk: Desk) -> None:
    await resend_invoice("7", mobile="66666666", country_code="965", **desk.ports)  # type: ignore[arg-type]
    await cancel_invoice("tok", **desk.ports)  # type: ignore[arg-type]
    assert await kinds(desk, "7") == ["invoice_resend_asked", "invoice_resend_done"]
    assert await kinds(desk, "tok") == ["invoice_cancel_asked", "invoice_cancel_done"]


def test_references_are_the_shops_day_and_never_equal() -> None:
    drawn = {new_reference(START) for _ in range(200)}
    assert len(drawn) == 200
    assert all(len(one) <= 40 for one in drawn)


@pytest.mark.parametrize("text", ["84|17", "x" * 41, "", "\u0627"])
def test_odd_names_become_digests(text: str) -> None:
    assert journal_name(text).startswith("office-")
    assert journal_name("R-1_x") == "R-1_x"


@pytest.mark.parametrize("split", [True, False])
async def test_parts_whose_answer_was_lost_are_looked_for_by_their_references(
    desk: Desk, split: bool
) -> None:
    parts = (DRAFT, InvoiceDraft(Fils(2000)))
    desk.invoices.failure, desk.invoices.does_it_anyway = Unsure("no_answer"), True
    desk.invoices.makes_all_parts = True
    page = await make_parts(parts, split=split, **desk.ports, clock=desk.clock)  # type: ignore[arg-type]
    assert [one.amount for one in page.rows] == [1000, 2000]
    assert len(desk.invoices.sent) == 2


async def test_some_parts_are_not_all(desk: Desk) -> None:
    desk.invoices.failure, desk.invoices.does_it_anyway = Unsure("no_answer"), True
    parts = (DRAFT, replace(DRAFT, reference="R-2"))
    with pytest.raises(Unsure):
        await make_parts(parts, split=True, **desk.ports, clock=desk.clock)  # type: ignore[arg-type]
    assert len(desk.invoices.sent) == 1, "the second part was never reached"


async def test_what_stayed_unsure_is_looked_for_before_its_reference_is_used_again(
    desk: Desk,
) -> None:
    async def again() -> str:
        made = await make_invoice(DRAFT, **desk.ports, clock=desk.clock)  # type: ignore[arg-type]
        return made.invoice_id

    desk.invoices.failure = Unsure("no_answer")
    with pytest.raises(Unsure):
        await again()
    desk.invoices.failure = None
    with pytest.raises(Unsure) as caught:
        await again()
    assert caught.value.kind == "invoice_still_unsure"
    assert len(desk.invoices.sent) == 1
    desk.clock.pass_by(NEVER_ARRIVED.total_seconds())
    assert await again() == "1"
    assert len(desk.invoices.sent) == 2


async def test_what_turned_up_meanwhile_is_not_made_twice(desk: Desk) -> None:
    desk.invoices.failure, desk.invoices.does_it_anyway = Unsure("no_answer"), True
    kept, desk.invoices.hides = desk.invoices.kept, True
    with pytest.raises(Unsure):
        await make_invoice(DRAFT, **desk.ports, clock=desk.clock)  # type: ignore[arg-type]
    desk.invoices.hides = False
    made = await make_invoice(DRAFT, **desk.ports, clock=desk.clock)  # type: ignore[arg-type]
    assert [made.invoice_id] == [one.invoice_id for one in kept]
    assert len(desk.invoices.sent) == 1


OPEN = OpenInvoiceDraft("School trip", amount=Fils(5000))


async def test_an_open_invoice_whose_answer_was_lost_is_told_by_title_and_amount(
    desk: Desk,
) -> None:
    opened = FakeOpenInvoices(desk.clock)
    await make_open_invoice(OPEN, open_invoices=opened, journal=desk.journal, clock=desk.clock)
    desk.clock.pass_by(3600)
    opened.failure, opened.does_it_anyway = Unsure("no_answer"), True
    made = await make_open_invoice(
        OPEN, open_invoices=opened, journal=desk.journal, clock=desk.clock
    )
    assert made.invoice_id == "2", "not the older one of that title"


async def test_an_open_invoice_that_does_not_turn_up_stays_unsure(desk: Desk) -> None:
    opened = FakeOpenInvoices(desk.clock)
    opened.failure = Unsure("no_answer")
    for _ in range(2):
        with pytest.raises(Unsure):
            await make_open_invoice(
                OPEN, open_invoices=opened, journal=desk.journal, clock=desk.clock
            )
    assert len(opened.sent) == 1
