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
from ui.viewmodels.office.lists.list_facts import ListFacts, Sum
from ui.viewmodels.staff.shifts.gap_note import GapFacts
from ui.viewmodels.staff.shifts.moves import MoveFacts
from ui.viewmodels.staff.shifts.shift import FLOATS, ShiftFacts

_PRINTED = PrintOutcome("x", PrintState.CONFIRMED)


def _show(shell: Shell, facts: ShiftFacts) -> None:
    shell.staff.shifts.shift._show(facts)
    shell.till._show(replace(shell.till.state, screen="shift"))


def _reading(shell: Shell) -> None:
    _show(shell, ShiftFacts())


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


def _gap(shell: Shell) -> None:
    _counting(shell)
    shell.staff.shifts.gap_note._show(GapFacts(-2_250, "Wrong change given"))


def _past(shell: Shell) -> None:
    shifts = shell.staff.shifts
    rows: list[object] = [
        fake_shifts.closed(6 - back, gap, days=back, pieces=fake_shifts.PIECES)
        for back, gap in enumerate((-2_500, 0, 500, 0, 0, -250))
    ]
    shifts.past._rows.replace_all([(1, rows)], has_more=False)
    chosen = fake_shifts.closed(6, -2_500, pieces=fake_shifts.PIECES)
    explained = replace(chosen, shift=replace(chosen.shift, note="Wrong change given"))
    shifts.past._show(ListFacts(read=True, total=6, listed=Sum(6, 1_111_395), chosen="6"))
    shifts.panel.chosen(explained)
    shifts._shown_past = True  # else the list would be read, which needs a loop
    _show(shell, ShiftFacts(read=True, last=chosen.shift, past=True))


SCENES: Mapping[str, Callable[[Shell], None]] = {
    "shift-reading": _reading,
    "shift-opening": _opening,
    "shift": _standing,
    "shift-counting": _counting,
    "shift-closed": _closed,
    "shift-gap": _gap,
    "shift-past": _past,
}


def rest(shell: Shell) -> None:
    """Back to where every scene starts."""
    shell.staff.shifts.gap_note._show(GapFacts())
    shell.staff.shifts.past._show(ListFacts())
    shell.staff.shifts._shown_past = False
    shell.staff.shifts.shift._show(ShiftFacts())
    shell.staff.shifts.move._show(MoveFacts())
    shell.staff.shifts.gate.drop()
