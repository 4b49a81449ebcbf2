"""X and Z reports, and slips for cash that was paid in or out, as receipts."""

from __future__ import annotations

from datetime import datetime

from pos_app.domain.entry import SHOP_TIME
from pos_app.domain.money import grouped
from pos_app.domain.receipt import Receipt, ReceiptKind, ReceiptLine, Shop
from pos_app.domain.sale import Tender
from pos_app.domain.shift import CashMove, Shift, ShiftReport, Way

_TENDERS = {
    "terminal": ("Card terminal", "جهاز الدفع"),
    "link": ("Payment link", "رابط دفع"),
    "cash": ("Cash", "نقدًا"),
}
_STATES = {
    "parked": ("parked", "معلّقة"),
    "unsure": ("not known", "غير مؤكدة"),
    "awaiting": ("being paid", "قيد الدفع"),
    "cancelling": ("being cancelled", "قيد الإلغاء"),
}


def report_receipt(
    report: ShiftReport,
    *,
    shop: Shop,
    till: str,
    copy: bool = False,
    demo: bool = False,
    blind: bool = False,
) -> Receipt:
    """The slip of an X or Z report: open sales on top, then the sums, then the drawer. Where it is
    counted `blind`, what should be in it stands on the Z only, and so does what tells it.
    """
    shift = report.shift
    hidden = blind and not report.is_z
    opened = f"{shift.opened_at + SHOP_TIME:%d/%m/%Y %H:%M}"
    lines = [
        ReceiptLine(
            f"! {sale.reference} {_STATES.get(sale.state, (sale.state, ''))[0]}",
            f"! {sale.reference} {_STATES.get(sale.state, ('', sale.state))[1]}",
            grouped(sale.amount),
            strong=True,
        )
        for sale in report.unsettled
    ]
    lines.append(ReceiptLine("Opened", "فُتحت", opened))
    for total in report.totals:
        if hidden and total.tender == Tender.CASH:
            continue
        name, name_ar = _TENDERS.get(total.tender, (total.tender, total.tender))
        lines.append(
            ReceiptLine(
                f"{name} ({total.count})", f"{name_ar} ({total.count})", grouped(total.amount)
            )
        )
    if report.cash_before:
        text, text_ar = "Cash before opening, in no sum", "نقد قبل الافتتاح، خارج المجاميع"
        lines.append(ReceiptLine(text, text_ar, grouped(report.cash_before)))
    if not hidden:
        lines.append(ReceiptLine("Sold", "إجمالي المبيعات", grouped(report.sold), strong=True))
    lines.append(ReceiptLine("Float", "رصيد الافتتاح", grouped(shift.float_)))
    if not hidden:
        lines.append(ReceiptLine("Cash sales", "مبيعات نقدية", grouped(report.cash_sales)))
    lines += [
        ReceiptLine("Paid in", "إيداع", grouped(shift.moved(Way.IN))),
        ReceiptLine("Paid out", "سحب", grouped(-shift.moved(Way.OUT))),
    ]
    if not hidden:
        expected = grouped(report.expected)
        lines.append(ReceiptLine("Cash expected", "النقد المتوقع", expected, strong=True))
    if shift.counted is not None and report.over_short is not None:
        lines += [
            *_counted(shift),
            ReceiptLine("Counted", "المعدود", grouped(shift.counted), strong=True),
            ReceiptLine("Over / short", "زيادة / نقص", _signed(report.over_short), strong=True),
        ]
    return Receipt(
        kind=ReceiptKind.Z_REPORT if report.is_z else ReceiptKind.X_REPORT,
        shop=shop,
        till=till,
        at=report.at,
        reference=shift.reference,
        operator=shift.closed_by or shift.opened_by,
        reason=shift.note,
        lines=tuple(lines),
        copy=copy,
        demo=demo,
    )


def move_receipt(
    move: CashMove, *, shop: Shop, till: str, copy: bool = False, demo: bool = False
) -> Receipt:
    """The slip for cash that was paid in or out, to be signed and put into the drawer."""
    kind = ReceiptKind.PAID_IN if move.way is Way.IN else ReceiptKind.PAID_OUT
    at: datetime = move.at
    return Receipt(
        kind=kind,
        shop=shop,
        till=till,
        at=at,
        operator=move.operator,
        amount=move.amount,
        reason=move.reason,
        copy=copy,
        demo=demo,
    )


def _counted(shift: Shift) -> list[ReceiptLine]:
    """The drawer piece by piece, where it was counted so."""
    lines: list[ReceiptLine] = []
    for piece, count in shift.pieces:
        text = f"{count} x {grouped(piece)}"
        lines.append(ReceiptLine(text, text, grouped(piece * count)))
    return lines


def _signed(fils: int) -> str:
    return f"+{grouped(fils)}" if fils > 0 else grouped(fils)
