from __future__ import annotations

from fake_shifts import FakeShifts

from pos_app.domain.sale import Tender
from pos_app.domain.shift import ShiftNeed
from ui.viewmodels.staff.shifts.gate import ShiftGateModel


def test_only_sales_that_need_a_shift_wait_for_one() -> None:
    desk, gone, here = FakeShifts(needed=ShiftNeed.CASH), [], [False]
    gate = ShiftGateModel(desk=desk, is_open=lambda: here[0], to_shift=lambda: gone.append(1))
    assert gate.lets(Tender.TERMINAL)
    assert not gate.property("open")
    assert not gate.lets(Tender.CASH)
    assert gate.property("open")
    gate.drop()
    assert not gate.property("open")
    assert not gate.on_the_way
    assert not gate.lets(Tender.CASH)
    gate.openShift()
    assert (gate.property("open"), gate.on_the_way, gone) == (False, True, [1])
    here[0] = True
    assert gate.lets(Tender.CASH)
    desk.needed, here[0] = ShiftNeed.NEVER, False
    assert gate.lets(Tender.CASH)
