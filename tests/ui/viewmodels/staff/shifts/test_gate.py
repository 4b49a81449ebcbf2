from __future__ import annotations

from pos_app.domain.sale import Tender
from ui.viewmodels.staff.shifts.gate import ShiftGateModel


def test_only_sales_that_need_a_shift_wait_for_one() -> None:
    gone: list[int] = []
    free = {Tender.TERMINAL}
    gate = ShiftGateModel(may_begin=free.__contains__, to_shift=lambda: gone.append(1))
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
    free.add(Tender.CASH)
    assert gate.lets(Tender.CASH)
