"""refunds: create, list, show, cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.commands.call import Call
from pos_app.commands.office.account import span_of
from pos_app.commands.opening import with_office, with_till
from pos_app.commands.tables import collect, money, show_answer, show_pages, show_told
from pos_app.domain.money import parse_amount
from pos_app.domain.refund import Refund
from pos_app.errors import BadInput

if TYPE_CHECKING:
    from pos_app.app import HeadlessTill


def create(call: Call) -> int:
    """Ask for a refund of a payment: no more than is left of it."""
    chosen = call.arguments
    amount = None if chosen.amount is None else parse_amount(chosen.amount)
    full = chosen.method == "full" if chosen.method else amount is None
    if not full and amount is None:
        raise BadInput(
            "refund_amount_missing", "give the AMOUNT of a partial refund", field="AMOUNT"
        )

    if full and amount is not None and chosen.method:
        raise BadInput("refund_amount_odd", "a full refund takes no AMOUNT", field="AMOUNT")

    async def work(till: HeadlessTill) -> Refund:
        from pos_app.usecases.refund_sale import RefundWish, paid_amount, refund_sale

        gateway = till.gateway
        paid = await paid_amount(chosen.token, reports=gateway.reports)
        return await refund_sale(
            RefundWish(
                token=chosen.token,
                paid=paid,
                amount=None if full else amount,
                reason=chosen.reason or "",
            ),
            refunds=gateway.refunds,
            journal=till.journal,
            clock=till.clock,
        )

    return _show(call, with_till(call, work))


def list_refunds(call: Call) -> int:
    """List them."""
    span = span_of(call)
    pages = with_office(
        call, lambda office: collect(office.refunds.pages(span, start=call.arguments.page, most=1))
    )
    cells = [
        (row.refund_id, row.state, money(row.amount), row.reference, row.created_at, row.token)
        for page in pages
        for row in page.rows
    ]
    headings = ("id", "status", "amount", "reference", "created", "token")
    return show_pages(call, pages, headings, cells)


def show(call: Call) -> int:
    """One of them."""
    return _show(call, with_office(call, lambda office: office.refunds.show(call.arguments.id)))


def cancel(call: Call) -> int:
    """Withdraw one that is not approved yet."""
    told = with_office(call, lambda office: office.refunds.cancel(call.arguments.id))
    return show_told(call, told, "withdrawn")


def _show(call: Call, refund: Refund) -> int:
    return show_answer(
        call,
        refund,
        ("id", refund.refund_id),
        ("status", refund.state),
        ("amount", money(refund.amount)),
        ("reference", refund.reference),
        ("token", refund.token),
        ("created", refund.created_at),
        ("refunded", refund.refunded_on),
        ("remark", refund.remark),
    )
