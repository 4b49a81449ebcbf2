from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import fake_shifts
import pytest
from fake_till import NOW

from pos_app.domain.cash_count import PIECES
from pos_app.domain.money import Fils
from pos_app.domain.shift import CashMove, LateLook, SoldInShift, Way, report_on
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.words import shift as words


def plain(text: object) -> str:
    return str(text).translate({0x2066: None, 0x2069: None, 0xA0: " "})


def test_notes_are_dinars_and_coins_fils() -> None:
    faces = [plain(words.piece_face(piece)) for piece in PIECES]
    assert faces[:7] == ["KD 20", "KD 10", "KD 5", "KD 1", "KD ½", "KD ¼", "100 fils"]
    assert plain(words.piece_spoken(500, 3)) == "KD ½, 3 of them"


@pytest.mark.parametrize(
    ("gap", "said", "title", "role"),
    [
        (500, "KD 0.500 too much", "Over", "attention"),
        (-2_500, "KD 2.500 missing", "Short", "bad"),
        (0, "The drawer is right to the fils", "Exact", "go"),
    ],
)
def test_over_and_short_are_said_in_words(gap: int, said: str, title: str, role: str) -> None:
    assert plain(words.over_short(gap)) == said
    assert (words.over_short_title(gap), words.over_short_role(gap)) == (title, role)
    assert plain(words.gap_word(fake_shifts.closed(1, gap))).startswith(title)


def test_moments_of_other_days_have_their_day() -> None:
    assert plain(words.moment(NOW, NOW)) == "16:42"
    assert plain(words.moment(NOW - timedelta(days=1), NOW)) == "22/11/2026 16:42"


def test_who_opened_it_is_said_where_somebody_was_signed_in() -> None:
    assert plain(words.since(fake_shifts.shift(), NOW)) == "open since 10:42 · Mariam"
    assert plain(words.since(fake_shifts.shift(opened_by=""), NOW)) == "open since 10:42"
    assert "KD 0.000" in plain(words.last_closed(fake_shifts.shift(), NOW))


def test_a_report_line_by_line() -> None:
    early = SoldInShift("E", "cash", "paid", Fils(700), before=True)
    odd = SoldInShift("V", "voucher", "paid", Fils(5))
    strange = SoldInShift("S", "voucher", "strange", Fils(5))
    shift = fake_shifts.closed(2, -2_500).shift
    report = report_on(shift, paid=(early, odd), unsettled=(strange,), at=NOW)
    sold = [plain(row["text"]) for row in words.sold_rows(report)]
    assert sold == ["Card", "Payment link", "Cash", "voucher", "Sold"]
    drawer = {plain(row["text"]): plain(row["value"]) for row in words.drawer_rows(report)}
    assert drawer["Cash taken before this shift, in no sum"] == "0.700"
    assert drawer["Paid out"] == "-6.500"
    assert "Over" in drawer
    (waits,) = words.waiting_rows(report)
    assert (waits["title"], waits["badge"]) == ("", "Unsure")


def test_a_move_says_which_way_why_and_who() -> None:
    move = CashMove(Way.IN, Fils(5_000), "Change", "", NOW, seq=4)
    row = words.move_row(move)
    assert (row["title"], plain(row["text"]), plain(row["amount"])) == (
        "Paid in",
        "16:42 · Change",
        "5.000",
    )
    assert set(words.reasons(Way.IN)) == {"change", "float"}
    assert words.way_explained(Way.IN) != words.way_explained(Way.OUT)


def test_what_came_late() -> None:
    assert "2" in words.look_word(LateLook(NOW, 5, ("A", "B")))
    assert "once more" in words.look_word(LateLook(NOW, 5))
    assert "Asking" in words.look_word(None)


@pytest.mark.parametrize("state", list(PrintState))
def test_every_outcome_of_a_slip_has_words(state: PrintState) -> None:
    assert words.slip_word(PrintOutcome("j", state, "paper_end"))
    assert words.slip_word(None) not in words.slip_word(PrintOutcome("j", state, "paper_end"))


def test_who_takes_over_hears_whose_shift_it_is() -> None:
    mine = fake_shifts.shift()
    said = plain(words.hand_over(mine, NOW, here="Huda"))
    assert said.startswith("Shift 7 goes on: Mariam opened it at 10:42.")
    assert words.hand_over(mine, NOW, here="Mariam") == ""
    assert words.hand_over(replace(mine, opened_by=""), NOW, here="Huda") == ""
    assert words.hand_over(fake_shifts.closed(7).shift, NOW, here="Huda") == ""


def test_a_past_shift_leaves_out_what_is_not_known() -> None:
    names = [fact["name"] for fact in words.past_facts(fake_shifts.closed(3), NOW)]
    assert names == ["Opened", "Closed", "Late payments"]
    open_one = report_on(fake_shifts.shift(opened_by=""), paid=(), unsettled=(), at=NOW)
    assert words.past_facts(open_one, NOW)[0]["name"] == "Opened"
    assert words.first_shift()
