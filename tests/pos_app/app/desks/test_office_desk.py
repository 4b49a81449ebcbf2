from __future__ import annotations

from dataclasses import replace

import pytest

from pos_app.app.desks.office_desk import TillOffice
from pos_app.app.headless import HeadlessTill
from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import Delivery, Invoice, InvoiceDraft, OpenInvoice, OpenInvoiceDraft
from pos_app.domain.invoice_request import InvoiceRequest, RequestKind, part_reference
from pos_app.domain.money import Fils
from pos_app.errors import DeviceTrouble
from ui.viewmodels.office.ports import Link


def quick(desk: TillOffice) -> InvoiceRequest:
    reference = desk.new_reference()
    draft = InvoiceDraft(
        Fils(1250),
        Delivery.SMS,
        reference=reference,
        payer_name="Noura",
        mobile="99991234",
        country_code=desk.country_code,
    )
    return InvoiceRequest(RequestKind.QUICK, reference, (draft,))


async def test_lists_are_the_gateways_and_what_is_kept_lies_in_the_tills_folder(
    till: HeadlessTill,
) -> None:
    desk = TillOffice(till)
    assert desk.gateway is till.gateway
    assert not desk.remembers_payers
    await desk.shelf.keep("invoices", [])
    assert (till.loaded.home.data / "office" / "invoices.json").is_file()


async def test_an_invoice_is_made_sent_again_and_cancelled(till: HeadlessTill) -> None:
    desk = TillOffice(till)
    request = quick(desk)
    since = till.clock.now()
    (made,) = await desk.make(request)
    assert isinstance(made, Invoice)
    assert (made.mobile, made.payer_name, made.finding) == ("99991234", "Noura", Finding.NOT_PAID)
    (found,) = await desk.look_for(request, since)
    assert isinstance(found, Invoice)
    assert found.invoice_id == made.invoice_id
    await desk.resend(made, "99994321")
    gone = await desk.cancel(made)
    assert gone.finding is Finding.CANCELLED
    assert [step.kind for step in await desk.story(made)] == [
        "invoice_asked",
        "invoice_done",
        "invoice_resend_asked",
        "invoice_resend_done",
        "invoice_cancel_asked",
        "invoice_cancel_done",
    ]


async def test_parts_add_up_at_the_gateway(till: HeadlessTill) -> None:
    desk = TillOffice(till)
    reference = desk.new_reference()
    parts = tuple(
        InvoiceDraft(Fils(500 + n), reference=part_reference(reference, n), expires_on="2099-01-01")
        for n in (1, 2, 3)
    )
    for kind in (RequestKind.SPLIT, RequestKind.INSTALMENTS):
        made = await desk.make(InvoiceRequest(kind, reference, parts))
        assert sum(one.amount or 0 for one in made) == 1506


async def test_an_open_invoice_lasts_longer_and_ends(till: HeadlessTill) -> None:
    desk = TillOffice(till)
    draft = OpenInvoiceDraft("Box", least=Fils(1000), most=Fils(9000), expires_on="2099-01-01")
    (made,) = await desk.make(InvoiceRequest(RequestKind.OPEN, "INV-1", open_draft=draft))
    assert isinstance(made, OpenInvoice)
    later = await desk.extend_open(made, "2099-02-01")
    assert later.expires_on == "2099-02-01"
    assert (await desk.cancel_open(later)).active is False
    assert [step.kind for step in await desk.story(made)][:2] == [
        "open_invoice_asked",
        "open_invoice_done",
    ]


async def test_a_link_is_printed_and_shown_to_the_payer(till: HeadlessTill) -> None:
    shown: list[tuple[int, str]] = []
    desk = TillOffice(till, lambda amount, url: shown.append((amount, url)))
    link = Link("http://127.0.0.1/s/x", Fils(1250), "INV-1", "Tea")
    outcome = await desk.print_link(link)
    assert outcome.job.startswith("link-")
    desk.show_payer(link)
    desk.show_payer(replace(link, amount=None))
    desk.show_payer(None)
    assert shown == [(1250, link.url), (0, link.url), (0, "")]
    printer, till.printer = till.printer, None
    with pytest.raises(DeviceTrouble):
        await desk.print_link(link)
    till.printer = printer  # the till closes the one it has
