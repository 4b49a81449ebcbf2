from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace

import fake_shifts
import pytest
from fake_shifts import FakeShifts
from fake_till import FakeClock, settle

from pos_app.domain.shift import LateLook
from pos_app.errors import JournalTrouble, NotAllowed
from ui.tasks import Tasks
from ui.viewmodels.staff.shifts.ports import CountDraft
from ui.viewmodels.staff.shifts.shift import ShiftModel
from ui.viewmodels.staff.shifts.shift_facts import Around


def fail(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


@dataclass
class Place:
    """The model with everything around it."""

    desk: FakeShifts = field(default_factory=FakeShifts)
    answer: NotAllowed | str = "Huda"
    asked: list[str] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    count_again: bool = False
    said: list[str] = field(default_factory=list)
    opened: list[int] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = FakeClock()
        self.start_again()

    def start_again(self) -> None:
        """The process died; the desk is what it was."""
        self.model = ShiftModel(
            desk=self.desk,
            clock=self.clock,
            tasks=Tasks(fail),
            around=Around(
                self._approve,
                self._explain,
                self.said.append,
                lambda: self.opened.append(1),
                self.shown.append,
            ),
        )

    async def _explain(self, gap: int) -> str:
        self.gaps.append(gap)
        if self.count_again:
            raise NotAllowed("approval_dropped")
        return "Wrong change given"

    async def _approve(self, about: str) -> str:
        self.asked.append(about)
        if isinstance(self.answer, NotAllowed):
            raise self.answer
        return self.answer

    async def at(self, phase: str) -> ShiftModel:
        """Open the place; it must stand there."""
        await self.model.prepare()
        self.model.open()
        await settle()
        assert self.model.state.phase == phase
        return self.model


@pytest.fixture
def place() -> Place:
    return Place()


async def test_a_shift_is_opened_with_what_lies_in_the_drawer(place: Place) -> None:
    place.desk.done = [fake_shifts.closed(6)]
    model = await place.at("opening")
    assert not model.is_open
    assert model.property("title") == "No shift is open"
    model.float_count.takeQuick(0)
    model.openShift()
    assert model.property("busy") == "opening"
    await settle()
    assert model.is_open
    assert model.state.report is not None
    assert model.state.report.shift.float_ == 61_750
    assert (model.property("busy"), place.opened) == ("", [1])


async def test_what_waits_is_said_before_the_drawer_is_counted(place: Place) -> None:
    place.desk.open_one = fake_shifts.standing()
    model = await place.at("standing")
    model.beginCount()
    assert model.property("warned")
    assert len(model.property("waiting")) == 2
    model.leaveWarning()
    assert not model.property("warned")
    model.beginCount()
    model.showSale("01K7-261123-0405-2")
    assert place.shown == ["01K7-261123-0405-2"]
    assert not model.property("warned")
    model.beginCount()
    model.beginCount()
    await settle()
    assert model.property("phase") == "counting"
    assert place.desk.drawer == 1
    model.leaveCount()
    await settle()
    assert (model.property("phase"), place.desk.draft) == ("standing", None)


async def test_the_count_closes_the_shift_and_the_z_report_is_printed(place: Place) -> None:
    place.desk.open_one = fake_shifts.standing(waits=False)
    model = await place.at("standing")
    model.closeShift()  # not before it was counted
    model.beginCount()
    assert model.property("uncounted")
    model.drawer_count.pressKey("3")
    assert model.property("gapRole") == "bad"
    assert model.property("uncounted") == ""
    model.closeShift()
    await settle()
    assert model.property("phase") == "closed"
    assert "1.750" in place.asked[0]
    assert place.gaps == [place.desk.done[0].over_short]
    assert place.desk.done[0].shift.note == "Wrong change given"
    assert place.desk.printed == [(7, True, False)]
    assert "confirmed" in model.property("paper")
    assert place.desk.draft is None
    assert "Asking" in model.property("under")
    place.desk.looked(replace(place.desk.done[0].shift, look=LateLook(place.clock.now(), 2)))
    assert "once more" in model.property("under")
    model.open()  # whoever was elsewhere finds it as it was
    await settle()
    assert model.property("phase") == "closed"
    model.printReport()
    await settle()
    assert len(place.desk.printed) == 2
    model.putAway()
    await settle()
    assert model.property("phase") == "opening"


async def test_without_a_supervisor_or_a_disk_the_shift_stays_open(place: Place) -> None:
    place.desk.open_one = fake_shifts.standing(waits=False)
    model = await place.at("standing")
    model.beginCount()
    model.drawer_count.pressKey("3")
    for answer, trouble in (("approval_dropped", False), ("locked_out", True)):
        place.answer = NotAllowed(answer)
        model.closeShift()
        await settle()
        assert (model.property("phase"), bool(model.property("trouble"))) == ("counting", trouble)
    place.answer, place.desk.trouble = "Huda", JournalTrouble("disk_full")
    model.closeShift()
    await settle()
    assert "disk" in model.property("trouble")
    assert model.drawer_count.state.amount == 60_000


async def test_a_count_broken_off_by_a_power_cut_goes_on(place: Place) -> None:
    place.desk.open_one = fake_shifts.standing(waits=False)
    model = await place.at("standing")
    model.beginCount()
    model.drawer_count.pressKey("2")
    await settle()
    assert place.desk.draft == CountDraft(7, True, ((20_000, 2),), "")
    place.start_again()
    model = await place.at("counting")
    assert model.drawer_count.state.amount == 40_000
    place.desk.draft = CountDraft(6, typed="1")  # another shift's is nobody's
    place.start_again()
    await place.at("standing")


async def test_x_and_slips_of_cash_moves_are_printed(place: Place) -> None:
    place.desk.open_one = fake_shifts.standing()
    model = await place.at("standing")
    model.printReport()
    await settle()
    assert place.desk.printed == [(7, False, False)]
    model.moved(fake_shifts.MOVES[1])
    await settle()
    model.printMove("11")
    await settle()
    assert place.desk.printed[1:] == [(7, fake_shifts.MOVES[1]), (7, fake_shifts.MOVES[0])]
    assert len(place.said) == 2
    model.printMove("99")
    place.desk.outcome = None
    model.printReport()
    await settle()
    assert "No printer" in model.property("paper")


async def test_what_cannot_be_read_is_said(place: Place) -> None:
    place.desk.trouble = JournalTrouble("disk_trouble")
    await place.model.prepare()
    assert place.model.property("trouble")
    place.desk.trouble = JournalTrouble("disk_trouble")
    place.model.open()
    await settle()
    assert (place.model.property("phase"), bool(place.model.property("trouble"))) == (
        "reading",
        True,
    )
    place.model.start()
    await settle()
    assert place.desk.resumed == 1
    place.model.showPast(True)
    assert place.model.property("past")
    place.model.retranslate()


async def test_to_count_again_closes_nothing(place: Place) -> None:
    place.desk.open_one = fake_shifts.standing(waits=False)
    place.count_again = True
    model = await place.at("standing")
    model.beginCount()
    model.drawer_count.pressKey("3")
    model.closeShift()
    await settle()
    assert (model.property("phase"), model.property("trouble"), place.asked) == ("counting", "", [])


async def test_blind_the_one_who_counts_sees_no_sum_to_reach(place: Place) -> None:
    place.desk.open_one = fake_shifts.standing(waits=False)
    place.desk.is_blind = True
    model = await place.at("standing")
    assert model.property("blind") is True
    assert "61.750" not in str(model.property("drawer"))
    model.beginCount()
    model.drawer_count.pressKey("3")
    model.closeShift()
    await settle()
    assert "missing" not in place.asked[0]
    assert "61.750" in str(model.property("drawer"))  # counted: the Z tells


async def test_a_place_that_was_read_meanwhile_is_not_forgotten(place: Place) -> None:
    """The start knows the shift late: whoever tapped the place has it on screen already."""
    place.desk.open_one = fake_shifts.standing(waits=False)
    held = place.desk.waits = asyncio.Event()
    preparing = asyncio.get_running_loop().create_task(place.model.prepare())
    await settle()
    place.desk.waits = None
    place.model.open()
    await settle()
    held.set()
    await preparing
    assert place.model.state.phase == "standing"
