from __future__ import annotations

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.refund import RefundState
from pos_app.errors import BadInput, Refused, Unreachable, Unsure
from pos_app.usecases.follow_refunds import (
    follow_refunds,
    known_refunds,
    note_decisions,
    withdraw_refund,
)
from pos_app.usecases.refund_sale import RefundWish, refund_sale
from tests.fakes import FakeClock, MemoryJournal
from tests.pos_app.usecases.office_fakes import FakeRefunds


class Desk:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.journal = MemoryJournal(self.clock)
        self.refunds = FakeRefunds()

    async def ask(self, token: str = "t") -> None:
        wish = RefundWish(token, Fils(1000), Fils(500))
        await refund_sale(wish, refunds=self.refunds, journal=self.journal, clock=self.clock)

    async def follow(self) -> list[str]:
        found = await follow_refunds(refunds=self.refunds, journal=self.journal)
        return [f"{one.refund.refund_id} {one.refund.state}" for one in found]

    async def withdraw(self) -> None:
        (life,) = await known_refunds(self.journal)
        await withdraw_refund(
            self.refunds.kept[0],
            name=life.name,
            operator="Noor",
            refunds=self.refunds,
            journal=self.journal,
        )

    async def decided(self) -> list[str]:
        return [life.decided for life in await known_refunds(self.journal)]


@pytest.fixture
def desk() -> Desk:
    return Desk()


async def test_a_decision_is_told_once(desk: Desk) -> None:
    await desk.ask()
    await desk.ask("u")
    assert await desk.follow() == []
    desk.refunds.decide("1", RefundState.APPROVED)
    desk.refunds.decide("2", RefundState.REJECTED)
    assert await desk.follow() == ["1 approved", "2 rejected"]
    assert await desk.follow() == []
    assert await note_decisions(journal=desk.journal) == 2
    assert await note_decisions(journal=desk.journal) == 0


async def test_nothing_is_asked_while_nothing_waits(desk: Desk) -> None:
    assert await desk.follow() == []
    assert desk.refunds.looks == 0


async def test_what_lies_deep_in_the_list_is_asked_for_by_itself(desk: Desk) -> None:
    await desk.ask()
    desk.refunds.hidden = frozenset({"1"})
    desk.refunds.decide("1", RefundState.APPROVED)
    assert await desk.follow() == ["1 approved"]


async def test_a_pending_refund_is_withdrawn(desk: Desk) -> None:
    await desk.ask()
    await desk.withdraw()
    assert await desk.decided() == ["cancelled"]
    assert await desk.follow() == []


async def test_a_decided_one_is_not(desk: Desk) -> None:
    await desk.ask()
    desk.refunds.decide("1", RefundState.APPROVED)
    with pytest.raises(BadInput):
        await desk.withdraw()


async def test_a_refused_withdrawal_is_on_record(desk: Desk) -> None:
    await desk.ask()
    desk.refunds.failure = Refused("not_open")
    with pytest.raises(Refused):
        await desk.withdraw()
    assert desk.journal.all[-1].kind == "refund_cancel_not_done"
    assert await desk.decided() == [""]


async def test_a_lost_answer_is_looked_up(desk: Desk) -> None:
    await desk.ask()
    desk.refunds.failure, desk.refunds.does_it_anyway = Unsure("no_answer"), True
    await desk.withdraw()
    assert await desk.decided() == ["cancelled"]


@pytest.mark.parametrize("look", [None, Unreachable("offline"), Refused("forbidden")])
async def test_a_lost_answer_that_no_look_settles_stays_unsure(
    desk: Desk, look: Unreachable | Refused | None
) -> None:
    await desk.ask()
    desk.refunds.failure = Unsure("no_answer")
    desk.refunds.deaf = [look] if look else []
    with pytest.raises(Unsure):
        await desk.withdraw()
    assert await desk.decided() == [""]


async def test_a_refund_that_is_not_there_any_more_is_gone(desk: Desk) -> None:
    await desk.ask()
    desk.refunds.failure = Unsure("no_answer")
    desk.refunds.deaf = [Refused("not_found")]
    await desk.withdraw()
    assert await desk.decided() == ["cancelled"]
