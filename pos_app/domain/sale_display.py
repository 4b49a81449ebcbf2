"""What the payer is shown of a sale."""

from __future__ import annotations

from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.sale import Sale, SaleState, Tender

_MOMENTS = {
    SaleState.PREPARED: DisplayMoment.AMOUNT,
    SaleState.AWAITING: DisplayMoment.TAP_CARD,
    SaleState.UNSURE: DisplayMoment.WAITING,
    SaleState.CANCELLING: DisplayMoment.WAITING,
    SaleState.PARKED: DisplayMoment.WAITING,
    SaleState.PAID: DisplayMoment.PAID,
    SaleState.DECLINED: DisplayMoment.DECLINED,
    SaleState.CANCELLED: DisplayMoment.CANCELLED,
    SaleState.EXPIRED: DisplayMoment.CANCELLED,
    SaleState.REFUSED: DisplayMoment.CANCELLED,
}


def display_view_for(sale: Sale, *, seconds_left: int | None = None) -> DisplayView:
    """The picture for the payer. Names of shop and language are the caller's to add.

    While a push is under way the amount is shown; a change in cash stays until the next sale.
    """
    moment = _MOMENTS[sale.state]
    if sale.sending:
        moment = DisplayMoment.AMOUNT
    elif sale.tender is Tender.LINK and moment is DisplayMoment.TAP_CARD:
        moment = DisplayMoment.SCAN_LINK if sale.url else DisplayMoment.AMOUNT
    elif sale.tender is Tender.CASH and moment is DisplayMoment.PAID:
        moment = DisplayMoment.CASH_CHANGE
    return DisplayView(
        moment=moment,
        amount=sale.amount,
        url=sale.url if moment is DisplayMoment.SCAN_LINK else "",
        reference=sale.reference,
        seconds_left=seconds_left,
        received=sale.received,
        change=sale.change,
    )
