"""What stands in the columns of each list's file, with headings in both languages. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pos_app.domain.bulk_sending import Fate
from pos_app.domain.money import to_text
from pos_app.domain.table import Cell, Kind, Row, TableColumn


@dataclass(frozen=True, slots=True)
class ListTable:
    """How a list is written. Its `title`s stand on the slip and in the file's name."""

    title: str
    title_ar: str
    columns: tuple[TableColumn, ...]
    row: Callable[[Any], Row]
    slip: Callable[[Any], tuple[str, str]]
    """A record as one line of a slip: a text and a figure."""


def _slip(name: str) -> Callable[[Any], tuple[str, str]]:
    def line(record: Any) -> tuple[str, str]:
        amount = record.amount
        return str(getattr(record, name)), "" if amount is None else to_text(amount)

    return line


_REFERENCE = TableColumn("Reference", "المرجع", width=24)
_AMOUNT = TableColumn("Amount (KWD)", "المبلغ (د.ك)", Kind.MONEY, 14)
_STATE = TableColumn("State", "الحالة", width=14)
_MADE = TableColumn("Made", "وقت الإنشاء", Kind.MOMENT, 20)
_EXPIRES = TableColumn("Expires", "ينتهي في", width=12)
_TOKEN = TableColumn("Token", "الرمز", width=30)
_NUMBER = TableColumn("Number", "الرقم", width=12)
_NAME = TableColumn("Name", "الاسم", width=28)


def _invoice(record: Any) -> Row:
    return (
        record.invoice_id,
        record.reference,
        record.amount,
        record.finding.value,
        record.payer_name,
        record.description,
        record.terminal,
        record.created_at,
        record.expires_on,
        record.url,
    )


_INVOICE_COLUMNS = (
    *(_NUMBER, _REFERENCE, _AMOUNT, _STATE, _NAME),
    TableColumn("Description", "الوصف", width=32),
    TableColumn("Terminal", "الجهاز", width=12),
    _MADE,
    _EXPIRES,
    TableColumn("Link", "الرابط", width=40),
)


def _open_invoice(record: Any) -> Row:
    active = {True: "active", False: "ended", None: ""}[record.active]
    return (
        record.invoice_id,
        record.title,
        record.amount,
        record.least,
        record.most,
        active,
        record.paid_count,
        record.paid_sum,
        record.created_at,
        record.expires_on,
        record.url,
    )


def _transaction(record: Any) -> Row:
    return (
        record.token,
        record.reference,
        record.amount,
        record.finding.value,
        record.scheme,
        record.card[-4:],
        record.approval,
        record.terminal,
        record.at,
    )


def _refund(record: Any) -> Row:
    return (
        record.refund_id,
        record.reference,
        record.amount,
        record.state.value,
        record.token,
        record.created_at,
        record.refunded_on,
    )


def bulk_row(record: Any, fates: Mapping[str, Fate]) -> Row:
    """An uploaded entry with what became of it."""
    fate = fates.get(record.entry_id)
    state: Cell = fate.value if fate else "not sent" if record.mark in {"", "0"} else "sent"
    return (
        record.entry_id,
        record.reference,
        record.amount,
        state,
        record.name,
        record.phone,
        record.email,
        record.schedule,
    )


def tables(fates: Callable[[], Mapping[str, Fate]]) -> Mapping[str, ListTable]:
    """Every list by its source's name. `fates()` says what became of bulk entries."""
    invoices = ListTable("Invoices", "الفواتير", _INVOICE_COLUMNS, _invoice, _slip("reference"))
    return {
        "invoices": invoices,
        "terminal_invoices": ListTable(
            "Terminal invoices", "فواتير الأجهزة", _INVOICE_COLUMNS, _invoice, _slip("reference")
        ),
        "open_invoices": ListTable(
            "Open invoices",
            "الفواتير المفتوحة",
            (
                _NUMBER,
                TableColumn("Title", "العنوان", width=28),
                _AMOUNT,
                TableColumn("Least (KWD)", "أقل مبلغ (د.ك)", Kind.MONEY, 14),
                TableColumn("Most (KWD)", "أعلى مبلغ (د.ك)", Kind.MONEY, 14),
                _STATE,
                TableColumn("Times paid", "مرات الدفع", Kind.COUNT, 12),
                TableColumn("Paid in all (KWD)", "المدفوع (د.ك)", Kind.MONEY, 16),
                _MADE,
                _EXPIRES,
                TableColumn("Link", "الرابط", width=40),
            ),
            _open_invoice,
            _slip("title"),
        ),
        "transactions": ListTable(
            "Transactions",
            "المعاملات",
            (
                *(_TOKEN, _REFERENCE, _AMOUNT, _STATE),
                TableColumn("Scheme", "الشبكة", width=12),
                TableColumn("Card", "البطاقة", width=8),
                TableColumn("Approval", "رمز الموافقة", width=12),
                TableColumn("Terminal", "الجهاز", width=12),
                TableColumn("Paid at", "وقت الدفع", Kind.MOMENT, 20),
            ),
            _transaction,
            _slip("reference"),
        ),
        "refunds": ListTable(
            "Refunds",
            "المبالغ المستردة",
            (
                *(_NUMBER, _REFERENCE, _AMOUNT, _STATE, _TOKEN, _MADE),
                TableColumn("Paid back on", "تاريخ الإرجاع", width=14),
            ),
            _refund,
            _slip("reference"),
        ),
        "bulk": ListTable(
            "Bulk invoices",
            "فواتير الملف",
            (
                *(_NUMBER, _REFERENCE, _AMOUNT, _STATE, _NAME),
                TableColumn("Phone", "الهاتف", width=18),
                TableColumn("E-mail", "البريد الإلكتروني", width=26),
                TableColumn("Sent at", "موعد الإرسال", width=20),
            ),
            lambda record: bulk_row(record, fates()),
            _slip("name"),
        ),
    }
