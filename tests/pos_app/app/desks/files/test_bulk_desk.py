from __future__ import annotations

from pos_app.app.desks.files.bulk_desk import TillBulk
from pos_app.domain.bulk_sending import Fate
from pos_app.domain.money import Fils
from pos_app.errors import Unsure
from pos_app.ports.office import BulkEdit, BulkEntry, SheetFormat
from pos_app.usecases.bulk_list import Attended
from pos_app.usecases.upload_bulk import Arrival, BulkUpload, check_bulk
from tests.fakes import FakeClock, MemoryJournal
from tests.pos_app.usecases.office_fakes import FakeBulk

CONTENT = b"amount,name,phone\n1.500,Ali,96566666666\n"


class Desk:
    def __init__(self) -> None:
        clock = FakeClock()
        self.gateway = FakeBulk([BulkEntry(str(n), "", Fils(1), mark="0") for n in range(1, 4)])
        self.bulk = TillBulk(
            bulk=lambda: self.gateway,
            journal=MemoryJournal(clock),
            clock=clock,
            operator=lambda: "Noor",
        )


async def test_a_run_from_its_plan_to_its_fates() -> None:
    desk = Desk()
    run = await desk.bulk.plan(desk.gateway.entries, scheduled=False)
    assert run.operator == "Noor"
    assert await desk.bulk.open_sending() == run
    told: list[int] = []
    await desk.bulk.send(
        run.name, report=lambda now: told.append(len(now.left)), stopping=lambda: False
    )
    assert told == [3, 0]
    assert await desk.bulk.open_sending() is None
    assert set((await desk.bulk.fates()).values()) == {Fate.SENT}


async def test_unsure_is_looked_up_settled_or_left() -> None:
    desk = Desk()
    desk.gateway.answers = [Unsure("no_answer")]
    run = await desk.bulk.plan(desk.gateway.entries, scheduled=False)
    run = await desk.bulk.send(run.name, report=lambda _: None, stopping=lambda: False)
    assert len((await desk.bulk.look_again(run)).of(Fate.UNSURE)) == 3
    run = await desk.bulk.settle(run, sent=False, supervisor="Noor")
    assert len(run.left) == 3
    assert (await desk.bulk.give_up(run)).ended


async def test_entries_are_uploaded_changed_and_deleted() -> None:
    desk = Desk()
    seen = await check_bulk(CONTENT, SheetFormat.CSV, scheduled=False)
    wanted = BulkUpload(CONTENT, SheetFormat.CSV, scheduled=False, seen=seen)
    assert await desk.bulk.look_for_upload(wanted, Attended()) is Arrival.NEW
    await desk.bulk.upload(wanted, Attended())
    assert await desk.bulk.look_for_upload(wanted, Attended()) is Arrival.ARRIVED
    assert len(desk.gateway.uploads) == 1
    await desk.bulk.edit("1", BulkEdit(Fils(5), "Sara", "", "96550000000", "R"))
    await desk.bulk.delete("2")
    assert [(one.entry_id, one.amount) for one in desk.gateway.entries] == [("1", 5), ("3", 1)]
