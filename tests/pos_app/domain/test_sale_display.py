from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pos_app.domain.display import DisplayMoment
from pos_app.domain.money import Fils
from pos_app.domain.sale import Alarm, Sale, SaleState, Tender
from pos_app.domain.sale_display import display_view_for, payable_until

AT = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
SALE = Sale(
    reference="R",
    amount=Fils(12_750),
    tender=Tender.TERMINAL,
    terminal="48515",
    till="01",
    created_at=AT,
    updated_at=AT,
    payer_name="Fahad",
)


@pytest.mark.parametrize(
    ("state", "moment"),
    [
        (SaleState.PREPARED, DisplayMoment.AMOUNT),
        (SaleState.AWAITING, DisplayMoment.TAP_CARD),
        (SaleState.UNSURE, DisplayMoment.WAITING),
        (SaleState.CANCELLING, DisplayMoment.WAITING),
        (SaleState.PARKED, DisplayMoment.WAITING),
        (SaleState.PAID, DisplayMoment.PAID),
        (SaleState.DECLINED, DisplayMoment.DECLINED),
        (SaleState.CANCELLED, DisplayMoment.CANCELLED),
        (SaleState.EXPIRED, DisplayMoment.CANCELLED),
        (SaleState.REFUSED, DisplayMoment.CANCELLED),
    ],
)
def test_what_the_payer_sees_of_each_state(state: SaleState, moment: DisplayMoment) -> None:
    view = display_view_for(replace(SALE, state=state), now=AT)
    assert (view.moment, view.amount, view.url) == (moment, 12_750, "")


@pytest.mark.parametrize("state", [SaleState.DECLINED, SaleState.CANCELLED, SaleState.EXPIRED])
def test_nobody_who_paid_late_is_told_that_nothing_was_paid(state: SaleState) -> None:
    late = replace(SALE, state=state, alarm=Alarm.LATE_PAID)
    assert display_view_for(late, now=AT).moment is DisplayMoment.WAITING
    twice = replace(SALE, state=SaleState.PAID, alarm=Alarm.PAID_TWICE)
    assert display_view_for(twice, now=AT).moment is DisplayMoment.PAID


def test_while_it_is_sent_the_amount_stands() -> None:
    sending = replace(SALE, state=SaleState.UNSURE, sending=True)
    assert display_view_for(sending, now=AT).moment is DisplayMoment.AMOUNT


def test_a_link_shows_its_code_once_it_has_one() -> None:
    link = replace(SALE, tender=Tender.LINK, state=SaleState.AWAITING)
    assert display_view_for(link, now=AT).moment is DisplayMoment.AMOUNT
    view = display_view_for(replace(link, url="https://example.test/s/1"), now=AT)
    assert view.moment is DisplayMoment.SCAN_LINK
    assert (view.url, view.seconds_left) == (
        "https://example.test/s/1",
        (24 * 2 - 16) * 3600 - 42 * 60,
    )


def test_cash_shows_the_change() -> None:
    cash = replace(
        SALE,
        tender=Tender.CASH,
        state=SaleState.PAID,
        received=Fils(20_000),
        change=Fils(7_250),
    )
    view = display_view_for(cash, now=AT)
    assert (view.moment, view.change) == (DisplayMoment.CASH_CHANGE, 7_250)


def test_a_link_ends_with_the_shops_day_and_never_has_less_than_nothing_left() -> None:
    link = replace(SALE, tender=Tender.LINK, state=SaleState.AWAITING, url="https://example.test/s")
    end = payable_until(link)
    assert end == datetime(2026, 11, 24, 21, 0, tzinfo=UTC), "midnight in Kuwait, a day later"
    assert display_view_for(link, now=end + timedelta(hours=1)).seconds_left == 0
    assert payable_until(replace(link, link_days=7)) == end + timedelta(days=6)
    assert payable_until(replace(link, state=SaleState.PREPARED)) is None
    assert payable_until(SALE) is None
    assert display_view_for(replace(SALE, state=SaleState.AWAITING), now=AT).seconds_left is None
