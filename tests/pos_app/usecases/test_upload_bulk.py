from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from pos_app.domain.money import Fils
from pos_app.errors import BadInput, Refused, Unreachable, Unsure
from pos_app.ports.office import BulkEntry, SheetFormat, Told
from pos_app.usecases.bulk_list import Attended, Phase, Progress
from pos_app.usecases.upload_bulk import (
    LOOKS,
    NEVER_ARRIVED,
    Arrival,
    BulkUpload,
    check_bulk,
    look_for_upload,
    upload_bulk,
)
from tests.fakes import FakeClock, MemoryJournal
from tests.pos_app.usecases.office_fakes import FakeBulk

CONTENT = b"amount,name,phone,reference\n1.500,Ali,96566666666,R-1\n2,Sara,96550000000,\n"
ARRIVED = [
    BulkEntry("1", "R-1", Fils(1500), "Ali", "66666666"),
    BulkEntry("2", "", Fils(2000), "Sara", "50000000"),
]
ALONE = Attended()


class Desk:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.journal = MemoryJournal(self.clock)
        self.bulk = FakeBulk()

    async def wanted(self, content: bytes = CONTENT) -> BulkUpload:
        seen = await check_bulk(CONTENT, SheetFormat.CSV, scheduled=False)
        return BulkUpload(content, SheetFormat.CSV, scheduled=False, seen=seen)

    async def upload(
        self,
        content: bytes = CONTENT,
        way: Attended = ALONE,
    ) -> Told:
        wanted = await self.wanted(content)
        return await upload_bulk(
            wanted, bulk=self.bulk, journal=self.journal, clock=self.clock, way=way
        )

    async def look(self) -> Arrival:
        return await look_for_upload(
            await self.wanted(), bulk=self.bulk, journal=self.journal, clock=self.clock
        )


@pytest.fixture
def desk() -> Desk:
    return Desk()


async def test_what_was_seen_is_uploaded_once(desk: Desk) -> None:
    assert (await desk.upload()).message == "ok"
    assert desk.bulk.uploads == [(CONTENT, SheetFormat.CSV, False)]
    with pytest.raises(BadInput) as caught:
        await desk.upload()
    assert caught.value.kind == "already_uploaded"
    assert len(desk.bulk.uploads) == 1


async def test_a_file_that_changed_is_not_uploaded(desk: Desk) -> None:
    with pytest.raises(BadInput) as caught:
        await desk.upload(CONTENT + b"9,X,96566666666,\n")
    assert caught.value.kind == "file_not_seen"
    assert desk.bulk.uploads == []


async def test_a_faulty_file_is_not_uploaded(desk: Desk) -> None:
    content = b"amount,name,phone\n=1+1,Ali,96566666666\n"
    seen = await check_bulk(content, SheetFormat.CSV, scheduled=False)
    wanted = BulkUpload(content, SheetFormat.CSV, scheduled=False, seen=seen)
    with pytest.raises(BadInput) as caught:
        await upload_bulk(wanted, bulk=desk.bulk, journal=desk.journal, clock=desk.clock)
    assert caught.value.kind == "file_faulty"
    assert desk.bulk.uploads == []


async def test_a_lost_answer_whose_rows_are_there_is_done(desk: Desk) -> None:
    desk.bulk.failure = Unsure("no_answer", timed_out=True)
    desk.bulk.arrives = list(ARRIVED)
    assert (await desk.upload()).raw == "null"
    assert len(desk.bulk.uploads) == 1


async def test_a_lost_answer_whose_rows_are_not_all_there_stays_unsure(desk: Desk) -> None:
    desk.bulk.failure = Unsure("no_answer")
    desk.bulk.arrives = ARRIVED[:1]
    with pytest.raises(Unsure):
        await desk.upload()
    assert desk.clock.slept == list(LOOKS)
    with pytest.raises(Unsure) as caught:
        await desk.upload()
    assert caught.value.kind == "upload_still_unsure"
    desk.clock.pass_by(2 * NEVER_ARRIVED.total_seconds())
    with pytest.raises(Unsure):
        await desk.upload()
    assert len(desk.bulk.uploads) == 1


async def test_rows_that_were_there_before_prove_nothing(desk: Desk) -> None:
    desk.bulk.entries = list(ARRIVED)
    desk.bulk.failure = Unsure("no_answer")
    with pytest.raises(Unsure):
        await desk.upload()


@pytest.mark.parametrize("no", [Refused("refused"), Unreachable("no_connection")])
async def test_a_clear_no_may_be_tried_again(desk: Desk, no: Exception) -> None:
    desk.bulk.failure = no  # type: ignore[assignment]
    with pytest.raises(type(no)):
        await desk.upload()
    desk.bulk.failure = None
    await desk.upload()


async def test_an_account_that_may_not_list_can_upload(desk: Desk) -> None:
    desk.bulk.list_failure = Refused("forbidden")
    await desk.upload()
    desk.bulk.list_failure = Unreachable("no_connection")
    desk.journal = MemoryJournal(desk.clock)
    with pytest.raises(Unreachable):
        await desk.upload()
    assert len(desk.bulk.uploads) == 1


async def test_the_check_belongs_to_its_bytes() -> None:
    first = await check_bulk(CONTENT, SheetFormat.CSV, scheduled=False)
    other = await check_bulk(CONTENT + b"\n", SheetFormat.CSV, scheduled=False)
    assert first.digest != other.digest
    assert replace(first, digest="") == replace(other, digest="")


async def test_of_two_taps_one_uploads(desk: Desk) -> None:
    ends = await asyncio.gather(desk.upload(), desk.upload(), return_exceptions=True)
    assert len(desk.bulk.uploads) == 1
    assert sum(isinstance(end, BadInput) for end in ends) == 1


@pytest.mark.parametrize("there_before", [0, 1])
async def test_what_a_restart_left_unsure_is_looked_for_first(
    desk: Desk, there_before: int
) -> None:
    desk.bulk.entries = ARRIVED * there_before
    desk.bulk.failure = Unsure("no_answer")
    with pytest.raises(Unsure):
        await desk.upload()
    desk.bulk.failure = None
    desk.bulk.entries = ARRIVED * (there_before + 1)
    with pytest.raises(BadInput) as caught:
        await desk.upload()
    assert caught.value.kind == "already_uploaded"
    assert len(desk.bulk.uploads) == 1


async def test_nothing_of_it_an_hour_later_means_that_it_never_arrived(desk: Desk) -> None:
    desk.bulk.failure = Unsure("no_answer")
    with pytest.raises(Unsure):
        await desk.upload()
    desk.bulk.failure = None
    with pytest.raises(Unsure):
        await desk.upload()
    desk.clock.pass_by(NEVER_ARRIVED.total_seconds())
    await desk.upload()
    assert len(desk.bulk.uploads) == 2


async def test_where_the_list_may_not_be_read_it_stays_unsure(desk: Desk) -> None:
    desk.bulk.list_failure = Refused("forbidden")
    desk.bulk.failure = Unsure("no_answer")
    for _ in range(2):
        with pytest.raises(Unsure):
            await desk.upload()
    assert len(desk.bulk.uploads) == 1


async def test_how_far_it_is_is_told_all_the_way(desk: Desk) -> None:
    told: list[Progress] = []
    desk.bulk.failure = Unsure("no_answer")
    desk.bulk.arrives = list(ARRIVED)
    await desk.upload(way=Attended(told.append))
    phases = list(dict.fromkeys(one.phase for one in told))
    assert phases == [Phase.LISTING, Phase.SENDING, Phase.LOOKING]
    assert Progress(Phase.SENDING, 4, 4) in told


@pytest.mark.parametrize("phase", [Phase.LISTING, Phase.SENDING])
async def test_what_is_stopped_before_its_end_can_be_uploaded_later(
    desk: Desk, phase: Phase
) -> None:
    told: list[Progress] = []
    way = Attended(told.append, stopping=lambda: bool(told) and told[-1].phase is phase)
    with pytest.raises(Unreachable) as caught:
        await desk.upload(way=way)
    assert caught.value.kind == "stopped"
    assert desk.bulk.uploads == []
    assert await desk.look() is Arrival.NEW
    await desk.upload()
    assert len(desk.bulk.uploads) == 1


async def test_a_look_that_is_stopped_leaves_it_unsure(desk: Desk) -> None:
    told: list[Progress] = []
    desk.bulk.failure = Unsure("no_answer")
    desk.bulk.arrives = list(ARRIVED)
    way = Attended(told.append, stopping=lambda: bool(told) and told[-1].phase is Phase.LOOKING)
    with pytest.raises(Unsure):
        await desk.upload(way=way)
    assert await desk.look() is Arrival.ARRIVED
    assert len(desk.bulk.uploads) == 1


async def test_looking_for_it_sends_nothing(desk: Desk) -> None:
    assert await desk.look() is Arrival.NEW
    desk.bulk.failure = Unsure("no_answer")
    with pytest.raises(Unsure):
        await desk.upload()
    assert await desk.look() is Arrival.UNSURE
    desk.clock.pass_by(NEVER_ARRIVED.total_seconds())
    assert await desk.look() is Arrival.NEW
    assert len(desk.bulk.uploads) == 1


async def test_the_lost_upload_of_a_long_file_is_settled_and_not_sent_again() -> None:
    """Over a list of two thousand others, newest first, fifteen to a page."""
    desk = Desk()
    old = [BulkEntry(str(n), f"O-{n}", Fils(1), "Old", "1") for n in range(2000, 0, -1)]
    desk.bulk.entries = list(old)
    desk.bulk.page_size = 15
    rows = "".join(f"1.500,Payer {n},{96550000000 + n},N-{n}\n" for n in range(1500))
    content = f"amount,name,phone,reference\n{rows}".encode()
    seen = await check_bulk(content, SheetFormat.CSV, scheduled=False)
    wanted = BulkUpload(content, SheetFormat.CSV, scheduled=False, seen=seen)
    desk.bulk.failure = Unsure("no_answer", timed_out=True)
    ports = {"bulk": desk.bulk, "journal": desk.journal, "clock": desk.clock}
    with pytest.raises(Unsure):
        await upload_bulk(wanted, **ports)  # type: ignore[arg-type]
    came = [
        BulkEntry(str(2001 + n), line.reference, line.amount, line.name, line.phone[-8:])
        for n, line in enumerate(seen.lines)
    ]
    desk.bulk.entries = [*came[::-1], *old]
    desk.bulk.failure = None
    with pytest.raises(BadInput) as caught:
        await upload_bulk(wanted, **ports)  # type: ignore[arg-type]
    assert caught.value.kind == "already_uploaded"
    assert len(desk.bulk.uploads) == 1
