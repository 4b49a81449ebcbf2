from __future__ import annotations

import asyncio
import random

import pytest

from pos_app.domain.bulk_sending import Fate, Sending
from pos_app.domain.money import Fils
from pos_app.errors import BadInput, JournalTrouble, Refused, Unreachable, Unsure
from pos_app.ports.office import BulkEntry
from pos_app.usecases.racing import start, stop
from pos_app.usecases.send_bulk import (
    CHUNK,
    LOOKS,
    PAUSES,
    Sender,
    find_sending,
    give_up_sending,
    look_again,
    plan_sending,
    send_bulk,
    send_history,
    settle_sending,
)
from tests.fakes import FakeClock, MemoryJournal
from tests.pos_app.usecases.office_fakes import FakeBulk


class Desk:
    def __init__(self, count: int = 120) -> None:
        self.clock = FakeClock()
        self.journal = MemoryJournal(self.clock)
        self.bulk = FakeBulk(
            [BulkEntry(str(number), "", Fils(1000), mark="0") for number in range(1, count + 1)]
        )
        self.told: list[Sending] = []
        self.stop_after = 10**9

    @property
    def sender(self) -> Sender:
        return Sender(
            self.bulk,
            self.journal,
            self.clock,
            report=self.told.append,
            stopping=lambda: len(self.bulk.sends) >= self.stop_after,
        )

    async def plan(self) -> str:
        run = await plan_sending(
            self.bulk.entries, scheduled=False, operator="Noor", journal=self.journal
        )
        return run.name

    async def send(self, name: str) -> Sending:
        return await send_bulk(name, sender=self.sender)

    @property
    def messages(self) -> list[str]:
        """Every entry as often as it was asked for."""
        return [one for chunk in self.bulk.sends for one in chunk]


@pytest.fixture
def desk() -> Desk:
    return Desk()


async def test_all_is_sent_in_chunks_and_told(desk: Desk) -> None:
    run = await desk.send(await desk.plan())
    assert [len(chunk) for chunk in desk.bulk.sends] == [CHUNK, CHUNK, 20]
    assert len(run.of(Fate.SENT)) == 120
    assert not run.is_open
    assert [len(one.left) for one in desk.told] == [120, 70, 20, 0]


async def test_what_was_sent_is_never_planned_again(desk: Desk) -> None:
    await desk.send(await desk.plan())
    with pytest.raises(BadInput) as caught:
        await desk.plan()
    assert caught.value.kind == "send_nothing"


async def test_a_run_is_stopped_between_chunks_and_gone_on_with(desk: Desk) -> None:
    name = await desk.plan()
    desk.stop_after = 1
    assert len((await desk.send(name)).left) == 70
    desk.stop_after = 10**9
    run = await desk.send(name)
    assert not run.left
    assert sorted(desk.messages) == sorted({*desk.messages})


async def test_a_killed_run_leaves_its_chunk_unsure_until_a_look(desk: Desk) -> None:
    name = await desk.plan()
    sent = asyncio.Event()

    async def hang(entry_ids: object) -> None:
        sent.set()
        await asyncio.Event().wait()

    whole, desk.bulk.send = desk.bulk.send, hang  # type: ignore[method-assign, assignment]
    task = start(desk.send(name), name="send")
    await sent.wait()
    await stop(task)
    desk.bulk.send = whole  # type: ignore[method-assign]
    run = await find_sending(name, journal=desk.journal)
    assert len(run.of(Fate.UNSURE)) == CHUNK
    run = await desk.send(name)
    assert len(run.of(Fate.UNSURE)) == CHUNK
    assert len(run.of(Fate.SENT)) == 70
    assert len(desk.messages) == 70


async def test_a_lost_answer_is_looked_up_and_the_run_goes_on(desk: Desk) -> None:
    desk.bulk.answers = [None, Unsure("no_answer", timed_out=True)]
    desk.bulk.arrives_anyway = True
    run = await desk.send(await desk.plan())
    assert len(run.of(Fate.SENT)) == 120
    assert desk.clock.slept == [LOOKS[0]]
    assert len(desk.messages) == 120


async def test_what_no_look_shows_stays_unsure_and_is_not_sent_again(desk: Desk) -> None:
    desk.bulk.answers = [Unsure("no_answer")]
    name = await desk.plan()
    run = await desk.send(name)
    assert len(run.of(Fate.UNSURE)) == CHUNK
    assert len(run.of(Fate.SENT)) == 70
    with pytest.raises(BadInput):
        await desk.plan()
    again = await desk.send(name)
    assert len(again.of(Fate.UNSURE)) == CHUNK
    assert len(desk.messages) == 120


async def test_a_person_settles_what_stays_unsure(desk: Desk) -> None:
    desk.bulk.answers = [Unsure("no_answer")]
    name = await desk.plan()
    unsure = (await desk.send(name)).of(Fate.UNSURE)
    await settle_sending(name, unsure[:10], sent=True, operator="Noor", journal=desk.journal)
    run = await settle_sending(name, unsure[10:], sent=False, operator="Noor", journal=desk.journal)
    assert run.left == unsure[10:]
    run = await desk.send(name)
    assert not run.left
    assert len(desk.messages) == 120 + CHUNK - 10
    with pytest.raises(BadInput) as caught:
        await settle_sending(name, unsure, sent=True, operator="Noor", journal=desk.journal)
    assert caught.value.kind == "send_not_unsure"


async def test_one_bad_entry_does_not_hold_up_the_rest(desk: Desk) -> None:
    desk.bulk.bad_ids = frozenset({"7", "77"})
    run = await desk.send(await desk.plan())
    assert run.of(Fate.REFUSED) == ("7", "77")
    assert run.reasons == {"7": "not_open", "77": "not_open"}
    assert len(run.of(Fate.SENT)) == 118


async def test_a_network_that_is_away_for_a_while_costs_nothing(desk: Desk) -> None:
    desk.bulk.answers = [None, Unreachable("offline"), Unreachable("busy", retry_after=9.0)]
    run = await desk.send(await desk.plan())
    assert len(run.of(Fate.SENT)) == 120
    assert desk.clock.slept == [PAUSES[0], 9.0]


async def test_a_network_that_stays_away_stops_the_run_with_all_left(desk: Desk) -> None:
    desk.bulk.answers = [None, *[Unreachable("offline")] * 4]
    name = await desk.plan()
    with pytest.raises(Unreachable):
        await desk.send(name)
    run = await find_sending(name, journal=desk.journal)
    assert (len(run.of(Fate.SENT)), len(run.left)) == (50, 70)
    assert not (await desk.send(name)).left
    assert len((await send_history(desk.journal))[name].of(Fate.SENT)) == 120


async def test_nothing_is_sent_that_the_journal_does_not_hold(desk: Desk) -> None:
    name = await desk.plan()
    desk.journal.break_next = "disk_full"
    with pytest.raises(JournalTrouble):
        await desk.send(name)
    assert desk.bulk.sends == []


async def test_a_look_needs_the_list(desk: Desk) -> None:
    desk.bulk.answers = [Unsure("no_answer")]
    desk.bulk.arrives_anyway = True
    desk.bulk.list_failure = Refused("forbidden")
    name = await desk.plan()
    run = await desk.send(name)
    assert len(run.of(Fate.UNSURE)) == CHUNK
    desk.bulk.list_failure = None
    assert not (await look_again(run, sender=desk.sender)).of(Fate.UNSURE)


async def test_two_plans_never_send_the_same_entry(desk: Desk) -> None:
    one, two = await desk.plan(), await desk.plan()
    await desk.send(one)
    run = await desk.send(two)
    assert len(run.of(Fate.REFUSED)) == 120
    assert len(desk.messages) == 120


async def test_a_run_is_given_up(desk: Desk) -> None:
    name = await desk.plan()
    run = await give_up_sending(name, operator="Noor", journal=desk.journal)
    assert not run.is_open
    assert (await desk.send(name)).left
    assert desk.messages == []
    with pytest.raises(BadInput) as caught:
        await find_sending("send-x", journal=desk.journal)
    assert caught.value.kind == "send_unknown"


@pytest.mark.parametrize("seed", range(12))
async def test_whatever_happens_no_payer_gets_two_messages(seed: int) -> None:
    chance = random.Random(seed)
    desk = Desk(230)
    desk.bulk.arrives_anyway = chance.random() < 0.5
    desk.bulk.bad_ids = frozenset(str(chance.randrange(1, 231)) for _ in range(3))
    name = await desk.plan()
    for _ in range(6):
        desk.bulk.answers = [
            chance.choice([None, None, Unsure("x"), Unreachable("y"), Refused("z")])
            for _ in range(4)
        ]
        desk.stop_after = len(desk.bulk.sends) + chance.randrange(1, 4)
        try:
            await desk.send(name)
        except Unreachable:
            continue
    run = await find_sending(name, journal=desk.journal)
    sent = [one.entry_id for one in desk.bulk.entries if one.mark == "1"]
    assert set(run.of(Fate.SENT)) <= set(sent)
    assert set(sent) <= {*run.of(Fate.SENT), *run.of(Fate.UNSURE)}


async def test_a_long_list_is_looked_at_where_the_lost_chunk_stood() -> None:
    desk = Desk(3000)
    desk.bulk.page_size = 15
    desk.bulk.arrives_anyway = True
    desk.bulk.answers = [*[None] * 40, Unsure("no_answer")]
    run = await desk.send(await desk.plan())
    assert len(run.of(Fate.SENT)) == 3000
    assert desk.bulk.pages_read < 20


async def test_an_entry_that_moved_is_looked_for_from_the_beginning() -> None:
    desk = Desk(300)
    desk.bulk.page_size = 15
    desk.bulk.arrives_anyway = True
    desk.bulk.answers = [*[None] * 4, Unsure("no_answer")]
    name = await desk.plan()
    desk.bulk.entries.reverse()
    run = await desk.send(name)
    assert len(run.of(Fate.SENT)) == 300
