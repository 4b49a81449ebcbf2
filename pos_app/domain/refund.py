"""Refunds: what the gateway shows of one, and how much may still be given back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos_app.domain.money import Fils
from pos_app.errors import BadInput

LONGEST_REASON = 120
"""Letters of a reason: three lines on a slip."""


class RefundState(StrEnum):
    """Where a refund stands. Accepted is not refunded: an approval is the gateway's business."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Refund:
    """One refund as the gateway shows it; "" or None where it did not say."""

    refund_id: str
    token: str
    """The payment's token."""
    amount: Fils | None
    state: RefundState
    reference: str = ""
    created_at: datetime | None = None
    refunded_on: str = ""
    remark: str = ""
    """What the gateway's staff wrote when they decided."""
    raw: str = ""
    """The record as JSON text, card digits masked."""


def refundable(paid: Fils, refunds: Iterable[Refund]) -> Fils:
    """What may still be asked back of a payment: paid less refunded less pending.

    A refund in an unknown state or of an unreadable amount may have taken anything: then it is 0.
    """
    left = int(paid)
    for refund in refunds:
        if refund.state is RefundState.REJECTED:
            continue
        if refund.amount is None:
            return Fils(0)
        left -= refund.amount
    return Fils(max(left, 0))


def check_refund(amount: Fils | None, paid: Fils, refunds: Iterable[Refund]) -> Fils:
    """The amount to ask for; None asks for all of the payment. Raises BadInput.

    A full refund is possible only while nothing has been refunded or asked for.
    """
    known = tuple(refunds)
    left = refundable(paid, known)
    if amount is None:
        if left != paid:
            raise BadInput("refund_not_full_any_more", "some of it was refunded", field="amount")
        amount = paid
    if amount <= 0:
        raise BadInput("amount_zero", "at least 0.001", field="amount")
    if amount > left:
        raise BadInput("refund_too_large", "more than is left of the payment", field="amount")
    return amount
