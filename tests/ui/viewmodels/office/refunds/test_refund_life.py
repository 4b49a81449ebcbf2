from __future__ import annotations

import asyncio

import pytest
from fake_files import FakeRefundLife, refund
from fake_office import FakeShelf, Rows
from fake_till import FakeClock, settle

from pos_app.domain.money import Fils
from pos_app.domain.refund import RefundState
from pos_app.domain.refund_life import RefundLife
from pos_app.errors import NotAllowed, Refused, Unreachable
from ui.tasks import Tasks
from ui.viewmodels.office.lists.paged_list import PagedListModel
from ui.viewmodels.office.refunds.refund_life import LOOK_EVERY, RefundLifeModel
from ui.viewmodels.office.refunds.refund_list import RefundSource

LIFE = RefundLife(
    "refund-a", "t", Fils(4500), "1461", operator="Noor", reason="Torn box", unsure=False
)
LOST = RefundLife("refund-b", "u", Fils(12_750))


class Bench:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.desk = FakeRefundLife(kept=(LIFE,))
        self.tasks = Tasks(self._failed)
        self.gateway = Rows([refund(1)])
        source = RefundSource(self.gateway, self.clock)  # type: ignore[arg-type]
        self.told: list[str] = []
        self.settled: list[RefundLife] = []
        self.supervisor = "Noor"
        self.refund = RefundLifeModel(
            source=source,
            desk=self.desk,
            clock=self.clock,
            tasks=self.tasks,
            approve=self._approve,
            told=self.told.append,
            settle=self.settled.append,
        )
        self.list = PagedListModel(
            source=source,
            shelf=FakeShelf(),
            clock=self.clock,
            tasks=self.tasks,
            chosen=self.refund.chosen,
        )
        self.refund.list = self.list

    def _failed(self, _name: str, error: BaseException) -> None:
        raise AssertionError from error

    async def _approve(self, about: str) -> str:
        if not self.supervisor:
            raise NotAllowed("approval_dropped")
        return self.supervisor

    async def open(self) -> Bench:
        self.refund.open()
        self.list.open()
        await settle()
        self.list.choose("1461")
        return self


@pytest.fixture
def bench() -> Bench:
    return Bench()


async def test_a_decision_is_told_when_it_is_made(bench: Bench) -> None:
    await bench.open()
    bench.desk.trouble = Unreachable("offline")
    bench.refund.watch()
    await settle()
    assert bench.told == []
    bench.desk.trouble = None
    bench.desk.decided = [refund(1, RefundState.APPROVED)]
    await bench.clock.pass_time(LOOK_EVERY)
    assert len(bench.told) == 1
    assert "4.500" in bench.told[0]
    assert bench.list.records[0].state is RefundState.APPROVED
    await bench.tasks.close()


async def test_what_was_decided_is_seen_when_the_list_is_opened(bench: Bench) -> None:
    bench.desk.kept = (RefundLife("n", "t", Fils(1), "9", unsure=False, noted=False),)
    bench.refund.refunded()
    await settle()
    assert bench.refund.state.news == 1
    await bench.open()
    assert bench.desk.seen_times == 1


async def test_the_refund_on_screen_says_who_and_why(bench: Bench) -> None:
    await bench.open()
    values = [str(fact["value"]) for fact in bench.refund.facts]
    assert "Noor" in values
    assert "Torn box" in values
    assert (bench.refund.mayWithdraw, bench.refund.amount != "") == (True, True)
    assert (bench.refund.badge, bench.refund.role, bench.refund.icon) != ("", "", "")
    bench.list.choose("")
    assert (bench.refund.facts, bench.refund.amount, bench.refund.badge) == ([], "", "")


async def test_taking_back_asks_once_and_a_supervisor(bench: Bench) -> None:
    await bench.open()
    bench.refund.withdraw()
    assert (bench.refund.sure, bench.desk.withdrawn) == (True, [])
    bench.supervisor = ""
    bench.refund.withdraw()
    await settle()
    assert bench.desk.withdrawn == []
    bench.supervisor = "Noor"
    bench.refund.withdraw()
    bench.refund.withdraw()
    await settle()
    assert bench.desk.withdrawn == [("1461", "Noor")]
    assert len(bench.told) == 1


async def test_a_refusal_is_told(bench: Bench) -> None:
    await bench.open()
    bench.desk.trouble = Refused("not_open")
    bench.refund.withdraw()
    bench.refund.withdraw()
    await settle()
    assert bench.refund.trouble != ""
    bench.refund.printSlip()
    await settle()
    assert (bench.refund.trouble != "", bench.refund.busy) == (True, "")


async def test_a_decided_one_is_not_taken_back(bench: Bench) -> None:
    bench.gateway.rows = [refund(1, RefundState.APPROVED)]
    await bench.open()
    bench.refund.withdraw()
    assert (bench.refund.sure, bench.refund.mayWithdraw) == (False, False)


async def test_its_slip_is_printed(bench: Bench) -> None:
    await bench.open()
    bench.refund.printSlip()
    await settle()
    assert bench.desk.printed == ["1461"]
    assert bench.told != []


async def test_an_unsure_one_is_settled_in_its_sheet(bench: Bench) -> None:
    bench.refund.settleUnsure()
    assert bench.refund.unsureText == ""
    bench.desk.kept = (LIFE, LOST)
    await bench.open()
    assert "12.750" in bench.refund.unsureText
    bench.refund.settleUnsure()
    assert bench.settled == [LOST]
    bench.refund.retranslate()
    assert not asyncio.all_tasks() - {asyncio.current_task()}
