"""profile, terminals, transactions."""

from __future__ import annotations

from pos_app.commands.call import Call
from pos_app.commands.opening import with_office
from pos_app.commands.tables import collect, money, show_answer, show_pages, show_told
from pos_app.domain.invoice import check_day
from pos_app.ports.office import Span, TransactionFilter


def profile(call: Call) -> int:
    """The merchant's profile. Its keys differ from server to server, so it is JSON always."""
    told = with_office(call, lambda office: office.account.profile())
    call.arguments.json = True
    return show_told(call, told, "")


def terminals(call: Call) -> int:
    """The card terminals that may be named."""
    page = with_office(call, lambda office: office.account.terminals())
    cells = [(row.terminal, row.name) for row in page.rows]
    return show_pages(call, [page], ("terminal", "name"), cells)


def list_transactions(call: Call) -> int:
    """Money that moved."""
    chosen = call.arguments
    wanted = TransactionFilter(
        span=span_of(call),
        service_type=chosen.service_type,
        payment_type=chosen.payment_type,
        payment_status=chosen.payment_status,
    )
    pages = with_office(
        call, lambda office: collect(office.reports.pages(wanted, start=chosen.page, most=1))
    )
    cells = [
        (row.at, row.finding, money(row.amount), row.reference, row.terminal, row.token)
        for page in pages
        for row in page.rows
    ]
    headings = ("at", "status", "amount", "reference", "terminal", "token")
    return show_pages(call, pages, headings, cells)


def enquire(call: Call) -> int:
    """One payment, by its token or by an order's reference."""
    found = with_office(call, lambda office: office.reports.enquire(call.arguments.token))
    return show_answer(
        call,
        found,
        ("status", found.finding),
        ("amount", money(found.amount)),
        ("reference", found.reference),
        ("token", found.token),
        ("transaction", found.transaction_id),
        ("terminal", found.terminal),
        ("scheme", found.scheme),
        ("card", found.card),
        ("approval", found.approval),
        ("at", found.at),
    )


def span_of(call: Call) -> Span:
    """The days and words that a list was narrowed to. Raises BadInput."""
    chosen = call.arguments
    for name, day in (("--from", chosen.from_day), ("--to", chosen.to_day)):
        if day:
            check_day(day, name)
    return Span(from_day=chosen.from_day, to_day=chosen.to_day, search=chosen.search)
