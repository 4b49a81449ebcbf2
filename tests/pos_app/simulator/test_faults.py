from __future__ import annotations

import pytest

from pos_app.simulator.config import Credentials
from pos_app.simulator.faults import Faults, instead, spoiled, wrong_keys
from pos_app.simulator.protocol.http_exchange import Cut, Reply
from pos_app.simulator.scenarios.rules import Fault, Rule

GOOD = Reply(200, (("Content-Type", "text/html"),), b"abcdef")
SEALING = {Fault.TRUNCATED_JSON, Fault.WRONG_KEYS}
SLEEPING = {Fault.DELAY, Fault.STALL_AFTER_WORK, Fault.STALL_BEFORE_WORK}


def hits(rule: Rule, calls: int, seed: int = 1) -> list[int]:
    faults = Faults((rule,), seed)
    return [call for call in range(1, calls + 1) if faults.befall("pos.create")]


def test_a_rule_without_conditions_holds_for_every_call() -> None:
    assert hits(Rule(("*",), Fault.GARBAGE), 3) == [1, 2, 3]


def test_conditions_choose_calls() -> None:
    assert hits(Rule(("*",), Fault.GARBAGE, calls=(2, 5)), 6) == [2, 5]
    assert hits(Rule(("*",), Fault.GARBAGE, first=2), 6) == [1, 2]
    assert hits(Rule(("*",), Fault.GARBAGE, every=3), 6) == [3, 6]


def test_chance_follows_the_seed() -> None:
    rule = Rule(("*",), Fault.GARBAGE, chance=0.5)
    assert hits(rule, 50, seed=3) == hits(rule, 50, seed=3)
    assert hits(rule, 50, seed=3) != hits(rule, 50, seed=4)
    assert 5 < len(hits(rule, 50)) < 45


def test_other_operations_do_not_count() -> None:
    faults = Faults((Rule(("pos.create",), Fault.GARBAGE, calls=(2,)),), 1)
    assert [bool(faults.befall(name)) for name in ("pos.list", "pos.create", "pos.list")] == [
        False
    ] * 3
    assert faults.befall("pos.create") is not None
    assert faults.befallen == {"garbage": 1}


def test_the_first_rule_that_holds_wins_but_all_count() -> None:
    faults = Faults(
        (Rule(("*",), Fault.GARBAGE, calls=(1,)), Rule(("*",), Fault.EMPTY, calls=(1, 2))), 1
    )
    chosen = [rule.fault if (rule := faults.befall("pos.list")) else None for _ in range(3)]
    assert chosen == [Fault.GARBAGE, Fault.EMPTY, None]


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_changes_something(fault: Fault) -> None:
    rule = Rule(("*",), fault, seconds=2.0, status=502)
    early = instead(rule)
    if early is None:
        changed = spoiled(GOOD, rule, b"junk") != GOOD
        assert changed or fault in SEALING | SLEEPING
    else:
        assert early.status != 200 or early.body or early.cut is not Cut.WHOLE


def test_too_many_says_when_to_come_back() -> None:
    reply = instead(Rule(("*",), Fault.TOO_MANY, seconds=3.0))
    assert reply is not None
    assert (reply.status, dict(reply.headers)["Retry-After"]) == (429, "3")


def test_an_error_page_has_its_status() -> None:
    page = instead(Rule(("*",), Fault.STATUS_HTML, status=502))
    late = spoiled(GOOD, Rule(("*",), Fault.STATUS_HTML_AFTER_WORK, status=507), b"")
    assert page is not None
    assert b"502 Bad Gateway" in page.body
    assert late.status == 507


def test_wrong_keys_are_other_keys_that_fit() -> None:
    wrong = wrong_keys(Credentials())
    assert wrong.secret_key != Credentials().secret_key
    assert len(wrong.iv_key) == 16


def test_garbage_differs_each_time() -> None:
    faults = Faults((), 1)
    assert faults.garbage() != faults.garbage()
