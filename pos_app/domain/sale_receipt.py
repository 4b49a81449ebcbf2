"""A sale as the facts of its receipt. How they stand on paper is the printer's business."""

from __future__ import annotations

from pos_app.domain.money import grouped
from pos_app.domain.receipt import Receipt, ReceiptKind, ReceiptLine, Shop
from pos_app.domain.sale import Sale, SaleState, Tender

_KINDS = {
    SaleState.PAID: ReceiptKind.SALE,
    SaleState.DECLINED: ReceiptKind.DECLINED,
    SaleState.CANCELLED: ReceiptKind.DECLINED,
    SaleState.EXPIRED: ReceiptKind.DECLINED,
    SaleState.REFUSED: ReceiptKind.DECLINED,
}


def receipt_for(sale: Sale, *, shop: Shop, copy: bool = False, demo: bool = False) -> Receipt:
    """The facts of `sale`'s receipt. A sale that is still open prints as *unsure*, never paid;
    a link that waits for its payer prints as a link with its code.
    """
    kind = _KINDS.get(sale.state, ReceiptKind.UNSURE)
    waiting = sale.tender is Tender.LINK and not sale.is_final and bool(sale.url)
    payment = sale.payment
    is_cash = sale.tender is Tender.CASH and kind is ReceiptKind.SALE
    return Receipt(
        kind=ReceiptKind.LINK if waiting else kind,
        shop=shop,
        till=sale.till,
        at=payment.at if payment and payment.at else sale.updated_at,
        reference=sale.reference,
        operator=sale.operator,
        amount=sale.amount,
        tender=sale.tender.value,
        terminal=sale.terminal,
        card=payment.card if payment else "",
        scheme=payment.scheme if payment else "",
        approval=(payment.approval if payment else "") or sale.approval,
        received=sale.received if is_cash else None,
        change=sale.change if is_cash else None,
        qr=sale.url if waiting else sale.reference,
        note=sale.note,
        reason="" if kind is ReceiptKind.SALE else sale.state.value,
        copy=copy,
        demo=demo,
        lines=tuple(
            ReceiptLine(
                _counted(item.quantity, item.name or item.name_ar),
                _counted(item.quantity, item.name_ar),
                grouped(item.cost),
            )
            for item in sale.items
        ),
    )


def _counted(quantity: int, name: str) -> str:
    return f"{quantity} × {name}" if name and quantity != 1 else name
