from __future__ import annotations

import pytest
from fake_devices import FakeSlips
from fake_till import FakeClock, settle

from pos_app.errors import JournalTrouble
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.tasks import Tasks
from ui.viewmodels.past.held_slip import LATER_SECONDS, HeldSlipModel

JOB = "01K7-261123-0412-9.1"


class Bench:
    def __init__(self) -> None:
        self.desk = FakeSlips()
        self.clock = FakeClock()
        self.said: list[str] = []
        self.settled: list[tuple[str, PrintOutcome]] = []
        self.model = HeldSlipModel(
            desk=self.desk,
            clock=self.clock,
            tasks=Tasks(self.fail),
            say=self.said.append,
            settled=lambda reference, outcome: self.settled.append((reference, outcome)),
        )

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    def has(self, name: str) -> object:
        return self.model.property(name)


@pytest.fixture
def bench(qapp: object) -> Bench:
    made = Bench()
    made.desk.job = JOB
    made.model.look()
    return made


async def test_it_asks_only_while_a_slip_waits(bench: Bench) -> None:
    assert bench.has("asking") is True
    assert bench.has("about") == "\u206601K7-261123-0412-9\u2069"
    bench.desk.job = ""
    bench.model.look()
    assert bench.has("asking") is False


async def test_going_on_tells_what_became_of_the_paper(bench: Bench) -> None:
    bench.model.goOn()
    bench.model.goOn()
    assert bench.has("busy") is True
    await settle()
    assert bench.desk.asked == ["resume"]
    assert bench.has("asking") is False
    assert bench.said == ["Receipt printed, confirmed by the printer"]
    assert bench.settled == [("01K7-261123-0412-9", bench.desk.outcome)]


async def test_without_paper_it_says_so_and_goes_on_asking(bench: Bench) -> None:
    bench.desk.lets_go = False
    bench.desk.outcome = PrintOutcome(JOB, PrintState.FAILED, "paper_end")
    bench.model.goOn()
    await settle()
    assert bench.has("asking") is True
    assert bench.has("fault") == "The printer still has no paper."
    assert bench.settled == []
    bench.desk.outcome = PrintOutcome(JOB, PrintState.FAILED, "offline")
    bench.model.goOn()
    await settle()
    assert "cannot go on" in str(bench.has("fault"))


async def test_anew_may_need_the_printer_switched_off(bench: Bench) -> None:
    assert bench.has("anewWord") == "Print it anew, as a copy"
    bench.desk.outcome = PrintOutcome(JOB, PrintState.FAILED, "discarded_switch_off")
    bench.model.printAnew()
    await settle()
    assert bench.desk.asked == ["anew"]
    assert bench.said == ["Not printed: switch the printer off and on, then print again"]
    bench.desk.job = "set-up-1"
    bench.model.look()
    assert bench.has("anewWord") == "Leave the rest out"


async def test_later_is_a_minute(bench: Bench) -> None:
    bench.model.later()
    assert bench.has("asking") is False
    bench.model.look()
    assert bench.has("asking") is False
    await bench.clock.pass_time(LATER_SECONDS + 1)
    bench.model.look()
    assert bench.has("asking") is True


async def test_trouble_is_said_where_it_was_asked(bench: Bench) -> None:
    bench.desk.trouble = JournalTrouble("disk_full")
    bench.model.goOn()
    await settle()
    assert "disk is full" in str(bench.has("fault"))
    assert bench.has("asking") is True
    bench.model.retranslate()
