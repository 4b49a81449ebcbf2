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


def taken_back() -> str:
    """Where a refund stands that this till took back."""
    return translate("Refund", "Taken back")


def reasons() -> tuple[str, ...]:
    """Reasons for giving money back that come up often, in the language that is on."""
    return (
        #: A reason for giving money back.
        translate("Refund", "Goods returned"),
        #: A reason for giving money back.
        translate("Refund", "Wrong amount"),
        #: A reason for giving money back.
        translate("Refund", "Paid twice"),
        #: A reason for giving money back.
        translate("Refund", "Not delivered"),
    )
