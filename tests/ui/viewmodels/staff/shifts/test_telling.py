from __future__ import annotations

import fake_shifts
from fake_till import NOW

from pos_app.domain.money import Fils
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.viewmodels.staff.shifts import telling
from ui.viewmodels.staff.shifts.shift_facts import ShiftFacts

NOTHING = ShiftFacts(read=True)
STANDING = ShiftFacts(read=True, report=fake_shifts.standing())
CLOSED = ShiftFacts(read=True, report=fake_shifts.closed(7, 500), printed=True)


def test_before_the_first_shift_little_can_be_said() -> None:
    assert telling.title(NOTHING) == "No shift is open"
    assert "float" in telling.under(NOTHING, NOW)
    assert telling.sold(NOTHING, blind=False) == telling.drawer(NOTHING, blind=False) == []
    assert telling.moves(NOTHING) == telling.waiting(NOTHING) == []
    assert telling.gap(NOTHING, Fils(5)) == 0
    assert telling.expected(NOTHING) == telling.paper(NOTHING) == ""
    after = ShiftFacts(read=True, last=fake_shifts.closed(6).shift)
    assert "61.750" in telling.under(after, NOW)


def test_an_open_shift_tells_of_sales_drawer_and_what_waits() -> None:
    assert "Mariam" in telling.under(STANDING, NOW)
    assert len(telling.sold(STANDING, blind=False)) == 4
    assert "61.750" in str(telling.drawer(STANDING, blind=False)[-1]["value"])
    assert telling.moves(STANDING)[0]["title"] == "Paid out"
    assert "2" in telling.waiting_title(STANDING)
    assert len(telling.waiting(STANDING)) == 2
    assert telling.gap(STANDING, Fils(61_000)) == -750
    assert "61.750" in telling.expected(STANDING)


def test_a_closed_one_tells_of_the_count_and_the_slip() -> None:
    assert "closed" in telling.title(CLOSED)
    assert "once more" in telling.under(CLOSED, NOW)
    assert telling.gap(CLOSED, Fils(0)) == 500
    assert "No printer" in telling.paper(CLOSED)
    out = PrintOutcome("j", PrintState.FAILED, "paper_end")
    assert "paper" in telling.paper(ShiftFacts(paper=out, printed=True))


def test_blind_nothing_tells_what_should_be_in_the_drawer_until_it_is_counted() -> None:
    """Float and moves are known to whoever counts: cash sales, or all sold less the rest, tell."""
    told = [*telling.sold(STANDING, blind=True), *telling.drawer(STANDING, blind=True)]
    titles = {str(row["text"]) for row in told}
    assert not titles & {"Cash", "Cash sales", "Cash expected", "Sold"}
    assert {"Card", "Float", "Paid in", "Paid out"} <= titles
    counted = [*telling.sold(CLOSED, blind=True), *telling.drawer(CLOSED, blind=True)]
    assert {"Cash", "Cash sales", "Cash expected", "Sold"} <= {str(row["text"]) for row in counted}
