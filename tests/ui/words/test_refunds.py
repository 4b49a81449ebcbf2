from __future__ import annotations

from pos_app.domain.refund import RefundState
from ui.words.refunds import reasons, refund_word, taken_back


def test_every_state_has_a_word() -> None:
    assert len({refund_word(state) for state in RefundState}) == len(RefundState)


def test_reasons_are_told_apart_and_are_no_states() -> None:
    assert len(set(reasons())) == len(reasons()) > 1
    assert taken_back() not in {refund_word(state) for state in RefundState}
