"""Invoices that are not for a terminal: what is asked for, what the gateway shows, the rules.

Single (by link, SMS, WhatsApp or e-mail), subscription, split and instalment invoices, and open
invoices: one shareable link that many may pay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pos_app.domain.evidence import Finding
from pos_app.domain.money import Fils, sale_amount
from pos_app.domain.reference import check_reference
from pos_app.errors import BadInput


class Delivery(StrEnum):
    """How the payer gets the link."""

    LINK = "link"
    SMS = "sms"
    WHATSAPP = "whatsapp"
    EMAIL = "email"


class InvoiceKind(StrEnum):
    """What the list can be narrowed to."""

    SINGLE = "single"
    SUBSCRIPTION = "subscription"
    SPLIT = "split"
    INSTALMENT = "instalment"


class InvoiceState(StrEnum):
    """What the list can be narrowed to."""

    UNPAID = "unpaid"
    PAID = "paid"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of an invoice. `amount` is for the whole line."""

    title: str
    rate: Fils
    quantity: int
    amount: Fils


@dataclass(frozen=True, slots=True)
class InvoiceDraft:
    """An invoice to be made. Texts may be ""; `check_draft` says what is missing or odd."""

    amount: Fils
    delivery: Delivery = Delivery.LINK
    reference: str = ""
    payer_name: str = ""
    mobile: str = ""
    """National number, digits only; `country_code` beside it."""
    country_code: str = ""
    email: str = ""
    description: str = ""
    expires_on: str = ""
    """Last day it can be paid, `YYYY-MM-DD` in the shop's time."""
    pay_types: tuple[str, ...] = ()
    """The gateway's numbers of the ways to pay; none means all that the account has."""
    language: str = ""
    items: tuple[Item, ...] = ()
    notify_url: str = ""


@dataclass(frozen=True, slots=True)
class PayType:
    """One way to pay that the account has."""

    number: str
    """The gateway's own, as `InvoiceDraft.pay_types` takes it."""
    name: str


@dataclass(frozen=True, slots=True)
class SubscriptionPlan:
    """How an invoice comes again."""

    recurrences: int
    start_on: str
    """`YYYY-MM-DD` in the shop's time."""
    automatic: bool = False
    """Charged without asking again; False: on demand."""
    frequency: str = "1"
    """The gateway's number of the interval: "1" is monthly, the only one it documents."""


@dataclass(frozen=True, slots=True)
class Invoice:
    """One invoice as the gateway shows it; "" or None where it did not say."""

    invoice_id: str
    token: str
    """What cancelling and enquiring name it by."""
    reference: str
    amount: Fils | None
    finding: Finding
    kind: str = ""
    """The gateway's own number; it is not documented enough to be given a name."""
    payer_name: str = ""
    mobile: str = ""
    email: str = ""
    description: str = ""
    terminal: str = ""
    url: str = ""
    payment_token: str = ""
    """The token of the payment: what a refund names."""
    created_at: datetime | None = None
    expires_on: str = ""
    raw: str = ""
    """The record as JSON text, card digits masked."""


@dataclass(frozen=True, slots=True)
class OpenInvoiceDraft:
    """A link that many may pay: a fixed amount, or one between two bounds."""

    title: str
    amount: Fils | None = None
    least: Fils | None = None
    most: Fils | None = None
    description: str = ""
    expires_on: str = ""


@dataclass(frozen=True, slots=True)
class OpenInvoice:
    """An open invoice as the gateway shows it."""

    invoice_id: str
    title: str
    reference: str
    amount: Fils | None
    least: Fils | None
    most: Fils | None
    active: bool | None
    """None where its status is not one we know."""
    paid_count: int | None = None
    paid_sum: Fils | None = None
    url: str = ""
    created_at: datetime | None = None
    expires_on: str = ""
    raw: str = ""


def check_draft(draft: InvoiceDraft) -> InvoiceDraft:
    """`draft` if it may be sent. Raises BadInput with the field at fault."""
    sale_amount(draft.amount)
    if draft.reference:
        check_reference(draft.reference)
    if draft.delivery in {Delivery.SMS, Delivery.WHATSAPP} or draft.mobile:
        _check_phone(draft.mobile, draft.country_code)
    if draft.delivery is Delivery.EMAIL or draft.email:
        check_email(draft.email)
    if draft.expires_on:
        check_day(draft.expires_on, "expires")
    if draft.language not in {"", "en", "ar"}:
        raise BadInput("language_unknown", "en or ar", field="language")
    for number in draft.pay_types:
        if not re.fullmatch(r"[0-9]{1,3}", number, re.ASCII):
            raise BadInput("pay_type_odd", "numbers such as 1,2", field="pay_types")
    for item in draft.items:
        if not item.title.strip() or item.quantity < 1 or item.rate < 0 or item.amount < 0:
            raise BadInput("item_odd", "title, quantity from 1, amounts from 0", field="items")
    return draft


def check_plan(plan: SubscriptionPlan) -> SubscriptionPlan:
    """`plan` if it may be sent. Raises BadInput with the field at fault."""
    if not 1 <= plan.recurrences <= 999:
        raise BadInput("recurrences_odd", "1 to 999", field="recurrences")
    if not re.fullmatch(r"[0-9]{1,2}", plan.frequency, re.ASCII):
        raise BadInput("frequency_odd", "a number, 1 is monthly", field="frequency")
    check_day(plan.start_on, "start_date")
    return plan


def check_parts(parts: tuple[InvoiceDraft, ...]) -> tuple[InvoiceDraft, ...]:
    """The parts of a split or instalment invoice. Raises BadInput; `field` counts from 1."""
    if not parts:
        raise BadInput("parts_empty", "at least one part", field="parts")
    for number, part in enumerate(parts, start=1):
        try:
            check_draft(part)
        except BadInput as wrong:
            raise BadInput(
                wrong.kind, wrong.detail, field=f"part {number}: {wrong.field}"
            ) from wrong
    return parts


def check_open_draft(draft: OpenInvoiceDraft) -> OpenInvoiceDraft:
    """`draft` if it may be sent. Raises BadInput with the field at fault."""
    if not draft.title.strip():
        raise BadInput("title_empty", field="title")
    if draft.amount is not None:
        if draft.least is not None or draft.most is not None:
            raise BadInput("amount_or_bounds", "either an amount or two bounds", field="amount")
        sale_amount(draft.amount)
    elif draft.least is None or draft.most is None:
        raise BadInput("amount_or_bounds", "either an amount or two bounds", field="amount")
    elif sale_amount(draft.least) > sale_amount(draft.most):
        raise BadInput("bounds_reversed", "the least is more than the most", field="min")
    if draft.expires_on:
        check_day(draft.expires_on, "expires")
    return draft


def check_day(text: str, name: str) -> str:
    """`text` if it is a day as `YYYY-MM-DD`. Raises BadInput `day_odd`."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.ASCII):
        try:
            date.fromisoformat(text)
        except ValueError:
            pass
        else:
            return text
    raise BadInput("day_odd", "YYYY-MM-DD", field=name)


def check_email(text: str) -> str:
    """`text` if it may be an address; no more is promised. Raises BadInput `email_odd`."""
    if len(text) > 254 or not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}", text):
        raise BadInput("email_odd", field="email")
    return text


def _check_phone(mobile: str, country_code: str) -> None:
    if not re.fullmatch(r"[0-9]{4,14}", mobile, re.ASCII):
        raise BadInput("mobile_odd", "digits only, without the country code", field="mobile")
    if not re.fullmatch(r"[1-9][0-9]{0,3}", country_code, re.ASCII):
        raise BadInput("country_code_odd", "digits only, such as 965", field="country_code")
