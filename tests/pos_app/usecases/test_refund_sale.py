from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from pos_app.domain.evidence import Finding
from pos_app.domain.money import Fils
from pos_app.domain.refund import LONGEST_REASON, Refund, RefundState
from pos_app.errors import BadInput, PosError, Refused, Unreachable, Unsure
from pos_app.ports.office import Page, Transaction
from pos_app.usecases.refund_sale import (
    LISTED_WITHIN,
    LOOKS,
    RefundWish,
    paid_amount,
    refund_reference,
    refund_sale,
    refunds_of,
    settle_refund,
)
from tests.fakes import FakeClock, MemoryJournal
from tests.pos_app.usecases.office_fakes import FakeRefunds

TOKEN = "84221717575602869376365549977"
WISH = RefundWish(TOKEN, Fils(10_000), Fils(4_000), sale="R-1", operator="sara")
NAME = refund_reference(TOKEN)


class Desk:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.journal = MemoryJournal(self.clock)
        self.refunds = FakeRefunds()

    async def ask(self, wish: RefundWish = WISH) -> Refund:
        return await refund_sale(wish, refunds=self.refunds, journal=self.journal, clock=self.clock)

    async def kinds(self) -> list[str]:
        return [entry.kind for entry in await self.journal.entries(NAME)]


@pytest.fixture
def desk() -> Desk:
    return Desk()


async def test_a_refund_is_journaled_then_sent_once(desk: Desk) -> None:
    taken = await desk.ask()
    assert (taken.amount, taken.state) == (4_000, RefundState.PENDING)
    assert desk.refunds.asked == [(TOKEN, 4_000, False)]
    assert await desk.kinds() == ["refund_asked", "refund_taken"]


async def test_why_is_kept_at_the_till_without_a_cards_digits(desk: Desk) -> None:
    await desk.ask(replace(WISH, reason=f" Card 4111 1111 1111 1111{' ' * 9}{'x' * 200}"))
    asked, _ = await desk.journal.entries(NAME)
    reason = str(asked.plain()["reason"])
    assert reason.startswith("Card ")
    assert "4111 1111" not in reason
    assert len(reason) <= LONGEST_REASON


async def test_all_of_it_is_a_full_refund(desk: Desk) -> None:
    await desk.ask(replace(WISH, amount=None))
    assert desk.refunds.asked == [(TOKEN, 10_000, True)]


async def test_never_more_than_is_left(desk: Desk) -> None:
    await desk.ask()
    await desk.ask(replace(WISH, amount=Fils(6_000)))
    with pytest.raises(BadInput) as caught:
        await desk.ask(replace(WISH, amount=Fils(1)))
    assert caught.value.kind == "refund_too_large"
    assert len(desk.refunds.asked) == 2


@pytest.mark.parametrize("no", [Refused("refused"), Unreachable("no_connection")])
async def test_a_clear_no_leaves_the_way_open(desk: Desk, no: PosError) -> None:
    desk.refunds.failure = no
    with pytest.raises(type(no)):
        await desk.ask()
    desk.refunds.failure = None
    await desk.ask()
    assert await desk.kinds() == ["refund_asked", "refund_not_done", "refund_asked", "refund_taken"]


async def test_a_lost_answer_is_looked_for_and_never_repeated(desk: Desk) -> None:
    desk.refunds.failure = Unsure("no_answer", timed_out=True)
    desk.refunds.does_it_anyway = True
    taken = await desk.ask()
    assert taken.refund_id == "1"
    assert len(desk.refunds.asked) == 1
    assert await desk.kinds() == ["refund_asked", "refund_unsure", "refund_taken"]


async def test_a_lost_refund_holds_back_the_next_until_it_is_settled(desk: Desk) -> None:
    desk.refunds.failure = Unsure("no_answer")
    with pytest.raises(Unsure):
        await desk.ask()
    assert desk.clock.slept == list(LOOKS)
    desk.refunds.failure = None
    with pytest.raises(Unsure) as caught:
        await desk.ask()
    assert caught.value.kind == "refund_still_unsure"
    assert len(desk.refunds.asked) == 1
    await settle_refund(TOKEN, done=False, operator="boss", journal=desk.journal)
    await desk.ask()
    assert len(desk.refunds.asked) == 2


async def test_a_lost_refund_that_turns_up_later_counts(desk: Desk) -> None:
    desk.refunds.failure = Unsure("no_answer")
    with pytest.raises(Unsure):
        await desk.ask()
    desk.refunds.failure = None
    desk.refunds.kept.append(Refund("77", TOKEN, Fils(4_000), RefundState.APPROVED))
    with pytest.raises(BadInput):
        await desk.ask(replace(WISH, amount=Fils(7_000)))
    assert (await desk.kinds())[-1] == "refund_taken"
    await desk.ask(replace(WISH, amount=Fils(6_000)))


async def test_the_same_wish_again_after_a_lost_answer_is_that_refund_and_no_second(
    desk: Desk,
) -> None:
    """*Unsure* is on the screen, the supervisor taps once more: the payer gets it back once."""
    desk.refunds.failure = Unsure("no_answer")
    with pytest.raises(Unsure):
        await desk.ask()
    desk.refunds.failure = None
    desk.refunds.kept.append(Refund("77", TOKEN, Fils(4_000), RefundState.PENDING))
    assert (await desk.ask()).refund_id == "77"
    assert len(desk.refunds.asked) == 1
    assert (await desk.ask()).refund_id != "77", "a wish after that is another one"


async def test_a_till_that_died_over_a_refund_does_not_repeat_it(desk: Desk) -> None:
    await desk.journal.append("refund_asked", NAME, {"amount_fils": 4_000, "known": []})
    with pytest.raises(Unsure):
        await desk.ask()
    assert desk.refunds.asked == []


async def test_a_list_that_cannot_be_read_stops_a_refund(desk: Desk) -> None:
    desk.refunds.deaf = [Unreachable("no_answer")]
    with pytest.raises(Unreachable):
        await desk.ask()
    assert desk.refunds.asked == []
    assert await desk.kinds() == []


async def test_looks_go_on_where_one_fails(desk: Desk) -> None:
    class Late(FakeRefunds):
        async def ask(self, token: str, amount: Fils, *, full: bool) -> Refund:
            self.kept.append(Refund("5", token, amount, RefundState.PENDING))
            self.deaf = [Unreachable("no_answer"), Refused("refused")]
            raise Unsure("connection_lost")

    desk.refunds = Late()
    assert (await desk.ask()).refund_id == "5"


async def test_only_the_payments_own_refunds_count(desk: Desk) -> None:
    desk.refunds.kept = [Refund("1", "other", Fils(9_999), RefundState.PENDING)]
    assert await refunds_of(TOKEN, refunds=desk.refunds) == ()


async def test_there_must_be_something_to_settle(desk: Desk) -> None:
    with pytest.raises(BadInput):
        await settle_refund(TOKEN, done=True, operator="boss", journal=desk.journal)


class FakeReports:
    def __init__(self, listed: Transaction | None, found: Transaction | None) -> None:
        self.listed, self.found = listed, found

    async def pages(self, wanted, *, start=1, most=None):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
        yield Page((self.listed,) if self.listed else ())

    async def enquire(self, token_or_reference: str) -> Transaction:
        if self.found is None:
            raise Refused("not_found")
        return self.found


async def test_what_was_paid_is_looked_up() -> None:
    row = Transaction(TOKEN, "1", "", Fils(5), Finding.PAID)
    other = replace(row, token="x", amount=Fils(9))
    assert await paid_amount(TOKEN, reports=FakeReports(row, None)) == 5
    assert await paid_amount(TOKEN, reports=FakeReports(other, replace(row, amount=Fils(6)))) == 6
    with pytest.raises(Refused):
        await paid_amount(TOKEN, reports=FakeReports(None, other))
    with pytest.raises(Refused):
        await paid_amount(TOKEN, reports=FakeReports(None, None))


async def test_of_two_taps_the_second_sees_what_the_first_asked_for(desk: Desk) -> None:
    whole = replace(WISH, amount=None)
    ends = await asyncio.gather(desk.ask(whole), desk.ask(whole), return_exceptions=True)
    assert len(desk.refunds.asked) == 1
    assert sum(isinstance(end, BadInput) for end in ends) == 1


async def test_what_was_taken_counts_before_the_list_shows_it(desk: Desk) -> None:
    taken = await desk.ask(replace(WISH, amount=Fils(7_000)))
    desk.refunds.hidden = frozenset({taken.refund_id})
    with pytest.raises(BadInput) as caught:
        await desk.ask(replace(WISH, amount=Fils(7_000)))
    assert caught.value.kind == "refund_too_large"
    await desk.ask(replace(WISH, amount=Fils(3_000)))
    assert [amount for _, amount, _ in desk.refunds.asked] == [7_000, 3_000]


async def test_one_that_its_list_dropped_blocks_nothing_for_ever(desk: Desk) -> None:
    taken = await desk.ask(replace(WISH, amount=None))
    desk.refunds.hidden = frozenset({taken.refund_id})
    desk.clock.pass_by(LISTED_WITHIN.total_seconds() + 1)
    await desk.ask(replace(WISH, amount=None))
    assert len(desk.refunds.asked) == 2
