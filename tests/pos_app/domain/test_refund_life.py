from __future__ import annotations

import pytest

from pos_app.domain.entry import ChainHead, Entry, canonical_payload, chained
from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund, RefundState
from pos_app.domain.refund_life import RefundLife, decision_of, refund_lives
from tests.fakes import START


def entry(what: str, name: str = "refund-a", **said: object) -> Entry:
    return chained(
        ChainHead(), at=START, kind=what, reference=name, payload=canonical_payload(said)
    )


ASKED = entry("refund_asked", token="t", amount_fils=500, sale="S", operator="N", reason="torn")
TAKEN = entry("refund_taken", refund_id="7")


def test_a_refund_is_unsure_until_it_is_taken() -> None:
    (life,) = refund_lives([ASKED])
    assert life == RefundLife(
        "refund-a", "t", Fils(500), sale="S", operator="N", reason="torn", unsure=True
    )
    (life,) = refund_lives([ASKED, TAKEN])
    assert (life.unsure, life.refund_id, life.is_waiting) == (False, "7", True)


def test_what_was_not_taken_is_no_refund() -> None:
    assert refund_lives([ASKED, entry("refund_not_done", kind="refused")]) == ()


def test_a_decision_is_news_until_it_is_noted() -> None:
    decided = entry("refund_decided", refund_id="7", state="approved")
    (life,) = refund_lives([ASKED, TAKEN, decided])
    assert (life.decided, life.noted, life.is_waiting) == ("approved", False, False)
    (life,) = refund_lives([ASKED, TAKEN, decided, entry("refund_noted", refund_id="7")])
    assert life.noted


def test_withdrawn_is_cancelled_whatever_the_list_says_later() -> None:
    (life,) = refund_lives(
        [
            ASKED,
            TAKEN,
            entry("refund_cancel_done", refund_id="7"),
            entry("refund_decided", refund_id="7", state="rejected"),
        ]
    )
    assert (life.decided, life.noted) == ("cancelled", True)


def test_each_entry_finds_its_own_refund() -> None:
    lives = refund_lives(
        [
            ASKED,
            TAKEN,
            entry("refund_asked", "refund-b", token="u", amount_fils=1),
            entry("refund_asked", token="t", amount_fils=200),
            entry("refund_taken", refund_id="8"),
            entry("refund_taken", refund_id="9"),
            entry("refund_decided", refund_id="7", state="rejected"),
            entry("refund_decided", refund_id="77", state="rejected"),
            entry("refund_decided", state="rejected"),
        ]
    )
    assert [(one.token, one.refund_id, one.decided) for one in lives] == [
        ("t", "7", "rejected"),
        ("u", "", ""),
        ("t", "8", ""),
    ]


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (RefundState.PENDING, ""),
        (RefundState.UNKNOWN, ""),
        (RefundState.APPROVED, "approved"),
        (RefundState.REJECTED, "rejected"),
    ],
)
def test_a_decision_is_one_of_two_words(state: RefundState, word: str) -> None:
    assert decision_of(Refund("1", "t", Fils(1), state)) == word
