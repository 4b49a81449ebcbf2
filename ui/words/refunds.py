"""Where a refund stands, in words."""

from __future__ import annotations

from collections.abc import Callable

from pos_app.domain.refund import RefundState
from ui.wording import translate


def refund_word(state: RefundState) -> str:
    """Where a refund stands, in one or two words."""
    words: dict[RefundState, Callable[[], str]] = {
        RefundState.PENDING: lambda: translate("Refund", "Asked back"),
        RefundState.APPROVED: lambda: translate("Refund", "Given back"),
        RefundState.REJECTED: lambda: translate("Refund", "Rejected"),
        RefundState.UNKNOWN: lambda: translate("Refund", "Unclear"),
    }
    return words[state]()
