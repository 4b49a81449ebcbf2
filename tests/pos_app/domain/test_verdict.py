from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pos_app.domain.verdict import Outcome, Payment, Verdict, verdict_from_plain, verdict_to_plain

FULL = Verdict(
    outcome=Outcome.PAID,
    reason="r",
    invoice_id="267",
    transaction_id="X",
    url="https://example.test/s/1",
    on_terminal=True,
    still_payable=True,
    payment=Payment(
        key="T1",
        token="T1",
        transaction_id="9",
        card="************4471",
        scheme="KNET",
        approval="512894",
        at=datetime(2026, 11, 23, 13, 41, tzinfo=UTC),
    ),
    second_payment=Payment(key="T2"),
    duplicates=("D",),
    raw=('{"id":267}',),
)


@pytest.mark.parametrize("verdict", [FULL, Verdict(Outcome.NOT_FOUND)])
def test_a_verdict_survives_the_journal(verdict: Verdict) -> None:
    assert verdict_from_plain(verdict_to_plain(verdict)) == verdict


def test_what_is_empty_is_left_out() -> None:
    assert verdict_to_plain(Verdict(Outcome.OPEN)) == {"outcome": "open"}


@pytest.mark.parametrize("broken", [None, 7, {"outcome": "paid", "payment": 7}])
def test_a_broken_verdict_is_refused(broken: object) -> None:
    with pytest.raises(TypeError):
        verdict_from_plain(broken)
