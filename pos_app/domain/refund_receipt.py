"""The slip of a refund: how much was asked back, of what, and where it stands. Pure."""

from __future__ import annotations

from datetime import datetime

from pos_app.domain.receipt import Receipt, ReceiptKind, Shop
from pos_app.domain.refund import Refund, RefundState

_STATES = {
    RefundState.PENDING: ("Asked for, not decided yet", "قيد الموافقة"),
    RefundState.APPROVED: ("Approved", "تمت الموافقة"),
    RefundState.REJECTED: ("Rejected", "مرفوض"),
    RefundState.UNKNOWN: ("Asked for", "تم الطلب"),
}


def refund_receipt(
    refund: Refund,
    *,
    shop: Shop,
    till: str,
    at: datetime,
    operator: str = "",
    reason: str = "",
    copy: bool = False,
    demo: bool = False,
) -> Receipt:
    """A refund's slip. Asked for is not paid back, and the slip says which of both it is."""
    text, text_ar = _STATES[refund.state]
    return Receipt(
        kind=ReceiptKind.REFUND,
        shop=shop,
        till=till,
        at=at,
        reference=refund.reference or refund.refund_id,
        operator=operator,
        amount=refund.amount,
        reason=reason,
        note=f"{refund.refund_id}: {text} · {text_ar}",
        copy=copy,
        demo=demo,
    )
