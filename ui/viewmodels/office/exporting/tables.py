"""What stands in the columns of each list's file, with headings in both languages; states stand
there in the words of the screen. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from pos_app.domain.bulk_sending import Fate
from pos_app.domain.money import to_text
from pos_app.domain.refund_life import RefundLife
from pos_app.domain.sale import SaleState, Tender
from pos_app.domain.table import Cell, Kind, Row, TableColumn
from ui.wording import state_word, tender_word
from ui.words.bulk import waiting_or
from ui.words.office import active_words, finding_word
from ui.words.refunds import refund_word, taken_back

_Reader = Callable[[Any], Cell]


@dataclass(frozen=True, slots=True)
class Told:
    """A column and how a record fills it."""

    column: TableColumn
    cell: _Reader


@dataclass(frozen=True, slots=True)
class ListTable:
    """How a list is written. Its `title`s stand on the slip and in the file's name."""

    title: str
    title_ar: str
    told: tuple[Told, ...]
    name: str = "reference"
    """The field of a record that names it on a slip."""

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """Its columns."""
        return tuple(one.column for one in self.told)

    def row(self, record: Any) -> Row:
        """A record's cells."""
        return [one.cell(record) for one in self.told]

    def slip(self, record: Any) -> tuple[str, str]:
        """A record as one line of a slip: a text and a figure."""
        amount = record.amount
        return str(getattr(record, self.name)), "" if amount is None else to_text(amount)


def _told(
    title: str, title_ar: str, of: str | _Reader, width: int = 18, kind: Kind = Kind.TEXT
) -> Told:
    """A column filled from the field `of`, or by it."""
    return Told(
        TableColumn(title, title_ar, kind, width), attrgetter(of) if isinstance(of, str) else of
    )


def _number(of: str) -> Told:
    return _told("Number", "الرقم", of, 12)


def _state(of: _Reader) -> Told:
    return _told("State", "الحالة", of, 14)


def _money(title: str, title_ar: str, of: str) -> Told:
    return _told(f"{title} (KWD)", f"{title_ar} (د.ك)", of, 14, Kind.MONEY)


def _moment(title: str, title_ar: str, of: str) -> Told:
    return _told(title, title_ar, of, 20, Kind.MOMENT)


_REFERENCE = _told("Reference", "المرجع", "reference", 24)
_AMOUNT = _money("Amount", "المبلغ", "amount")
_TOKEN = _told("Token", "الرمز", "token", 30)
_TERMINAL = _told("Terminal", "جهاز الدفع", "terminal", 12)
_FOUND = _state(lambda record: finding_word(record.finding))
_MADE = _moment("Made", "وقت الإنشاء", "created_at")
_ENDS = _told("Expires", "ينتهي في", "expires_on", 12)
_LINK = _told("Link", "الرابط", "url", 40)

_INVOICE = (
    _number("invoice_id"),
    _REFERENCE,
    _AMOUNT,
    _FOUND,
    _told("Name", "الاسم", "payer_name", 28),
    _told("Description", "الوصف", "description", 32),
    _TERMINAL,
    _MADE,
    _ENDS,
    _LINK,
)
_OPEN_INVOICE = (
    _number("invoice_id"),
    _told("Title", "العنوان", "title", 28),
    _AMOUNT,
    _money("Least", "أقل مبلغ", "least"),
    _money("Most", "أعلى مبلغ", "most"),
    _state(lambda record: active_words(record.active)[0]),
    _told("Times paid", "مرات الدفع", "paid_count", 12, Kind.COUNT),
    _money("Paid in all", "المدفوع", "paid_sum"),
    _MADE,
    _ENDS,
    _LINK,
)
_TRANSACTION = (
    _TOKEN,
    _REFERENCE,
    _AMOUNT,
    _FOUND,
    _told("Scheme", "الشبكة", "scheme", 12),
    _told("Card", "البطاقة", lambda record: record.card[-4:], 8),
    _told("Approval", "رقم الموافقة", "approval", 12),
    _TERMINAL,
    _moment("Paid at", "وقت الدفع", "at"),
)
_SALE = (
    _REFERENCE,
    _AMOUNT,
    _state(lambda sale: state_word(SaleState(sale.state))),
    _told("Paid by", "طريقة الدفع", lambda sale: tender_word(Tender(sale.tender)), 14),
    _told("Card", "البطاقة", "card_last4", 8),
    _TERMINAL,
    _told("Till", "الصندوق", "till", 8),
    _told("Operator", "الموظف", "operator", 18),
    _told("Phone", "الهاتف", "payer_phone"),
    _told("Invoice", "الفاتورة", "invoice_id", 14),
    _told("Transaction", "المعاملة", "transaction_id", 28),
    _MADE,
    _moment("Changed", "آخر تغيير", "updated_at"),
)


def _refund(lives: Callable[[], Mapping[str, RefundLife]]) -> tuple[Told, ...]:
    def of_life(name: str) -> _Reader:
        return lambda refund: getattr(lives().get(refund.refund_id), name, "")

    def state(refund: Any) -> str:
        is_back = of_life("decided")(refund) == "cancelled"
        return taken_back() if is_back else refund_word(refund.state)

    return (
        _number("refund_id"),
        _REFERENCE,
        _AMOUNT,
        _state(state),
        _told("Reason", "السبب", of_life("reason"), 32),
        _told("Allowed by", "وافق عليه", of_life("operator")),
        _told("Hesabe says", "رد حسابي", "remark", 32),
        _TOKEN,
        _MADE,
        _told("Paid back on", "تاريخ الاسترداد", "refunded_on", 14),
    )


def _entry(fate: Callable[[Any], Fate | None]) -> tuple[Told, ...]:
    return (
        _number("entry_id"),
        _REFERENCE,
        _AMOUNT,
        _state(lambda entry: waiting_or(fate(entry))),
        _told("Name", "الاسم", "name", 28),
        _told("Phone", "الهاتف", "phone"),
        _told("E-mail", "البريد الإلكتروني", "email", 26),
        _told("Sent at", "موعد الإرسال", "schedule", 20),
    )


def tables(
    *, fate: Callable[[Any], Fate | None], lives: Callable[[], Mapping[str, RefundLife]]
) -> Mapping[str, ListTable]:
    """Every list by its source's name. `fate(entry)` says what became of a bulk entry, `lives()`
    what the till knows of its refunds, by their numbers.
    """
    return {
        "sales": ListTable("Sales", "المبيعات", _SALE),
        "invoices": ListTable("Invoices", "الفواتير", _INVOICE),
        "terminal_invoices": ListTable("Terminal invoices", "فواتير أجهزة الدفع", _INVOICE),
        "open_invoices": ListTable("Open invoices", "الفواتير المفتوحة", _OPEN_INVOICE, "title"),
        "transactions": ListTable("Transactions", "المعاملات", _TRANSACTION),
        "refunds": ListTable("Refunds", "الاستردادات", _refund(lives)),
        "bulk": ListTable("Bulk invoices", "الفواتير المجمّعة", _entry(fate), "name"),
    }
