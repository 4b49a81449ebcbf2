"""The shift's scenes: opening one, how it stands, the drawer being counted, earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import fake_shifts
from fake_till import NOW

from pos_app.domain.money import Fils
from pos_app.domain.shift import report_on
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.shell import Shell
from ui.viewmodels.staff.shifts.moves import MoveFacts
from ui.viewmodels.staff.shifts.shift import FLOATS, ShiftFacts

_PRINTED = PrintOutcome("x", PrintState.CONFIRMED)


def _show(shell: Shell, facts: ShiftFacts) -> None:
    shell.staff.shifts.shift._show(facts)
    shell.till._show(replace(shell.till.state, screen="shift"))


def _opening(shell: Shell) -> None:
    last = fake_shifts.closed(6, -2_500)
    count = shell.staff.shifts.shift.float_count
    count.begin(by_pieces=False, quick=(last.shift.counted or Fils(0), *FLOATS)[:4])
    count._show(replace(count.state, typed="20"))
    _show(shell, ShiftFacts(read=True, last=last.shift))


def _standing(shell: Shell) -> None:
    report = fake_shifts.standing()
    _show(shell, ShiftFacts(read=True, report=report, last=report.shift))


def _counting(shell: Shell) -> None:
    report = fake_shifts.standing()
    count = shell.staff.shifts.shift.drawer_count
    count.begin(by_pieces=True)
    count.restore(by_pieces=True, pieces=fake_shifts.PIECES, typed="")
    _show(shell, ShiftFacts(read=True, report=report, last=report.shift, counting=True))


def _closed(shell: Shell) -> None:
    done = fake_shifts.closed(7, -2_500, pieces=fake_shifts.PIECES)
    report = report_on(done.shift, paid=fake_shifts.PAID, unsettled=fake_shifts.WAITING[:1], at=NOW)
    facts = ShiftFacts(read=True, report=report, last=done.shift, paper=_PRINTED, printed=True)
    _show(shell, facts)


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "shift-opening": _opening,
    "shift": _standing,
    "shift-counting": _counting,
    "shift-closed": _closed,
}


def rest(shell: Shell) -> None:
    """Back to where every scene starts."""
    shell.staff.shifts.shift._show(ShiftFacts())
    shell.staff.shifts.move._show(MoveFacts())
    shell.staff.shifts.gate.drop()
