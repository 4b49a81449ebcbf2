"""X and Z reports, and slips for cash that was paid in or out, as receipts."""

from __future__ import annotations

from datetime import datetime

from pos_app.domain.money import grouped
from pos_app.domain.receipt import Receipt, ReceiptKind, ReceiptLine, Shop
from pos_app.domain.shift import CashMove, ShiftReport, Way

_TENDERS = {
    "terminal": ("Card terminal", "جهاز الدفع"),
    "link": ("Payment link", "رابط دفع"),
    "cash": ("Cash", "نقدًا"),
}
_STATES = {
    "parked": ("parked", "معلّقة"),
    "unsure": ("not known", "غير معروفة"),
    "awaiting": ("being paid", "قيد الدفع"),
    "cancelling": ("being cancelled", "قيد الإلغاء"),
}


def report_receipt(report: ShiftReport, *, shop: Shop, till: str, demo: bool = False) -> Receipt:
    """The slip of an X or Z report: open sales on top, then the sums, then the drawer."""
    shift = report.shift
    lines = [
        ReceiptLine(
            f"! {sale.reference} {_STATES.get(sale.state, (sale.state, ''))[0]}",
            f"! {sale.reference} {_STATES.get(sale.state, ('', sale.state))[1]}",
            grouped(sale.amount),
            strong=True,
        )
        for sale in report.unsettled
    ]
    for total in report.totals:
        name, name_ar = _TENDERS.get(total.tender, (total.tender, total.tender))
        lines.append(
            ReceiptLine(
                f"{name} ({total.count})", f"{name_ar} ({total.count})", grouped(total.amount)
            )
        )
    lines += [
        ReceiptLine("Sold", "إجمالي المبيعات", grouped(report.sold), strong=True),
        ReceiptLine("Float", "رصيد الافتتاح", grouped(shift.float_)),
        ReceiptLine("Cash sales", "مبيعات نقدية", grouped(report.cash_sales)),
        ReceiptLine("Paid in", "إيداع", grouped(shift.moved(Way.IN))),
        ReceiptLine("Paid out", "سحب", grouped(-shift.moved(Way.OUT))),
        ReceiptLine("Cash expected", "النقد المتوقع", grouped(report.expected), strong=True),
    ]
    if shift.counted is not None and report.over_short is not None:
        lines += [
            ReceiptLine("Counted", "المعدود", grouped(shift.counted)),
            ReceiptLine("Over / short", "زيادة / نقص", _signed(report.over_short), strong=True),
        ]
    return Receipt(
        kind=ReceiptKind.Z_REPORT if report.is_z else ReceiptKind.X_REPORT,
        shop=shop,
        till=till,
        at=report.at,
        reference=f"shift-{shift.number}",
        operator=shift.opened_by,
        lines=tuple(lines),
        demo=demo,
    )


def move_receipt(move: CashMove, *, shop: Shop, till: str, demo: bool = False) -> Receipt:
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
        demo=demo,
    )


def _signed(fils: int) -> str:
    return f"+{grouped(fils)}" if fils > 0 else grouped(fils)
