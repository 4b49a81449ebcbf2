from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from pos_app.app.desks.refund_desk import GatewayRefundDesk
from pos_app.domain.evidence import Finding
from pos_app.domain.money import Fils
from pos_app.errors import Unsure
from pos_app.ports.office import Page, Transaction
from tests.fakes import FakeClock, MemoryJournal
from tests.pos_app.usecases.office_fakes import FakeRefunds
from ui.viewmodels.past.refund_facts import Refundable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from pos_app.ports.office import Reports, TransactionFilter

OF = Refundable("T1", "R-1", Fils(10_000), "R-1")


class OnePayment:
    """A report that knows one payment of KD 10."""

    async def pages(
        self, wanted: TransactionFilter, *, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[Transaction]]:
        yield Page((Transaction("T1", "1", "R-1", Fils(10_000), Finding.PAID),))

    async def enquire(self, token: str) -> Transaction:
        raise AssertionError(token)


@dataclass
class Gateway:
    refunds: FakeRefunds = field(default_factory=FakeRefunds)
    reports: Reports = field(default_factory=OnePayment)


@pytest.fixture
def gateway() -> Gateway:
    return Gateway()


@pytest.fixture
def desk(gateway: Gateway) -> GatewayRefundDesk:
    clock = FakeClock()
    return GatewayRefundDesk(gateway=gateway, journal=MemoryJournal(clock), clock=clock)


async def test_part_of_a_payment_is_given_back_and_the_rest_is_left(
    desk: GatewayRefundDesk, gateway: Gateway
) -> None:
    assert (await desk.standing(OF)).left == 10_000
    await desk.refund(OF, Fils(4_000), supervisor="Huda", reason="Torn box")
    standing = await desk.standing(OF)
    assert (standing.left, standing.unsure, len(standing.refunds)) == (6_000, False, 1)
    assert gateway.refunds.asked == [("T1", 4_000, False)]


async def test_where_the_till_does_not_know_what_was_paid_the_report_does(
    desk: GatewayRefundDesk, gateway: Gateway
) -> None:
    unknown = Refundable("T1", "somebody")
    assert (await desk.standing(unknown)).paid == 10_000
    await desk.refund(unknown, Fils(10_000), supervisor="Huda", reason="Torn box")
    assert gateway.refunds.asked == [("T1", 10_000, True)]


async def test_a_lost_answer_is_settled_by_a_supervisor_or_by_the_list(
    desk: GatewayRefundDesk, gateway: Gateway
) -> None:
    gateway.refunds.failure = Unsure("timed_out")
    with pytest.raises(Unsure):
        await desk.refund(OF, Fils(4_000), supervisor="Huda", reason="Torn box")
    gateway.refunds.failure = None
    standing = await desk.standing(OF)
    assert (standing.left, standing.unsure) == (0, True)
    await desk.settle(OF, done=False, supervisor="Huda")
    assert (await desk.standing(OF)).left == 10_000
