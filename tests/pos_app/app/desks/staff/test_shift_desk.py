from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from drivers.virtual import VirtualPrinter
from pos_app.app.desks.slip_desk import TillSlips
from pos_app.app.desks.staff.shift_desk import TillShifts
from pos_app.app.headless import HeadlessTill
from pos_app.domain.money import Fils
from pos_app.domain.receipt import ReceiptKind
from pos_app.domain.shift import Shift, Way
from pos_app.domain.shift_need import ShiftNeed
from pos_app.ports.devices import PrintState
from tests.fakes import turn_until
from tests.pos_app.app.desks.test_slip_desk import Holding
from ui.tasks import Tasks
from ui.viewmodels.staff.shifts.ports import CountDraft


def fail(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


def desk_of(till: HeadlessTill, tasks: Tasks) -> TillShifts:
    return TillShifts(
        till, tasks=tasks, runner=till.runner(), attended=tuple, operator=lambda: "Mariam"
    )


@pytest.fixture
async def tasks() -> AsyncIterator[Tasks]:
    made = Tasks(fail)
    yield made
    await made.close()


async def test_a_day_at_the_drawer(till: HeadlessTill, tasks: Tasks) -> None:
    desk, looked = desk_of(till, tasks), list[Shift]()
    desk.hear(looked.append)
    assert desk.need() is ShiftNeed.NEVER
    assert await desk.current() is None
    shift = await desk.open(Fils(20_000))
    move = await desk.move(Way.OUT, Fils(500), "tea", supervisor="Huda")
    slip = await desk.print_move(move, shift)
    assert slip is not None
    assert slip.state is not PrintState.FAILED
    x = await desk.standing()
    assert (x.expected, x.shift.moves) == (19_500, (move,))
    assert await desk.print_report(x) is not None
    pieces = ((10_000, 1), (5_000, 1), (1_000, 4), (500, 1))
    z = await desk.close(Fils(19_500), pieces, supervisor="Huda")
    assert (z.over_short, z.shift.closed_by) == (0, "Mariam")
    await desk.print_report(z)
    await turn_until(lambda: looked)
    assert looked[0].look is not None
    assert [each.shift.number for each in await desk.past(before=9, size=5)] == [1]
    printer = till.printer
    assert isinstance(printer, VirtualPrinter)
    assert "PAID OUT" in printer.slips[0].text
    assert (await TillSlips(till).picture("shift-1")).width() == 576


async def test_a_till_that_went_off_before_the_look_makes_up_for_it(
    till: HeadlessTill, tasks: Tasks
) -> None:
    await desk_of(till, tasks).resume()  # before the first shift nothing is owed
    desk = desk_of(till, Tasks(fail))
    await desk.open(Fils(0))
    await till.journal.append("shift_closed", "shift-1", {"counted_fils": 0, "expected_fils": 0})
    again, looked = desk_of(till, tasks), list[Shift]()
    again.hear(looked.append)
    await again.resume()
    await turn_until(lambda: looked)
    assert looked[0].look is not None
    await again.resume()
    assert not tasks.is_running("late look shift-1")


async def test_without_a_printer_nothing_is_printed(till: HeadlessTill, tasks: Tasks) -> None:
    till.printer = None
    desk = desk_of(till, tasks)
    shift = await desk.open(Fils(0))
    move = await desk.move(Way.IN, Fils(5), "found", supervisor="")
    assert await desk.print_move(move, shift) is None
    assert await desk.print_report(await desk.standing()) is None


async def test_an_unfinished_count_outlives_the_process(till: HeadlessTill, tasks: Tasks) -> None:
    desk = desk_of(till, tasks)
    assert await desk.kept_count() is None
    draft = CountDraft(3, True, ((20_000, 2), (5, 1)), "4.5")
    await desk.keep_count(draft)
    assert await desk_of(till, tasks).kept_count() == draft
    file = till.loaded.home.data / "shift-count.json"
    for nonsense in (
        "{",
        "[]",
        '{"number": 1, "by_pieces": true, "pieces": {"3": 1}}',
        " " * 70_000,
    ):
        file.write_text(nonsense, "utf-8")
        assert await desk.kept_count() is None
    await desk.keep_count(None)
    assert not file.exists()
    file.mkdir()
    await desk.keep_count(draft)  # what cannot be kept is not kept, and nobody is bothered


async def test_a_z_report_half_printed_is_printed_anew_as_a_copy(
    till: HeadlessTill, tasks: Tasks
) -> None:
    desk = desk_of(till, tasks)
    await desk.open(Fils(0))
    await desk.close(Fils(0), (), supervisor="")
    till.printer = printer = Holding("shift-1.1")
    await TillSlips(till).anew()
    assert [(slip.kind, slip.copy) for slip in printer.slips] == [(ReceiptKind.Z_REPORT, True)]


async def test_a_printer_without_paper_is_asked_first_and_no_slip_becomes_a_copy(
    till: HeadlessTill, tasks: Tasks
) -> None:
    desk = desk_of(till, tasks)
    await desk.open(Fils(0))
    z = await desk.close(Fils(0), (), supervisor="")
    till.printer = printer = Holding("sale.1")  # another slip stands half printed
    outcome = await desk.print_report(z)
    assert outcome is not None
    assert (outcome.kind, outcome.untouched) == ("held_job", True)
    printer.held = ""
    await desk.print_report(z)
    assert [slip.copy for slip in printer.slips] == [False]
