from __future__ import annotations

import pytest

from pos_app.domain.money import Fils
from ui.viewmodels.past.refund_facts import RefundFacts, Standing


def test_what_is_keyed_in_is_an_amount() -> None:
    assert RefundFacts().amount == 0
    assert RefundFacts(typed="1.25").amount == 1_250


@pytest.mark.parametrize(
    ("typed", "reason", "kind"),
    [
        ("", "Torn box", "amount_zero"),
        ("2.001", "Torn box", "refund_too_large"),
        ("2", "  ", "refund_reason_empty"),
        ("2", "Torn box", ""),
    ],
)
def test_what_is_wrong_is_told_before_anything_is_asked(typed: str, reason: str, kind: str) -> None:
    facts = RefundFacts(standing=Standing(Fils(9_000), Fils(2_000)), typed=typed, reason=reason)
    assert (facts.wrong.kind if facts.wrong else "") == kind
