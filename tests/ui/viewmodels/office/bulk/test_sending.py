from __future__ import annotations

import asyncio

import pytest
from fake_files import FakeBulkDesk, bulk_entry
from fake_office import FakeShelf, Rows
from fake_till import FakeClock

from pos_app.domain.bulk_sending import Fate, Sending
from pos_app.errors import NotAllowed, Refused, Unreachable
from pos_app.ports.office import BulkEntry
from ui.tasks import Tasks
from ui.viewmodels.office.bulk.bulk_entry import BulkEntryModel
from ui.viewmodels.office.bulk.entries import BulkSource
from ui.viewmodels.office.bulk.sending import BulkSendingModel
from ui.viewmodels.office.lists.paged_list import PagedListModel


class Bench:
    def __init__(self, count: int = 40) -> None:
        self.desk = FakeBulkDesk()
        self.tasks = Tasks(self._failed)
        self.gateway = Rows([bulk_entry(n) for n in range(1, count + 1)])
        self.source = BulkSource(self.gateway)  # type: ignore[arg-type]
        self.said: list[str] = []
        self.supervisor = "Noor"
        self.entry = BulkEntryModel(
            source=self.source,
            desk=self.desk,
            tasks=self.tasks,
            send=self._send,
            say=self.said.append,
        )
        self.sending = BulkSendingModel(
            source=self.source,
            desk=self.desk,
            tasks=self.tasks,
            approve=self._approve,
            show=self.entry.show,
        )
        self.list = PagedListModel(
            source=self.source,
            shelf=FakeShelf(),
            clock=FakeClock(),
            tasks=self.tasks,
            chosen=self.sending.chosen,
        )
        self.sending.list = self.entry.list = self.list

    def _failed(self, _name: str, error: BaseException) -> None:
        raise AssertionError from error

    def _send(self, entry: BulkEntry) -> None:
        self.sending.send_one(entry)

    async def _approve(self, about: str) -> str:
        if not self.supervisor:
            raise NotAllowed("approval_dropped")
        return self.supervisor

    async def idle(self) -> None:
        while self.tasks._running:
            await asyncio.wait(list(self.tasks._running.values()))
            await asyncio.sleep(0)

    async def open(self) -> Bench:
        self.sending.open()
        self.list.open()
        await self.idle()
        return self


@pytest.fixture
async def bench() -> Bench:
    return await Bench().open()


async def test_all_is_sent_after_the_whole_list_was_read(bench: Bench) -> None:
    bench.desk.known = {"3": Fate.SENT, "4": Fate.UNSURE}
    bench.sending.open()
    await bench.idle()
    bench.sending.sendAll()
    assert bench.sending.busy == "reading"
    await bench.idle()
    assert bench.desk.run is not None
    assert len(bench.desk.run.planned) == 38
    assert bench.sending.busy == ""
    assert "38" in bench.sending.progressText
    bench.sending.dropRun()
    assert not bench.sending.hasRun


async def test_some_are_picked_by_tapping_and_sent(bench: Bench) -> None:
    bench.sending.pickSome()
    for key in ("1", "2", "3", "2"):
        bench.list.choose(key)
    assert (bench.sending.pickedCount, bench.sending.picking) == (2, True)
    assert "3.000" in bench.sending.pickedText
    assert bench.source.line(bench.list.records[0]).role == "accent"
    bench.sending.sendPicked()
    await bench.idle()
    assert bench.desk.run is not None
    assert bench.desk.run.planned == ("1", "3")
    assert not bench.sending.picking
    bench.sending.pickSome()
    bench.list.choose("1")
    assert bench.sending.pickedCount == 0


async def test_nothing_left_is_said(bench: Bench) -> None:
    bench.gateway.rows = []
    bench.sending.sendAll()
    await bench.idle()
    assert bench.sending.trouble != ""


async def test_a_network_that_is_away_leaves_a_run_to_go_on_with(bench: Bench) -> None:
    bench.desk.trouble = Unreachable("offline")
    bench.sending.sendAll()
    await bench.idle()
    assert bench.sending.isOpen
    assert "Hesabe" in bench.sending.trouble
    bench.desk.trouble = None
    bench.sending.goOn()
    await bench.idle()
    assert (bench.sending.isOpen, bench.sending.trouble) == (False, "")
    assert bench.sending.share == 1.0


async def test_reading_the_list_may_fail_or_be_stopped(bench: Bench) -> None:
    bench.gateway.trouble = Unreachable("offline")
    bench.sending.sendAll()
    await bench.idle()
    assert bench.sending.trouble != ""
    bench.gateway.trouble = None
    bench.gateway.gate = asyncio.Event()
    bench.sending.sendAll()
    await asyncio.sleep(0)
    assert "0" in bench.sending.progressText
    bench.sending.stop()
    await bench.idle()
    assert bench.sending.busy == ""
    assert bench.desk.run is None


async def test_an_interrupted_run_is_offered_and_can_be_given_up() -> None:
    bench = Bench()
    bench.desk.run = Sending("send-1", ("1", "2"), fates={"1": Fate.SENT})
    await bench.open()
    assert bench.sending.isOpen
    assert "1" in bench.sending.resultText
    bench.sending.giveUp()
    await bench.idle()
    assert not bench.sending.isOpen


async def test_unsure_is_looked_up_or_settled_by_a_supervisor() -> None:
    bench = Bench()
    bench.desk.run = Sending("send-1", ("1",), fates={"1": Fate.UNSURE})
    await bench.open()
    assert bench.sending.unsure == 1
    bench.sending.lookAgain()
    await bench.idle()
    bench.supervisor = ""
    bench.sending.settle(True)
    await bench.idle()
    assert bench.sending.unsure == 1
    bench.supervisor = "Noor"
    bench.sending.settle(True)
    await bench.idle()
    assert (bench.sending.unsure, bench.sending.busy) == (0, "")
    assert bench.desk.calls == [("look", "send-1"), ("settle", True, "Noor")]


async def test_stopping_is_a_wish(bench: Bench) -> None:
    bench.sending.state = bench.sending.state.__class__(busy="sending")
    bench.sending.stop()
    assert bench.sending.stopping
    bench.sending.retranslate()


async def test_one_entry_is_put_right(bench: Bench) -> None:
    bench.list.choose("1")
    assert bench.entry.hasEntry
    assert bench.entry.fields["amount"] == "1.500"
    bench.entry.edit("Noura", "٩٦٥ 50000000", "2.5", "", "R-9")
    await bench.idle()
    assert bench.list.records[0].name == "Noura"
    assert bench.list.records[0].phone == "96550000000"
    assert bench.said != []


@pytest.mark.parametrize(
    ("name", "phone", "amount"),
    [("", "96550000000", "1"), ("Ali", "12", "1"), ("Ali", "96550000000", "x")],
)
async def test_what_cannot_be_is_not_sent(bench: Bench, name: str, phone: str, amount: str) -> None:
    bench.list.choose("1")
    bench.entry.edit(name, phone, amount, "", "R-1")
    await bench.idle()
    assert bench.entry.trouble != ""
    assert bench.desk.calls == []


async def test_deleting_asks_once(bench: Bench) -> None:
    bench.list.choose("1")
    bench.entry.delete()
    assert (bench.entry.sure, bench.desk.calls) == (True, [])
    bench.desk.trouble = Refused("not_open")
    bench.entry.delete()
    await bench.idle()
    assert bench.entry.trouble != ""
    bench.desk.trouble = None
    bench.entry.delete()
    await bench.idle()
    assert bench.desk.calls[-1] == ("delete", "1")
    assert not bench.entry.hasEntry


async def test_one_is_sent_by_itself_and_only_once(bench: Bench) -> None:
    bench.list.choose("1")
    assert bench.entry.maySend
    bench.entry.send()
    await bench.idle()
    assert bench.desk.run is not None
    assert bench.desk.run.planned == ("1",)
    bench.list.choose("1")
    assert not bench.entry.maySend
    assert bench.entry.entryState == "Sent"
    bench.desk.run = None
    bench.entry.send()
    await bench.idle()
    assert bench.desk.run is None
