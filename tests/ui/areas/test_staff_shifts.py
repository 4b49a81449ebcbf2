from __future__ import annotations

import asyncio
from collections.abc import Callable

import fake_shifts
import scenes
from fake_shifts import FakeShifts
from fake_staff import MEMBERS, PIN, FakeStaff
from fake_till import settle

from pos_app.domain.sale import Tender
from pos_app.domain.shift_need import ShiftNeed
from ui.shell import Shell
from ui.viewmodels.ports import Draft

Run = Callable[..., object]


def shelled() -> tuple[Shell, FakeShifts]:
    shell = scenes.make_shell()
    desk = shell.staff.shifts.shift._desk
    assert isinstance(desk, FakeShifts)
    return shell, desk


def test_a_sale_waits_for_the_shift_that_it_needs(
    qloop: asyncio.AbstractEventLoop, arun: Run
) -> None:
    async def walk() -> None:
        shell, desk = shelled()
        desk.needed = ShiftNeed.ALWAYS
        shifts = shell.staff.shifts
        await shell.staff.prepare()
        shell.counter._choose_tender(Tender.CASH, Draft(scenes.Fils(500)))
        assert shell.till.state.screen == "sale"
        assert shifts.gate.property("open")
        shifts.gate.openShift()
        assert shell.till.state.screen == "shift"
        await settle()
        shifts.shift.openShift()
        await settle()
        assert shell.till.state.screen == "sale"
        shell.counter._choose_tender(Tender.CASH, Draft(scenes.Fils(500)))
        assert shell.till.state.screen == "cash"
        await shell.tasks.close()

    arun(walk())


def test_a_sale_that_waits_is_shown_and_a_parked_one_in_the_tray(
    qloop: asyncio.AbstractEventLoop, arun: Run
) -> None:
    async def walk() -> None:
        shell, desk = shelled()
        desk.open_one = fake_shifts.standing()
        await shell.staff.prepare()
        shell.till.open("shift")
        await settle()
        parked, awaited = fake_shifts.WAITING
        shell.staff.shifts.shift.showSale(parked.reference)
        assert shell.till.state.screen == "parked"
        shell.staff.shifts.shift.showSale(awaited.reference)
        assert shell.till.state.screen == "payment"
        await shell.tasks.close()

    arun(walk())


def test_earlier_shifts_are_read_when_they_are_looked_at_and_told_when_tapped(
    qloop: asyncio.AbstractEventLoop, arun: Run
) -> None:
    async def walk() -> None:
        shell, desk = shelled()
        desk.done = [fake_shifts.closed(2, -500), fake_shifts.closed(1)]
        shifts = shell.staff.shifts
        await shell.staff.prepare()
        shell.till.open("shift")
        await settle()
        assert shifts.past.records == ()
        shifts.shift.showPast(True)
        await settle()
        assert [report.shift.number for report in shifts.past.records] == [2, 1]
        shifts.past.choose("2")
        assert "2" in shifts.panel.property("title")
        desk.done = [fake_shifts.closed(3), *desk.done]
        shell.till.open("sale")
        shell.till.open("shift")
        await settle()
        assert len(shifts.past.records) == 3
        shifts.start()
        await settle()
        assert desk.resumed == 1
        shifts.retranslate()
        await shell.tasks.close()

    arun(walk())


def test_who_signs_in_hears_of_the_shift_that_goes_on(
    qloop: asyncio.AbstractEventLoop, arun: Run
) -> None:
    async def walk() -> None:
        shell, desk = shelled()
        assert shell.staff.shifts.hand_over("Huda") == ""
        staff = shell.staff._desk
        assert isinstance(staff, FakeStaff)
        staff.people = [MEMBERS[0], MEMBERS[1]]
        desk.open_one = fake_shifts.standing()
        await shell.staff.prepare()
        for member, heard in (("a", True), ("b", False)):  # Mariam opened it herself
            shell.till.dropNotice()
            shell.staff.sign_in.choose(member)
            for key in [*PIN, "enter"]:
                shell.staff.sign_in.pressKey(key)
            await settle()
            assert bool(shell.till.state.said) is heard
            shell.staff.sign_in.leave()
            await settle()
        await shell.tasks.close()

    arun(walk())
