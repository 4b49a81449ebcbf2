"""Show an open sale on its terminal again, but only when a look just now found it unpaid."""

from __future__ import annotations

from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.errors import BadInput, PosError
from pos_app.ports.journal import Journal
from pos_app.ports.payments import Pushed
from pos_app.usecases.run_sale import SaleRunner
from pos_app.usecases.sale_orders import terminal_order


async def resend_sale(reference: str, *, runner: SaleRunner, journal: Journal) -> Pushed:
    """Enquire, and if the sale is still open and unpaid, have its terminal show it once more.

    The same order under the same id: nothing new can be paid by it. Raises BadInput
    `not_resendable` (nothing sent), and as `PaymentGateway.enquire` and `resend` do.
    """
    _only_if_awaiting(await runner.close_restarted(reference))
    sale = _only_if_awaiting(await runner.look(reference))
    await journal.append("resend_asked", reference, {"terminal": sale.terminal})
    try:
        pushed = await runner.gateway.resend(terminal_order(sale), sale.transaction_id)
    except PosError as no:
        await journal.append("resend_failed", reference, {"kind": no.kind})
        raise
    await journal.append("resend_done", reference, {"raw": pushed.raw})
    return pushed


def _only_if_awaiting(sale: Sale) -> Sale:
    if sale.tender is not Tender.TERMINAL or sale.state is not SaleState.AWAITING:
        raise BadInput("not_resendable", f"the sale is {sale.state}", field="reference")
    return sale
