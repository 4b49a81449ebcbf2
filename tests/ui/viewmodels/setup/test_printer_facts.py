from __future__ import annotations

from dataclasses import replace

from fake_devices import ADAPTER, EPSON

from pos_app.errors import DeviceTrouble
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.viewmodels.setup.device_desk import Model, PrinterDraft
from ui.viewmodels.setup.printer_facts import PLAIN, PrinterTrialFacts, plain_options

FACTS = PrinterTrialFacts(
    draft=PrinterDraft("escpos", EPSON.url),
    models=(Model("tm-t20iii", "Epson TM-T20III", "80mm"),),
    found=(EPSON, ADAPTER),
)
SENT = PrintOutcome("j", PrintState.SENT)


def with_draft(**changes: str) -> PrinterTrialFacts:
    return replace(FACTS, draft=replace(FACTS.draft, **changes))


def test_one_row_a_device_and_one_for_none() -> None:
    rows = FACTS.rows()
    assert [row["id"] for row in rows] == [EPSON.url, ADAPTER.url, "none"]
    assert [row["chosen"] for row in rows] == [True, False, False]


def test_an_unknown_port_says_that_nothing_was_sent_until_something_was() -> None:
    serial = with_draft(transport=ADAPTER.url)
    detail = "Nothing was sent to it yet. Is it your printer?"
    assert serial.rows()[1]["detail"] == detail
    assert FACTS.rows()[1]["detail"] == detail
    assert replace(serial, outcome=SENT).rows()[1]["detail"] != detail


def test_what_is_set_but_away_and_the_demos_paper_can_be_chosen_too() -> None:
    away = with_draft(transport="tcp://10.0.0.9:9100")
    assert "tcp://10.0.0.9:9100" in [row["id"] for row in away.rows()]
    demo = replace(FACTS, kept=PrinterDraft("virtual"))
    assert "virtual" in [row["id"] for row in demo.rows()]


def test_what_to_try_next_after_each_no() -> None:
    serial = with_draft(transport=ADAPTER.url)
    assert replace(serial, answer="garbled").next_trial() == ("baud", "19200")
    assert replace(serial, answer="nothing").next_trial() == ("baud", "19200")
    assert replace(FACTS, answer="nothing").next_trial() == ("", "")
    assert replace(FACTS, answer="cut").next_trial() == ("paper", "58mm")
    assert replace(with_draft(paper="58mm"), answer="cut").next_trial() == ("paper", "80mm")
    assert replace(FACTS, answer="arabic").next_trial() == ("plain", PLAIN)
    assert replace(with_draft(model=PLAIN), answer="arabic").next_trial() == ("", "")
    assert replace(FACTS, answer="yes").next_word() == ""
    assert "58 mm" in replace(FACTS, answer="cut").next_word()


def test_a_question_only_where_a_page_went_out() -> None:
    assert not FACTS.asks
    assert replace(FACTS, outcome=SENT).asks
    failed = replace(FACTS, outcome=PrintOutcome("j", PrintState.FAILED, "busy"))
    assert not failed.asks
    assert failed.outcome_role() == "bad"
    assert failed.outcome_word() != ""
    assert FACTS.outcome_word() == ""
    assert replace(FACTS, trouble=DeviceTrouble("vanished")).outcome_role() == "bad"


def test_the_model_by_its_name() -> None:
    assert FACTS.model_word() == "Any usual printer"
    named = with_draft(model="tm-t20iii")
    assert named.model_word() == "Epson TM-T20III"
    assert [row["chosen"] for row in named.model_rows()] == [True]


def test_what_is_known_of_the_drawer() -> None:
    drawer = with_draft(drawer="pin2")
    assert drawer.drawer_word() == ""
    assert "does not tell" in replace(drawer, levels=("low", "low")).drawer_word()
    told = replace(with_draft(drawer="pin2", drawer_open_level="high"), levels=("low", "high"))
    assert "can now tell" in told.drawer_word()
    assert replace(told, pulsed=True).drawer_word() == ""


def test_plain_ids_are_their_own_words() -> None:
    assert plain_options(("9600",), "9600") == [{"id": "9600", "text": "9600", "chosen": True}]
