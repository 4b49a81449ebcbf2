"""open-invoices: create, list, show, update, cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.commands.call import Call
from pos_app.commands.office.account import span_of
from pos_app.commands.opening import with_office, with_till
from pos_app.commands.tables import collect, money, show_answer, show_pages, show_told
from pos_app.domain.invoice import OpenInvoice, OpenInvoiceDraft, check_day, check_open_draft
from pos_app.domain.money import Fils, parse_amount
from pos_app.usecases import manage_invoices

if TYPE_CHECKING:
    from pos_app.app import HeadlessTill
    from pos_app.ports.office import Told


def create(call: Call) -> int:
    """Make a link that many may pay."""
    chosen = call.arguments
    draft = check_open_draft(
        OpenInvoiceDraft(
            title=chosen.title,
            amount=_amount(chosen.amount),
            least=_amount(chosen.min),
            most=_amount(chosen.max),
            description=chosen.description,
            expires_on=chosen.expires,
        )
    )

    async def work(till: HeadlessTill) -> OpenInvoice:
        return await manage_invoices.make_open_invoice(
            draft,
            open_invoices=till.gateway.open_invoices,
            journal=till.journal,
            clock=till.clock,
        )

    return _show(call, with_till(call, work))


def list_invoices(call: Call) -> int:
    """List them."""
    span = span_of(call)
    pages = with_office(
        call,
        lambda office: collect(office.open_invoices.pages(span, start=call.arguments.page, most=1)),
    )
    cells = [
        (row.invoice_id, row.title, _asked(row), _active(row), row.paid_count, row.expires_on)
        for page in pages
        for row in page.rows
    ]
    return show_pages(call, pages, ("id", "title", "amount", "active", "paid", "expires"), cells)


def show(call: Call) -> int:
    """One of them."""
    chosen = call.arguments
    return _show(call, with_office(call, lambda office: office.open_invoices.show(chosen.id)))


def update(call: Call) -> int:
    """Change its last day; the gateway may give it a new id."""
    chosen = call.arguments
    check_day(chosen.expires, "--expires")

    async def work(till: HeadlessTill) -> OpenInvoice:
        return await manage_invoices.extend_open_invoice(
            chosen.id,
            expires_on=chosen.expires,
            open_invoices=till.gateway.open_invoices,
            journal=till.journal,
        )

    return _show(call, with_till(call, work))


def cancel(call: Call) -> int:
    """Make one unpayable."""

    async def work(till: HeadlessTill) -> Told:
        return await manage_invoices.cancel_open_invoice(
            call.arguments.id, open_invoices=till.gateway.open_invoices, journal=till.journal
        )

    return show_told(call, with_till(call, work), "cancelled")


def _show(call: Call, invoice: OpenInvoice) -> int:
    return show_answer(
        call,
        invoice,
        ("id", invoice.invoice_id),
        ("title", invoice.title),
        ("amount", _asked(invoice)),
        ("active", _active(invoice)),
        ("paid", invoice.paid_count),
        ("sum paid", money(invoice.paid_sum)),
        ("link", invoice.url),
        ("reference", invoice.reference),
        ("created", invoice.created_at),
        ("expires", invoice.expires_on),
    )


def _amount(text: str | None) -> Fils | None:
    return None if text is None else parse_amount(text)


def _asked(invoice: OpenInvoice) -> str:
    if invoice.least or invoice.most:
        return f"{money(invoice.least)} to {money(invoice.most)}"
    return money(invoice.amount)


def _active(invoice: OpenInvoice) -> str:
    return {True: "yes", False: "no", None: "unknown"}[invoice.active]
