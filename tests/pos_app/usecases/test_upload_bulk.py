from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from pos_app.domain.money import Fils
from pos_app.errors import BadInput, Refused, Unreachable, Unsure
from pos_app.ports.office import BulkEntry, SheetFormat, Told
from pos_app.usecases.upload_bulk import (
    LOOKS,
    NEVER_ARRIVED,
    BulkUpload,
    check_bulk,
    upload_bulk,
)
from tests.fakes import FakeClock, MemoryJournal
from tests.pos_app.usecases.office_fakes import FakeBulk

CONTENT = b"amount,name,phone,reference\n1.500,Ali,96566666666,R-1\n2,Sara,96550000000,\n"
ARRIVED = [
    BulkEntry("1", "R-1", Fils(1500), "Ali", "66666666"),
    BulkEntry("2", "", Fils(2000), "Sara", "50000000"),
]


class Desk:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.journal = MemoryJournal(self.clock)
        self.bulk = FakeBulk()

    async def upload(self, content: bytes = CONTENT) -> Told:
        seen = await check_bulk(CONTENT, SheetFormat.CSV, scheduled=False)
        wanted = BulkUpload(content, SheetFormat.CSV, scheduled=False, seen=seen)
        return await upload_bulk(wanted, bulk=self.bulk, journal=self.journal, clock=self.clock)


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
