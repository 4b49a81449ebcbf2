"""pos: invoices on card terminals, as the gateway has them, and two things to do about a sale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.commands.call import Call
from pos_app.commands.office.invoices import show_invoice
from pos_app.commands.opening import with_office, with_till
from pos_app.commands.selling.sales import exit_code, show_state
from pos_app.commands.tables import collect, money, show_answer, show_pages
from pos_app.domain.reference import check_reference
from pos_app.domain.sale import Sale, SaleState
from pos_app.errors import BadInput

if TYPE_CHECKING:
    from pos_app.app import HeadlessTill
    from pos_app.ports.payments import Pushed

_STOPPABLE = {SaleState.PREPARED, SaleState.AWAITING, SaleState.UNSURE, SaleState.CANCELLING}


def list_invoices(call: Call) -> int:
    """List them, newest first."""
    pages = with_office(
        call,
        lambda office: collect(office.terminal_invoices.pages(start=call.arguments.page, most=1)),
    )
    cells = [
        (
            row.invoice_id,
            row.finding,
            money(row.amount),
            row.reference,
            row.terminal,
            row.created_at,
        )
        for page in pages
        for row in page.rows
    ]
    headings = ("id", "status", "amount", "reference", "terminal", "created")
    return show_pages(call, pages, headings, cells)


def show(call: Call) -> int:
    """One of them."""
    found = with_office(call, lambda office: office.terminal_invoices.show(call.arguments.id))
    return show_invoice(call, found)


def resend(call: Call) -> int:
    """Show an open sale on its terminal again: only when a look just now found it unpaid."""
    reference = check_reference(call.arguments.reference)

    async def work(till: HeadlessTill) -> Pushed:
        from pos_app.usecases.resend_sale import resend_sale

        return await resend_sale(reference, runner=till.runner(), journal=till.journal)

    return show_answer(call, with_till(call, work), ("sent again", reference))


def cancel(call: Call) -> int:
    """Ask to stop a sale, and look what became of it. Its state says whether it worked."""
    reference = check_reference(call.arguments.reference)

    async def work(till: HeadlessTill) -> Sale:
        runner = till.runner()
        sale = await runner.close_restarted(reference)
        if sale.state not in _STOPPABLE:
            raise BadInput("not_stoppable", f"the sale is {sale.state}", field="reference")
        await runner.cancel(reference)
        return await runner.look(reference)

    sale = with_till(call, work)
    show_state(call, sale)
    return 0 if sale.state is SaleState.CANCELLED else exit_code(sale)
