from __future__ import annotations

from pos_app.domain.refund import RefundState
from ui.words.refunds import refund_word


def test_every_state_has_a_word() -> None:
    assert len({refund_word(state) for state in RefundState}) == len(RefundState)
