from __future__ import annotations

import fake_shifts
import pytest

from ui.viewmodels.staff.shifts.shift_facts import ShiftFacts


@pytest.mark.parametrize(
    ("facts", "phase"),
    [
        (ShiftFacts(), "reading"),
        (ShiftFacts(read=True), "opening"),
        (ShiftFacts(read=True, report=fake_shifts.standing()), "standing"),
        (ShiftFacts(read=True, report=fake_shifts.standing(), counting=True), "counting"),
        (ShiftFacts(read=True, report=fake_shifts.closed(3)), "closed"),
    ],
)
def test_what_stands_on_the_screen(facts: ShiftFacts, phase: str) -> None:
    assert facts.phase == phase
