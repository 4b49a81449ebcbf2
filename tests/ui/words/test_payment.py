from __future__ import annotations

from dataclasses import replace

import pytest
from fake_till import make_sale

from pos_app.domain.money import Fils
from pos_app.domain.sale import Alarm, SaleState, Tender
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.viewmodels.ports import Progress
from ui.words import payment as words


def story(state: SaleState, *, elapsed: float = 9.0, **fields: object) -> words.Story:
    extra = {
        name: fields.pop(name)
        for name in ("asked", "next_ask_in", "print_outcome", "unreachable")
        if name in fields
    }
    sale = make_sale(state, **fields)
    return words.Story(Progress(sale, **extra), sale.tender, elapsed, 1.0, "Counter <b>")  # type: ignore[arg-type]


def plain(text: str) -> str:
    return text.replace("\u2066", "").replace("\u2069", "").replace("\u00a0", " ")


def looks(told: words.Story) -> list[str]:
    return [light["look"] for light in words.lights(told)]


def test_the_lights_claim_no_more_than_is_known() -> None:
    assert looks(words.Story(None, Tender.TERMINAL)) == ["now", "wait", "wait"]
    assert looks(story(SaleState.AWAITING)) == ["done", "now", "wait"]
    assert looks(story(SaleState.PAID)) == ["done", "done", "done"]
    assert looks(story(SaleState.UNSURE, invoice_ids=())) == ["unsure", "wait", "wait"]


def test_on_the_terminal_only_when_something_says_so() -> None:
    assert words.lights(story(SaleState.AWAITING))[1]["text"] == "Going to the terminal"
    on = story(SaleState.AWAITING, on_terminal=True)
    assert words.lights(on)[1]["text"] == "On the terminal"
    assert "Waiting for the card" in words.progress(on)
    assert "to show the amount" in words.progress(story(SaleState.AWAITING))


def test_a_link_has_a_code_in_the_terminals_place() -> None:
    light = words.lights(words.Story(None, Tender.LINK))[1]
    assert (light["text"], light["icon"]) == ("Code to scan", "qr-code")


def test_a_terminals_name_is_no_markup() -> None:
    assert "<b>Counter &lt;b&gt;</b>" in words.progress(story(SaleState.AWAITING))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"cancel_refused": "no"}, "could not cancel it"),
        ({"state": SaleState.CANCELLING, "cancel_refused": "no"}, "could not cancel it"),
        ({"state": SaleState.CANCELLING}, "has not confirmed it yet"),
        ({"state": SaleState.UNSURE, "sending": True}, "Sending the amount"),
        ({"unreachable": True, "on_terminal": True}, "is not answering: it can still be paid on"),
    ],
)
def test_what_is_waited_for(fields: dict[str, object], said: str) -> None:
    state = fields.pop("state", SaleState.AWAITING)
    assert isinstance(state, SaleState)
    assert said in words.progress(story(state, **fields))


@pytest.mark.parametrize("state", list(SaleState))
def test_every_outcome_has_a_title_a_line_a_role_and_an_icon(state: SaleState) -> None:
    told = story(state)
    assert words.outcome_title(told)
    assert words.outcome_text(told)
    assert words.outcome_role(told)
    assert words.outcome_icon(told)


def test_paid_names_card_approval_and_time() -> None:
    assert (
        plain(words.outcome_text(story(SaleState.PAID))) == "KNET •••• 4471 · approval 512894 · 9 s"
    )
    vouched = story(SaleState.PAID, payment=None, approval="77")
    assert plain(words.outcome_text(vouched)) == "approval 77 · by the slip · 9 s"


def test_cash_names_what_was_received_and_the_change() -> None:
    told = story(
        SaleState.PAID, tender=Tender.CASH, received=Fils(20_000), change=Fils(7_250), payment=None
    )
    assert plain(words.outcome_text(told)) == "Cash received: KD 20.000"
    assert plain(words.change(told)) == "KD 7.250"
    assert words.change(story(SaleState.PAID)) == ""


def test_the_same_again_is_offered_only_where_nothing_was_paid() -> None:
    offered = {state for state in SaleState if words.again(story(state))}
    assert offered == {
        SaleState.PREPARED,
        SaleState.DECLINED,
        SaleState.CANCELLED,
        SaleState.EXPIRED,
        SaleState.REFUSED,
    }
    assert words.again(story(SaleState.PREPARED)) == "Try again"


def test_alarms() -> None:
    assert words.alarm(story(SaleState.PAID)) == ""
    late = story(SaleState.DECLINED, alarm=Alarm.LATE_PAID)
    assert words.alarm(late).startswith("Declined at first, then paid.")
    twice = story(SaleState.PAID, alarm=Alarm.PAID_TWICE)
    assert "twice" in words.alarm(twice)
    for told, title in ((late, "Paid after all"), (twice, "Paid twice")):
        assert words.outcome_title(told) == title
        assert (words.outcome_role(told), words.outcome_icon(told)) == ("bad", "triangle-alert")


def test_the_paper_is_green_only_when_confirmed() -> None:
    roles = {
        state: words.paper_role(story(SaleState.PAID, print_outcome=PrintOutcome("j", state)))
        for state in PrintState
    }
    assert [state for state, role in roles.items() if role == "go"] == [PrintState.CONFIRMED]
    assert roles[PrintState.FAILED] == "attention"
    assert words.paper(story(SaleState.PAID)) == ""


def test_a_cancel_that_was_tapped_is_told_before_anything_is_heard_of_it() -> None:
    waiting = story(SaleState.AWAITING, on_terminal=True)
    tapped = replace(waiting, stopping=True)
    assert "Cancelling" in words.progress(tapped)
    assert words.cannot_cancel(tapped) == "Cancel is under way"
    assert words.cannot_cancel(waiting) == ""


def test_paper_comes_again_only_where_it_came_before() -> None:
    came = story(SaleState.PAID, print_outcome=PrintOutcome("j", PrintState.SENT))
    assert words.print_again(came) == "Print again"
    assert words.print_again(story(SaleState.DECLINED)) == "Print"


def test_cancelling_is_possible_once_something_is_known_and_only_once() -> None:
    assert words.cannot_cancel(words.Story(None, Tender.TERMINAL)) == "It is being sent"
    assert words.cannot_cancel(story(SaleState.AWAITING)) == ""
    assert words.cannot_cancel(story(SaleState.CANCELLING, cancel_asked=True))
    assert not words.cannot_cancel(story(SaleState.AWAITING, cancel_asked=True, cancel_refused="x"))


@pytest.mark.parametrize("kind", ["paid", "not_paid", "alarm"])
def test_decisions_have_headings(kind: str) -> None:
    assert words.decision(kind)
    assert words.decision("") == ""
