"""What the shift's place says, made of its facts. Pure but for the language."""

from __future__ import annotations

from datetime import datetime

from pos_app.domain.money import Fils
from ui import wording
from ui.viewmodels.staff.shifts.shift_facts import ShiftFacts
from ui.wording import translate
from ui.words import shift as words
from ui.words.counted import Counted


def title(facts: ShiftFacts) -> str:
    """Which shift, and whether it is over."""
    if facts.report is None:
        return translate("Shift", "No shift is open")
    text = words.heading(facts.report.shift)
    if not facts.report.is_z:
        return text
    #: %1 is "Shift 3".
    return translate("Shift", "%1 is closed").replace("%1", text)


def under(facts: ShiftFacts, now: datetime) -> str:
    """Since when, or what came before, or what is still asked."""
    report, last = facts.report, facts.last
    if report is None:
        return words.last_closed(last, now) if last is not None else words.first_shift()
    if report.is_z:
        return words.look_word(report.shift.look)
    return words.since(report.shift, now)


def gap(facts: ShiftFacts, counted: Fils) -> int:
    """Over (above zero) or short, by what is counted so far or was counted."""
    if facts.report is None:
        return 0
    done = facts.report.over_short
    return counted - facts.report.expected if done is None else done


def sold(facts: ShiftFacts, *, blind: bool) -> list[words.Row]:
    """Paid sales by tender."""
    return words.sold_rows(facts.report, blind=blind) if facts.report is not None else []


def drawer(facts: ShiftFacts, *, blind: bool) -> list[words.Row]:
    """What the drawer holds or should hold."""
    return words.drawer_rows(facts.report, blind=blind) if facts.report is not None else []


def moves(facts: ShiftFacts) -> list[dict[str, str]]:
    """Cash in and out, the newest first."""
    told = facts.report.shift.moves if facts.report is not None else ()
    return [words.move_row(move) for move in reversed(told)]


def waiting(facts: ShiftFacts) -> list[dict[str, str]]:
    """Sales that are not settled."""
    return words.waiting_rows(facts.report) if facts.report is not None else []


def waiting_title(facts: ShiftFacts) -> str:
    """How many they are."""
    return Counted().waiting(len(facts.report.unsettled) if facts.report is not None else 0)


def expected(facts: ShiftFacts) -> str:
    """Cash that should be in the drawer."""
    return wording.money(facts.report.expected) if facts.report is not None else ""


def paper(facts: ShiftFacts) -> str:
    """What became of the slip that was printed last; "" where none was."""
    return words.slip_word(facts.paper) if facts.printed else ""
