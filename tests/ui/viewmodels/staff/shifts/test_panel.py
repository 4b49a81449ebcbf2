from __future__ import annotations

import fake_shifts
from fake_shifts import FakeShifts
from fake_till import FakeClock, settle

from pos_app.errors import JournalTrouble
from ui.tasks import Tasks
from ui.viewmodels.staff.shifts.panel import ShiftPanelModel


def fail(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


async def test_a_past_shift_is_told_and_its_slip_printed_and_shown_again() -> None:
    desk, shown = FakeShifts(), []
    model = ShiftPanelModel(desk=desk, clock=FakeClock(), tasks=Tasks(fail), show_slip=shown.append)
    model.printAgain()
    model.showSlip()
    assert (model.property("title"), model.property("rows"), shown) == ("", [], [])
    model.chosen(fake_shifts.closed(6, -2_500, pieces=fake_shifts.PIECES))
    assert "6" in model.property("title")
    assert "2.500" in model.property("gap")
    assert model.property("gapRole") == "bad"
    named = {fact["name"]: fact["value"] for fact in model.property("facts")}
    assert "Huda" in named["Closed"]
    assert "½" in named["Notes and coins"]
    assert model.property("waiting") == []
    model.printAgain()
    assert model.property("printing")
    await settle()
    assert desk.printed == [(6, True, False)]
    assert "confirmed" in model.property("told")
    model.showSlip()
    assert shown == ["shift-6"]
    desk.trouble = JournalTrouble("disk_full")
    model.printAgain()
    await settle()
    assert "disk" in model.property("trouble")
    assert not model.property("printing")
