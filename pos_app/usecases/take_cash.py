"""A sale paid in cash: nothing leaves the till but the drawer's pulse and a receipt."""

from __future__ import annotations

from dataclasses import replace

from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, Tender
from pos_app.domain.sale_events import CashTaken
from pos_app.errors import BadInput
from pos_app.usecases.run_sale import SaleRunner
from pos_app.usecases.sale_book import SaleOrder

MOST_RECEIVED = Fils(1_000_000_000)


async def take_cash(order: SaleOrder, *, received: Fils, runner: SaleRunner) -> Sale:
    """Take `received` fils for `order`; the change is what is over.

    Raises BadInput `cash_too_little` or `amount_too_large`, JournalTrouble.
    """
    if received < order.amount:
        raise BadInput("cash_too_little", field="received")
    if received > MOST_RECEIVED:
        raise BadInput("amount_too_large", field="received")
    sale, is_new = await runner.book.draft(replace(order, tender=Tender.CASH, terminal=""))
    if sale.is_final:
        return sale
    taken = CashTaken(
        at=runner.clock.now(), received=received, change=Fils(received - order.amount)
    )
    if is_new:
        return await runner.begin(sale, taken)
    return await runner.decide(sale.reference, taken)
