from __future__ import annotations

import re
from pathlib import Path

import pytest

from pos_app.errors import BadInput
from pos_app.simulator.scenarios.loader import load, load_or_parse, parse, scenario_names
from pos_app.simulator.scenarios.model import Scenario, Words
from pos_app.simulator.scenarios.rules import Fault
from pos_app.simulator.virtual_terminal import PayerAct

HEAD = 'title = { en = "a", ar = "b" }\nabout = { en = "c", ar = "d" }\n'
DOCUMENT = Path(__file__).parents[4] / "docs" / "simulator.md"
ARABIC = re.compile("[\u0600-\u06ff]")


@pytest.mark.parametrize("name", scenario_names())
def test_every_file_loads_and_speaks_both_languages(name: str) -> None:
    scenario = load(name)
    assert scenario.name == name
    assert ARABIC.search(scenario.title.ar)
    assert ARABIC.search(scenario.about.ar)
    assert not ARABIC.search(scenario.title.en + scenario.about.en)


def test_every_scenario_differs_from_the_others() -> None:
    plain = Words("", "")
    seen: dict[str, str] = {}
    for name in scenario_names():
        loaded = load(name)
        given = {field: getattr(loaded, field) for field in Scenario.__slots__}
        given |= {"name": "", "title": plain, "about": plain}
        assert seen.setdefault(repr(given), name) == name


def test_every_fault_is_in_some_scenario() -> None:
    used = {rule.fault for name in scenario_names() for rule in load(name).rules}
    assert set(Fault) - used <= {Fault.DELAY}


def test_the_document_lists_every_scenario_with_its_own_words() -> None:
    text = DOCUMENT.read_text("utf-8")
    table = dict(re.findall(r"^\| `([a-z][a-z0-9-]+)` \| (.+) \|$", text, re.MULTILINE))
    assert table == {name: load(name).about.en for name in scenario_names()}


def test_an_empty_scenario_is_a_gateway_that_works() -> None:
    scenario = parse(HEAD, "mine")
    assert (scenario.payer, scenario.rules, scenario.pos.copies) == ((), (), 1)
    assert scenario.title == Words("a", "b")


def test_everything_a_file_can_hold_is_read() -> None:
    scenario = parse(
        HEAD
        + """
        [[payer]]
        does = "approve"
        when = "cancelled"
        after = 2
        orders = [1, 3]
        chance = 0.5
        last = true
        [[rules]]
        on = ["pos.create", "reads"]
        fault = "too_many"
        calls = [2]
        seconds = 3
        [pos.foreign]
        state = "open"
        [rows.says.status]
        open = 0
        [report.says]
        paid = 6
        """,
        "mine",
    )
    assert scenario.payer[0].does is PayerAct.APPROVE
    assert (scenario.payer[0].orders, scenario.payer[0].last) == ((1, 3), True)
    assert (scenario.rules[0].on, scenario.rules[0].calls) == (("pos.create", "reads"), (2,))
    assert scenario.pos.foreign is not None
    assert scenario.rows.says == {"status": {"open": 0}}
    assert scenario.report.says == {"paid": 6}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "title"),
        ("x = ", "mine"),
        ('title = "a"', "[title] must be a table"),
        (HEAD + "colour = 1", "unknown colour"),
        (HEAD + "[pos]\ncolour = 1", "[pos]: unknown colour"),
        (HEAD + "[pos]\ncancel = 5", "cancel must be one of"),
        (HEAD + "[pos]\ncopies = 0", "copies must be a whole number"),
        (HEAD + "[pos]\nunique_reference = 1", "must be true or false"),
        (HEAD + "[pos.foreign]\nstate = 'lost'", "state must be one of"),
        (HEAD + "[[payer]]\nafter = 1", "does must be given"),
        (HEAD + "[[payer]]\ndoes = 'dance'", "[[payer]] number 1: does must be one of"),
        (HEAD + "[[payer]]\ndoes = 'approve'\nafter = -1", "after must be from 0"),
        (HEAD + "[[payer]]\ndoes = 'approve'\nafter = true", "after must be a number"),
        (HEAD + "[[payer]]\ndoes = 'approve'\nchance = 2", "chance must be from 0 to 1"),
        (HEAD + "[[payer]]\ndoes = 'approve'\norders = [0]", "whole numbers from 1"),
        (HEAD + "[payer]\ndoes = 'approve'", "written as [[payer]]"),
        (HEAD + "[[rules]]\nfault = 'garbage'", "on must be given"),
        (HEAD + "[[rules]]\non = []\nfault = 'garbage'", "not empty"),
        (HEAD + "[[rules]]\non = ['pos.eat']\nfault = 'garbage'", "on must be a list of"),
        (HEAD + "[rows]\necho = ['x']", "echo must be a list of"),
        (HEAD + "[rows]\namount_as = 'x'", "amount_as must be one of"),
        (HEAD + "[rows.says.status]\nlost = 1", "unknown states lost"),
        (HEAD + "[rows.says]\nstatus = 1", "must be a table"),
        (HEAD + "[report.says]\nlost = 1", "unknown states lost"),
        (HEAD + "[answers]\nform = 'x'", "form must be one of"),
        (HEAD + "[answers]\npadding = 8", "padding must be"),
    ],
)
def test_mistakes_are_named(text: str, words: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse(text, "mine")
    assert caught.value.kind == "scenario_file"
    assert words in caught.value.detail


def test_a_name_there_is_not_lists_those_there_are() -> None:
    with pytest.raises(BadInput, match="late-after-cancel"):
        load("none-such")


def test_a_text_with_lines_is_a_scenario_itself() -> None:
    assert load_or_parse(HEAD).name == "custom"
    assert load_or_parse("decline").name == "decline"
