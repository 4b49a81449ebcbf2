"""Receipts of every kind to lay out, draw, encode and look at: the same facts everywhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from pos_app.domain.money import Fils
from pos_app.domain.receipt import Receipt, ReceiptKind, ReceiptLine, Shop

SHOP = Shop(
    "Al Nakheel Café",
    "مقهى النخيل",
    ("Salmiya, Block 4 · 2225 1234", "السالمية، قطعة 4"),
)
AT = datetime(2026, 11, 23, 13, 41, tzinfo=UTC)
_PLAIN = Receipt(
    kind=ReceiptKind.SALE,
    shop=SHOP,
    till="01",
    at=AT,
    reference="01-261123-0412-7",
    operator="Mariam",
    amount=Fils(12_750),
)
SALE = replace(
    _PLAIN,
    tender="terminal",
    terminal="48515",
    card="************4471",
    scheme="KNET",
    approval="512894",
    qr="https://sandbox.hesabe.com/r/7Hq2mX0aPz",
)


def _line(en: str, ar: str, value: str, *, strong: bool = False) -> ReceiptLine:
    return ReceiptLine(en, ar, value, strong)


_IN_SHIFT = replace(_PLAIN, reference="shift-4")
_TURNOVER = (
    _line("Card terminal (118)", "جهاز الدفع (118)", "1,204.250"),
    _line("Payment link (3)", "رابط دفع (3)", "80.000"),
    _line("Cash (10)", "نقدًا (10)", "310.500"),
    _line("Sold", "إجمالي المبيعات", "1,594.750", strong=True),
    _line("Float", "رصيد الافتتاح", "50.000"),
    _line("Cash sales", "مبيعات نقدية", "310.500"),
    _line("Paid in", "إيداع", "50.000"),
    _line("Paid out", "سحب", "-21.000"),
    _line("Cash expected", "النقد المتوقع", "389.500", strong=True),
)

RECEIPTS: dict[str, Receipt] = {
    "sale": SALE,
    "cash": replace(
        _PLAIN,
        tender="cash",
        received=Fils(20_000),
        change=Fils(7_250),
        lines=(
            ReceiptLine("2 x Flat white", value="3.500"),
            ReceiptLine("Saffron cake with a long name that needs two lines", value="9.250"),
        ),
    ),
    "declined": replace(SALE, kind=ReceiptKind.DECLINED, approval="", qr="", reason="Wrong PIN"),
    "unsure": replace(
        _PLAIN,
        kind=ReceiptKind.UNSURE,
        terminal="48515",
        note="We are asking the bank. Keep this slip.",
    ),
    "link": replace(
        _PLAIN,
        kind=ReceiptKind.LINK,
        tender="link",
        qr="https://pay.hesabe.com/q/7Hq2mX0aPz?x=abcdefgh",
        note="Pay by 30/11/2026",
    ),
    "refund": replace(SALE, kind=ReceiptKind.REFUND, qr="", reason="Returned: too cold"),
    "paid_in": replace(_IN_SHIFT, kind=ReceiptKind.PAID_IN, reason="Change from the bank"),
    "paid_out": replace(_IN_SHIFT, kind=ReceiptKind.PAID_OUT, reason="حليب للمطبخ"),
    "x_report": replace(
        _IN_SHIFT,
        kind=ReceiptKind.X_REPORT,
        amount=None,
        lines=(
            _line("! 01-261123-0398-2 parked", "! 01-261123-0398-2 معلّقة", "9.000", strong=True),
            *_TURNOVER,
        ),
    ),
    "z_report": replace(
        _IN_SHIFT,
        kind=ReceiptKind.Z_REPORT,
        amount=None,
        lines=(
            *_TURNOVER,
            _line("Counted", "المعدود", "389.000"),
            _line("Over / short", "زيادة / نقص", "-0.500", strong=True),
        ),
    ),
    "list": replace(
        _PLAIN,
        kind=ReceiptKind.LIST,
        amount=None,
        reference="",
        operator="",
        lines=(
            _line("Refunds, all", "الاستردادات، الكل", "", strong=True),
            ReceiptLine("23/11 16:41 · KNET 4471 · waiting", "", "12.750"),
            ReceiptLine("22/11 09:05 · أحمد العلي · approved", "", "1,250.000"),
        ),
    ),
    "test": replace(
        _PLAIN,
        kind=ReceiptKind.TEST,
        qr="https://example.test/r/1",
        lines=(_line("ABC abc 0123456789", "أبجد هوز ٠١٢٣", ""),),
    ),
    "copy": replace(SALE, copy=True, demo=True, qr=""),
}
"""One of each kind, and the two shapes of a sale that look different."""

HOSTILE = replace(
    SALE,
    shop=Shop("💥" * 50, "\u202eevil\u202c", ("\x1b@\x10\x04\x01\x1dV\x00", "a" * 900)),
    operator="\u202e\u0645\u2066" * 20,
    reference="x" * 400,
    note="\x00\x07\n\r\t",
    lines=(
        ReceiptLine("item " * 800, value="1.000"),
        ReceiptLine("W" * 4000, value="2.000"),
        ReceiptLine("عصير " * 800, value="3.000"),
        ReceiptLine("☕🧁", value="4.000"),
        ReceiptLine("e" + "\u0301" * 500, value="5.000"),
    ),
    qr="https://example.test/" + "q" * 5000,
)
"""What must not break a printer: see issue 5, bad input."""
