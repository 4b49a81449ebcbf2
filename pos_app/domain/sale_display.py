"""What the payer is shown of a sale."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.entry import SHOP_TIME, shop_day
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


def payable_until(sale: Sale) -> datetime | None:
    """The end of the last day on which a link can be paid, in the shop's time; None: no end."""
    if sale.tender is not Tender.LINK or sale.state is SaleState.PREPARED:
        return None
    day_after = shop_day(sale.created_at) + timedelta(days=sale.link_days + 1)
    return datetime(day_after.year, day_after.month, day_after.day, tzinfo=UTC) - SHOP_TIME


def display_view_for(sale: Sale, *, now: datetime) -> DisplayView:
    """The picture for the payer at `now`. Names of shop and language are the caller's to add.

    While a push is under way the amount is shown; a change in cash stays until the next sale; a
    link that can be paid has its seconds left, for the countdown.
    """
    moment = _MOMENTS[sale.state]
    if sale.sending:
        moment = DisplayMoment.AMOUNT
    elif sale.alarm is not None and sale.state is not SaleState.PAID:
        # Money was taken after all: until a person has looked at it, neither paid nor unpaid.
        moment = DisplayMoment.WAITING
    elif sale.tender is Tender.LINK and moment is DisplayMoment.TAP_CARD:
        moment = DisplayMoment.SCAN_LINK if sale.url else DisplayMoment.AMOUNT
    elif sale.tender is Tender.CASH and moment is DisplayMoment.PAID:
        moment = DisplayMoment.CASH_CHANGE
    end = payable_until(sale) if moment is DisplayMoment.SCAN_LINK else None
    return DisplayView(
        moment=moment,
        amount=sale.amount,
        url=sale.url if moment is DisplayMoment.SCAN_LINK else "",
        reference=sale.reference,
        seconds_left=None if end is None else max(0, int((end - now).total_seconds())),
        received=sale.received,
        change=sale.change,
    )
