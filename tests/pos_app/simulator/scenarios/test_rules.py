from __future__ import annotations

from pos_app.simulator.faults import instead
from pos_app.simulator.scenarios.rules import Fault, Rule


def test_the_name_of_a_fault_says_whether_the_work_was_done() -> None:
    for fault in Fault:
        replaced = instead(Rule(("*",), fault)) is not None
        if "before_" in fault.value and fault is not Fault.STALL_BEFORE_WORK:
            assert replaced
        if "after_work" in fault.value:
            assert not replaced


def test_a_rule_holds_for_every_call_unless_it_says_more() -> None:
    rule = Rule(("*",), Fault.GARBAGE)
    assert (rule.calls, rule.first, rule.every, rule.chance) == ((), 0, 0, 1.0)
