"""A record in words, and what may be done with it. Pure."""

from __future__ import annotations

from datetime import date, datetime

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import Invoice, OpenInvoice
from pos_app.ports.office import Transaction
from ui import wording
from ui.wording import translate
from ui.words import office

Record = Invoice | OpenInvoice | Transaction


def head(record: Record) -> dict[str, object]:
    """Amount, state and link."""
    if isinstance(record, OpenInvoice):
        amount = record.paid_sum
        badge, role, icon = office.active_words(record.active)
    else:
        amount = record.amount
        badge = office.finding_word(record.finding)
        role = office.FINDING_ROLES[record.finding]
        icon = office.FINDING_ICONS[record.finding]
    whole, decimals = wording.amount_parts(amount or 0)
    url = "" if isinstance(record, Transaction) else record.url
    return {
        "title": _title(record),
        "currency": wording.currency(),
        "whole": whole,
        "decimals": decimals,
        "known": amount is not None,
        "badge": badge,
        "role": role,
        "icon": icon,
        "url": url,
        "mobile": record.mobile if isinstance(record, Invoice) else "",
    }


def facts(record: Record, language: str, today: date) -> list[dict[str, str]]:
    """What is known of it, one row a fact; what the gateway did not say is left out."""
    rows: list[tuple[str, str]] = []
    if isinstance(record, Invoice):
        rows = [
            (translate("Details", "Reference"), wording.isolated(record.reference)),
            (translate("Details", "Phone"), _isolated(record.mobile)),
            (translate("Details", "E-mail"), _isolated(record.email)),
            (translate("Details", "For"), record.description),
            (translate("Details", "Terminal"), _isolated(record.terminal)),
            (translate("Details", "Made"), _moment(record.created_at, language, today)),
            (translate("Details", "Last day"), _day(record.expires_on, language, today)),
            (translate("Details", "Hesabe's number"), _isolated(record.invoice_id)),
        ]
    elif isinstance(record, OpenInvoice):
        paid = str(record.paid_count) if record.paid_count is not None else ""
        rows = [
            (translate("Details", "To pay"), office.asked_of(record)),
            (translate("Details", "Times paid"), _isolated(paid)),
            (translate("Details", "Reference"), _isolated(record.reference)),
            (translate("Details", "Made"), _moment(record.created_at, language, today)),
            (translate("Details", "Last day"), _day(record.expires_on, language, today)),
        ]
    else:
        rows = [
            (translate("Details", "Card"), wording.card_text(record.scheme, record.card)),
            (translate("Details", "Approval"), _isolated(record.approval)),
            (translate("Details", "Reference"), _isolated(record.reference)),
            (translate("Details", "Terminal"), _isolated(record.terminal)),
            (translate("Details", "When"), _moment(record.at, language, today)),
            (translate("Details", "Payment token"), _isolated(record.token)),
        ]
    return [
        {"label": label, "value": value} for label, value in rows if value.strip("\u2066\u2069")
    ]


def possible(record: Record) -> dict[str, bool]:
    """What may be done with it."""
    if isinstance(record, Invoice):
        by_link = bool(record.url) and not record.terminal
        waiting = record.finding in {Finding.NOT_PAID, Finding.UNKNOWN}
        can = {
            "link": by_link and waiting,
            "resend": by_link and waiting,
            "cancel": by_link and waiting and bool(record.token),
            "extend": False,
        }
    elif isinstance(record, OpenInvoice):
        lives = record.active is not False
        can = {
            "link": bool(record.url) and lives,
            "resend": False,
            "cancel": lives,
            "extend": lives,
        }
    else:
        can = dict.fromkeys(("link", "resend", "cancel", "extend"), False)
    return {**can, "refund": bool(refund_token(record))}


def refund_token(record: Record) -> str:
    """The token of a payment that money may be given back of, or ""."""
    if isinstance(record, Invoice) and record.finding is Finding.PAID:
        return record.payment_token
    if isinstance(record, Transaction) and record.finding is Finding.PAID:
        return record.token
    return ""


def _title(record: Record) -> str:
    if isinstance(record, OpenInvoice):
        return record.title
    if isinstance(record, Invoice):
        return record.payer_name or record.description or wording.isolated(record.reference)
    return wording.isolated(record.reference or record.token)


def _isolated(text: str) -> str:
    return wording.isolated(text) if text else ""


def _moment(at: datetime | None, language: str, today: date) -> str:
    if at is None:
        return ""
    day = wording.day(at.astimezone(wording.SHOP_TIME).date(), language, today)
    return f"{day} · {wording.clock_time(at)}"


def _day(text: str, language: str, today: date) -> str:
    try:
        return wording.day(date.fromisoformat(text), language, today)
    except ValueError:
        return _isolated(text)
