"""invoices: create, subscription, split, instalments, list, show, resend, cancel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pos_app.commands.call import Call
from pos_app.commands.given_files import read_text
from pos_app.commands.office.account import span_of
from pos_app.commands.opening import with_office, with_till
from pos_app.commands.tables import collect, money, show_answer, show_pages, show_told
from pos_app.domain.invoice import (
    Delivery,
    Invoice,
    InvoiceDraft,
    InvoiceKind,
    InvoiceState,
    SubscriptionPlan,
    check_draft,
    check_parts,
    check_plan,
)
from pos_app.domain.money import parse_amount
from pos_app.errors import BadInput
from pos_app.ports.office import Page
from pos_app.usecases import manage_invoices

if TYPE_CHECKING:
    from pos_app.app import HeadlessTill
    from pos_app.ports.office import Told

_HEADINGS = ("id", "status", "amount", "reference", "payer", "created", "token")


def create(call: Call) -> int:
    """Make an invoice and deliver it."""
    return _make(call)


def subscription(call: Call) -> int:
    """Make an invoice that comes again."""
    chosen = call.arguments
    count = chosen.recurrences
    if not (count.isascii() and count.isdigit() and len(count) <= 4):
        raise BadInput("recurrences_odd", "--recurrences takes 1 to 999", field="recurrences")
    plan = check_plan(
        SubscriptionPlan(
            recurrences=int(count),
            start_on=chosen.start_date,
            automatic=chosen.subscription_type == "automatic",
            frequency=chosen.frequency,
        )
    )

    return _make(call, plan)


def split(call: Call) -> int:
    """One debt of several payers."""
    return _parts(call, split=True)


def instalments(call: Call) -> int:
    """One debt of several dates."""
    return _parts(call, split=False)


def list_invoices(call: Call) -> int:
    """List them."""
    chosen = call.arguments
    span = span_of(call)
    kind = InvoiceKind(chosen.kind) if chosen.kind else None
    state = InvoiceState(chosen.status) if chosen.status else None
    pages = with_office(
        call,
        lambda office: collect(
            office.invoices.pages(
                span, kind=kind, state=state, start=chosen.page, most=chosen.pages
            )
        ),
    )
    return _show_page(call, pages)


def show(call: Call) -> int:
    """One of them."""
    return show_invoice(
        call, with_office(call, lambda office: office.invoices.show(call.arguments.id))
    )


def resend(call: Call) -> int:
    """Deliver one again."""
    chosen = call.arguments

    async def work(till: HeadlessTill) -> Told:
        return await manage_invoices.resend_invoice(
            chosen.id,
            mobile=chosen.mobile,
            country_code=_country_code(call),
            invoices=till.gateway.invoices,
            journal=till.journal,
        )

    return show_told(call, with_till(call, work), "sent again")


def cancel(call: Call) -> int:
    """Make one unpayable."""

    async def work(till: HeadlessTill) -> Told:
        return await manage_invoices.cancel_invoice(
            call.arguments.token, invoices=till.gateway.invoices, journal=till.journal
        )

    return show_told(call, with_till(call, work), "cancelled")


def show_invoice(call: Call, invoice: Invoice) -> int:
    """Print one invoice, a terminal's or one of these."""
    return show_answer(
        call,
        invoice,
        ("id", invoice.invoice_id),
        ("status", invoice.finding),
        ("amount", money(invoice.amount)),
        ("reference", invoice.reference),
        ("payer", invoice.payer_name),
        ("description", invoice.description),
        ("terminal", invoice.terminal),
        ("link", invoice.url),
        ("token", invoice.token),
        ("created", invoice.created_at),
        ("expires", invoice.expires_on),
    )


def _show_page(call: Call, pages: Sequence[Page[Invoice]]) -> int:
    cells = [
        (
            row.invoice_id,
            row.finding,
            money(row.amount),
            row.reference,
            row.payer_name,
            row.created_at,
            row.token,
        )
        for page in pages
        for row in page.rows
    ]
    return show_pages(call, pages, _HEADINGS, cells)


def _make(call: Call, plan: SubscriptionPlan | None = None) -> int:
    draft = _draft(call)
    items = read_text(call.arguments.items) if call.arguments.items else ""

    async def work(till: HeadlessTill) -> Invoice:
        invoices = till.gateway.invoices
        whole = check_draft(replace(draft, items=invoices.read_items(items))) if items else draft
        return await manage_invoices.make_invoice(
            whole, invoices=invoices, journal=till.journal, clock=till.clock, plan=plan
        )

    return show_invoice(call, with_till(call, work))


def _parts(call: Call, *, split: bool) -> int:
    text = read_text(call.arguments.file)

    async def work(till: HeadlessTill) -> Page[Invoice]:
        invoices = till.gateway.invoices
        parts = check_parts(invoices.read_parts(text))
        return await manage_invoices.make_parts(
            parts, split=split, invoices=invoices, journal=till.journal, clock=till.clock
        )

    return _show_page(call, [with_till(call, work)])


def _draft(call: Call) -> InvoiceDraft:
    chosen = call.arguments
    return check_draft(
        InvoiceDraft(
            amount=parse_amount(chosen.amount),
            delivery=Delivery(chosen.delivery),
            reference=chosen.reference,
            payer_name=chosen.customer_name,
            mobile=chosen.mobile,
            country_code=_country_code(call) if chosen.mobile else chosen.country_code,
            email=chosen.email,
            description=chosen.description,
            expires_on=chosen.expires,
            pay_types=tuple(part.strip() for part in chosen.pay_types.split(",") if part.strip()),
            language=chosen.language or "",
        )
    )


def _country_code(call: Call) -> str:
    return str(call.arguments.country_code) or call.settings().settings.sale.country_code
