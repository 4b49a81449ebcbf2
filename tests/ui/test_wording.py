from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from fake_till import make_sale

from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState, Tender
from pos_app.ports.devices import PrintOutcome, PrintState
from ui import wording


def plain(text: str) -> str:
    return text.replace("\u2066", "").replace("\u2069", "").replace("\u00a0", " ")


def test_amounts_are_grouped_isolated_and_never_parted_from_their_currency() -> None:
    assert wording.money(1_234_500) == "KD\u00a0\u20661,234.500\u2069"
    assert wording.amount_parts(12_750) == ("12", ".750")
    assert plain(wording.in_dinars(5_000)) == "5"
    assert plain(wording.in_dinars(250)) == "0.250"


def test_a_line_keeps_the_reader_s_order_whatever_script_its_parts_are_in() -> None:
    assert wording.line(("Huda", "", "R-1")) == "Huda · R-1"
    assert wording.line(("هدى", "R-1")) == "\u200eهدى\u200e · \u200eR-1"
    assert wording.line(("", "")) == ""
    assert wording.listed(("the name", "the title")) == "the name, the title"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (41.9, "0:41"), (125, "2:05"), (3_661, "1:01:01"), (-3, "0:00")],
)
def test_durations(seconds: float, text: str) -> None:
    assert plain(wording.duration(seconds)) == text


def test_times_are_kuwaits() -> None:
    at = datetime(2026, 11, 23, 21, 5, 9, tzinfo=UTC)
    assert plain(wording.clock_time(at)) == "00:05"
    assert plain(wording.clock_time(at, seconds=True)) == "00:05:09"


def test_days_in_both_languages_with_western_digits() -> None:
    day = date(2026, 11, 23)
    assert wording.day(day, "en", day) == "Today · Monday 23 November"
    assert wording.day(day, "en", date(2026, 11, 24)) == "Yesterday · Monday 23 November"
    assert wording.day(day, "ar", date(2026, 12, 24)) == "الاثنين 23 نوفمبر"


@pytest.mark.parametrize("state", list(SaleState))
def test_every_state_has_a_word_a_role_and_an_icon(state: SaleState) -> None:
    assert wording.state_word(state)
    assert wording.ROLES[state] in {"go", "bad", "attention", "quiet"}
    assert wording.ICONS[state]


def test_only_money_is_green_and_only_doubt_is_amber() -> None:
    assert [s for s in SaleState if wording.ROLES[s] == "go"] == [SaleState.PAID]
    assert wording.ROLES[SaleState.UNSURE] == "attention"


def test_how_a_sale_was_paid() -> None:
    assert plain(wording.paid_with(make_sale(SaleState.PAID))) == "Card · KNET •••• 4471"
    assert plain(wording.paid_with(make_sale())) == "Card · 48515"
    cash = make_sale(SaleState.PAID, tender=Tender.CASH, payment=None, change=Fils(1500))
    assert plain(wording.paid_with(cash)) == "Cash · change 1.500"
    link = make_sale(tender=Tender.LINK, payer_name="Fahad")
    assert wording.paid_with(link) == "Payment link · Fahad"


def test_a_card_shows_at_most_its_last_four_digits() -> None:
    assert plain(wording.card_text("Visa", "512345******0028")) == "Visa •••• 0028"
    assert wording.card_text("", "") == ""


def test_the_approval_is_the_gateways_or_the_supervisors() -> None:
    paid = make_sale(SaleState.PAID)
    assert wording.approval(paid) == "512894"
    assert wording.approval(replace(paid, payment=None, approval="77")) == "77"


def test_the_paper_is_never_claimed_without_proof() -> None:
    assert wording.print_word(None) == ""
    said = {s: wording.print_word(PrintOutcome("j", s, "paper_end")) for s in PrintState}
    assert "confirmed" in said[PrintState.CONFIRMED]
    assert said[PrintState.SENT] == "Receipt sent to the printer"
    assert said[PrintState.FAILED].startswith("Not printed: put in paper")
    assert len(set(said.values())) == len(PrintState)


def test_a_copy_is_called_one() -> None:
    for state in (PrintState.CONFIRMED, PrintState.SENT):
        assert "COPY" in wording.print_word(PrintOutcome("j", state, copy=True))
    assert "Look at the paper" in wording.printer_fault("vanished")


def test_nothing_longer_is_said_about_paper_than_what_keeps_the_room() -> None:
    kinds = ("", "paper_end", "held_job", "interrupted", "vanished", "busy", "not_a_printer")
    said = [
        wording.print_word(PrintOutcome("j", state, kind, copy=copy))
        for state in PrintState
        for kind in kinds
        for copy in (True, False)
    ]
    assert max(map(len, said)) == len(wording.longest_print_word())


@pytest.mark.parametrize(
    "kind",
    [
        *("cover_open", "cutter", "offline", "not_connected", "busy", "not_permitted"),
        *("not_a_printer", "no_printer", "never heard of"),
    ],
)
def test_every_printer_fault_says_what_to_do(kind: str) -> None:
    assert wording.printer_fault(kind).startswith("Not printed: ")
