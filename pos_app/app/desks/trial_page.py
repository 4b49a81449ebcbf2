"""The page that shows whether a printer prints what it should: both scripts, figures, a code."""

from __future__ import annotations

from datetime import datetime

from pos_app.domain.money import Fils
from pos_app.domain.receipt import Receipt, ReceiptKind, ReceiptLine, Shop


def trial_page(shop: Shop, *, till: str, at: datetime, demo: bool = False) -> Receipt:
    """The page of this shop and till."""
    return Receipt(
        kind=ReceiptKind.TEST,
        shop=shop,
        till=till,
        at=at,
        reference="TEST",
        amount=Fils(12_750),
        qr="TEST",
        demo=demo,
        lines=(
            ReceiptLine("Orange juice", "عصير برتقال", "1.250"),
            ReceiptLine("Saffron cake", "كيكة الزعفران", "11.500"),
        ),
    )
