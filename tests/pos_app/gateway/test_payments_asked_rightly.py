"""A look by the right account, and by the gateway's clock where ours is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime

import pytest

from pos_app.domain.evidence import Source
from pos_app.domain.money import Fils
from pos_app.errors import Unreachable
from pos_app.gateway.connect import Gateway
from pos_app.ports.payments import LinkOrder
from tests.fakes import START, FakeClock
from tests.pos_app.gateway.conftest import config_for
from tests.pos_app.gateway.loopback import Answer, Asked, Loopback

from .test_payments import LIST, ORDER, REPORT, Till, invoice, page, question


async def test_a_sale_is_asked_about_with_its_merchants_account_alone(
    gateway: Gateway, server: Loopback
) -> None:
    ours = gateway.payments.merchant
    assert ours == "842217@127.0.0.1"
    asked = question(merchant=ours)
    other = config_for(server.address, merchant_code="900900")
    till = Till()

    def switched_in_the_middle(asked: Asked) -> Answer:
        if asked.path == LIST:
            gateway.speak_for(other)
        return till(asked)

    server.answers = switched_in_the_middle
    for _ in range(2):
        with pytest.raises(Unreachable) as caught:
            await gateway.payments.enquire(asked)
        assert caught.value.kind == "other_merchant"
    with pytest.raises(Unreachable):
        await gateway.payments.cancel(asked)
    assert {one.method for one in server.calls} == {"GET"}


@pytest.mark.parametrize("ahead", [timedelta(days=3), timedelta(hours=5), -timedelta(days=40)])
async def test_a_wrong_clock_of_ours_hides_no_row(
    gateway: Gateway, server: Loopback, clock: FakeClock, ahead: timedelta
) -> None:
    """The sale was made by our clock; rows, days and the Date header are by the gateway's."""
    till = Till()
    nameless = {"invoice_number": "", "created_at": f"{START + timedelta(hours=3):%F %T}"}
    till.rows, till.details = page(invoice(**nameless)), Answer(404, b"{}")
    stamp = [("date", format_datetime(START, usegmt=True))]

    def dated(asked: Asked) -> Answer:
        answer = till(asked)
        return Answer(answer.status, answer.body, stamp)

    server.answers = dated
    clock.at = START + ahead
    lost = question(invoice_id="", transaction_id="", since=clock.at)
    await gateway.payments.enquire(lost)
    found = await gateway.payments.enquire(lost)
    assert [row.source for row in found.rows] == [Source.INVOICE]
    days = [one.filters for one in server.calls if one.path == REPORT][-1]
    assert days["fromDate"] <= f"{START:%F}" <= days["toDate"]
    clock.at = START
    again = await gateway.payments.enquire(lost)
    assert again.rows or ahead < timedelta(), "the clock was set right after the sale was made"


async def test_an_order_goes_out_with_the_account_that_is_on_record_or_not_at_all(
    gateway: Gateway, server: Loopback
) -> None:
    """Other keys were put in use between the record of the push and the push."""
    order = replace(ORDER, merchant=gateway.payments.merchant)
    link = LinkOrder("R-1", Fils(5), "2026-12-01", merchant=order.merchant)
    gateway.speak_for(config_for(server.address, merchant_code="900900"))
    for call in (
        gateway.payments.push(order),
        gateway.payments.resend(order, "77"),
        gateway.payments.make_link(link),
    ):
        with pytest.raises(Unreachable) as caught:
            await call
        assert caught.value.kind == "other_merchant"
    assert server.calls == []
