"""charge, sales, recover, resolve: the till's own work without a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.commands.call import Call
from pos_app.commands.opening import with_sales_list, with_till
from pos_app.commands.selling.running_sale import charge_and_watch
from pos_app.commands.selling.staff_pin import approved_by
from pos_app.commands.tables import money, show_rows, when
from pos_app.domain.money import parse_amount, to_text
from pos_app.domain.reference import check_reference
from pos_app.domain.sale import Sale, SaleState
from pos_app.domain.staff import Right
from pos_app.domain.terminal import check_terminal
from pos_app.errors import BadInput

if TYPE_CHECKING:
    from pos_app.app import HeadlessTill
    from pos_app.domain.entry import SaleRow
    from pos_app.ports.journal import Sales
    from pos_app.usecases.take_payment import Progress

_PAGE = 500
EXIT_OF_FINAL = {
    SaleState.PAID: 0,
    SaleState.DECLINED: 3,
    SaleState.CANCELLED: 3,
    SaleState.EXPIRED: 3,
    SaleState.REFUSED: 3,
}
EXIT_OPEN = 4
EXIT_NOT_SENT = 5


def charge(call: Call) -> int:
    """Have an amount paid on a terminal; a line for each state."""
    from pos_app.settings.checks import require_gateway, require_terminal

    chosen = call.arguments
    amount = parse_amount(chosen.amount)
    reference = "" if chosen.reference is None else check_reference(chosen.reference)
    require_gateway(call.settings().settings)
    terminal = check_terminal(require_terminal(call.settings().settings, chosen.terminal))

    def show(sale: Sale) -> None:
        show_state(call, sale)

    async def work(till: HeadlessTill) -> Sale:
        from pos_app.domain.sale import Tender
        from pos_app.usecases.sale_book import SaleOrder

        order = SaleOrder(
            amount=amount, tender=Tender.TERMINAL, terminal=terminal, reference=reference
        )
        return await charge_and_watch(
            order, till=till, patience=chosen.patience, show=show, note=call.note
        )

    sale = with_till(call, work)
    code = exit_code(sale)
    if code:
        call.note(_what_now(sale, code))
    return code


def list_sales(call: Call) -> int:
    """Every sale of this till, newest last."""

    async def work(sales: Sales) -> list[SaleRow]:
        rows: list[SaleRow] = []
        before: int | None = None
        while True:
            page = await sales.page(before=before, limit=_PAGE)
            rows.extend(listed.row for listed in page.sales)
            if page.older is None:
                return rows[::-1]
            before = page.older

    rows = with_sales_list(call, work)
    if call.json:
        call.print_json([sale_plain(row) for row in rows])
        return 0
    headings = ("reference", "state", "amount", "tender", "terminal", "created", "alarm")
    cells = [
        (r.reference, r.state, money(r.amount), r.tender, r.terminal, r.created_at, r.alarm)
        for r in rows
    ]
    show_rows(call, headings, cells)
    return 0


def recover(call: Call) -> int:
    """One round over open and recent sales; pushes nothing."""

    async def work(till: HeadlessTill) -> bool:
        from pos_app.ports.journal import SaleFilter
        from pos_app.usecases.recover_sales import recover_sales

        def report(progress: Progress) -> None:
            show_state(call, progress.sale)
            if progress.trouble:
                call.note(f"{progress.sale.reference}: the gateway could not be asked")

        found = await recover_sales(runner=till.runner(), report=report)
        for sale in found.still_open:
            call.note(f"{sale.reference} is still open ({sale.state})")
        # Alarms stand until somebody acknowledges them, also those of last week.
        alarmed = (await till.journal.page(SaleFilter(alarmed=True), limit=_PAGE)).sales
        for each in alarmed:
            call.note(f"{each.row.reference}: alarm {each.row.alarm}; see pos-app resolve")
        return found.is_clear and not alarmed

    return 0 if with_till(call, work) else EXIT_OPEN


def resolve(call: Call) -> int:
    """A supervisor decides what the gateway could not tell."""
    chosen = call.arguments
    reference = check_reference(chosen.reference)
    if chosen.paid and not chosen.approval_code:
        raise BadInput("approval_code", field="--approval-code")

    async def work(till: HeadlessTill) -> Sale:
        from pos_app.usecases import resolve_sale

        runner = till.runner()
        await till.book.load(reference)
        supervisor = await approved_by(call, till, Right.RESOLVE, reference)
        if chosen.paid:
            return await resolve_sale.resolve_paid(
                reference, runner=runner, approval=chosen.approval_code, supervisor=supervisor
            )
        if chosen.not_paid:
            return await resolve_sale.resolve_not_paid(
                reference, runner=runner, supervisor=supervisor
            )
        return await resolve_sale.acknowledge_alarm(reference, runner=runner, supervisor=supervisor)

    show_state(call, with_till(call, work))
    return 0


def exit_code(sale: Sale) -> int:
    """What `charge` ends with for a sale that stands like this."""
    if sale.state is SaleState.PREPARED and not sale.pushes:
        return EXIT_NOT_SENT
    return EXIT_OF_FINAL.get(sale.state, EXIT_OPEN)


def _what_now(sale: Sale, code: int) -> str:
    """One line for a sale that did not end paid."""
    why = f" ({sale.reason})" if sale.reason else ""
    if code == EXIT_NOT_SENT:
        again = f"try again with --reference {sale.reference}"
        return f"the gateway cannot be reached and nothing was sent{why}; {again}"
    if code == EXIT_OPEN:
        return (
            f"what became of {sale.reference} is not settled{why}; do not charge it anew: "
            "run pos-app recover, or pos-app resolve with the terminal's slip in hand"
        )
    if sale.alarm is not None:
        return (
            f"{sale.reference} ended {sale.state}{why}, and a payment of it turned up "
            f"({sale.alarm}): do not charge it anew, give it back or see pos-app resolve"
        )
    return f"{sale.reference} ended {sale.state}{why}; nothing was paid"


def show_state(call: Call, sale: Sale) -> None:
    """One line: where the sale stands."""
    if call.json:
        plain = {
            "reference": sale.reference,
            "state": sale.state.value,
            "amount": to_text(sale.amount),
            "at": when(sale.updated_at),
            "reason": sale.reason or None,
            "alarm": sale.alarm.value if sale.alarm else None,
        }
        call.print_json(plain, compact=True)
        return
    parts = [
        when(sale.updated_at),
        sale.reference,
        to_text(sale.amount),
        sale.state.value,
        f"({sale.reason})" if sale.reason else "",
        f"alarm: {sale.alarm}" if sale.alarm else "",
    ]
    call.line("  ".join(part for part in parts if part))


def sale_plain(row: SaleRow) -> dict[str, object]:
    """A sale as `sales --json` shows it (outside-faces, Sales)."""
    return {
        "reference": row.reference,
        "state": row.state,
        "tender": row.tender,
        "amount": to_text(row.amount),
        "amount_fils": row.amount,
        "terminal": row.terminal,
        "invoice_id": row.invoice_id,
        "transaction_id": row.transaction_id,
        "alarm": row.alarm or None,
        "created_at": when(row.created_at),
        "updated_at": when(row.updated_at),
    }
