"""From what is typed to what is asked of the gateway, checked. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from pos_app.domain.invoice import (
    Delivery,
    InvoiceDraft,
    Item,
    OpenInvoiceDraft,
    SubscriptionPlan,
)
from pos_app.domain.invoice_request import (
    InvoiceRequest,
    RequestKind,
    check_request,
    part_reference,
)
from pos_app.domain.money import Fils, to_text
from pos_app.domain.portions import (
    Interval,
    due_dates,
    equal_parts,
    parts_by_amount,
    parts_by_share,
)
from pos_app.errors import BadInput
from ui.viewmodels.office.create.form import Form
from ui.words.keying import amount_of


def request_of(form: Form, *, reference: str, today: date, country_code: str) -> InvoiceRequest:
    """What `form` asks for. Raises BadInput with the field at fault."""
    kind = RequestKind(form.kind)
    if kind is RequestKind.OPEN:
        return check_request(InvoiceRequest(kind, reference, open_draft=_open(form, today)))
    if kind is RequestKind.SPLIT:
        drafts = _split(form, reference, today, country_code)
    elif kind is RequestKind.INSTALMENTS:
        drafts = _instalments(form, reference, today, country_code)
    else:
        drafts = (_draft(form, reference, today, country_code),)
    plan = None
    if kind is RequestKind.SUBSCRIPTION:
        plan = SubscriptionPlan(
            recurrences=_whole(form.count),
            start_on=_day(form.start or "0", today),
            automatic=form.automatic,
        )
    return check_request(InvoiceRequest(kind, reference, drafts, plan))


def portions(form: Form) -> tuple[Fils, ...]:
    """What each part of a split or of instalments comes to. Raises BadInput."""
    if form.kind == RequestKind.INSTALMENTS:
        return equal_parts(form.amount, _whole(form.count))
    if form.share == "equal":
        return equal_parts(form.amount, len(form.parts))
    if form.share == "percent":
        # A per cent with two decimals is typed like an amount: 33.33 is 33330 "fils".
        return parts_by_share(form.amount, [amount_of(part.typed) // 10 for part in form.parts])
    return parts_by_amount(form.amount, [amount_of(part.typed) for part in form.parts])


def instalment_days(form: Form, today: date) -> tuple[date, ...]:
    """When each instalment is due. Raises BadInput."""
    first = today + timedelta(days=_whole(form.start or "0"))
    return due_dates(first, _whole(form.count), Interval(form.every))


def _draft(form: Form, reference: str, today: date, country_code: str) -> InvoiceDraft:
    phone = "".join(letter for letter in form.phone if letter.isdigit())
    phone = phone.removeprefix("00").removeprefix(country_code) if len(phone) > 8 else phone
    return InvoiceDraft(
        amount=form.amount,
        delivery=Delivery(form.delivery),
        reference=reference,
        payer_name=form.name.strip(),
        mobile=phone,
        country_code=country_code if phone or form.delivery in {"sms", "whatsapp"} else "",
        email=form.email.strip(),
        description=form.description.strip(),
        expires_on=_day(form.expires, today),
        pay_types=form.pay_types,
        language=form.language,
        items=tuple(
            Item(item.title.strip(), amount_of(item.typed), _whole(item.quantity), item.amount)
            for item in form.items
        ),
    )


def _split(form: Form, reference: str, today: date, country_code: str) -> tuple[InvoiceDraft, ...]:
    amounts = portions(form)
    made = []
    for number, (part, amount) in enumerate(zip(form.parts, amounts, strict=True), start=1):
        own = _with_part(form, part.name, part.phone, amount)
        made.append(_draft(own, part_reference(reference, number), today, country_code))
    return tuple(made)


def _instalments(
    form: Form, reference: str, today: date, country_code: str
) -> tuple[InvoiceDraft, ...]:
    made = []
    days = instalment_days(form, today)
    for number, (amount, day) in enumerate(zip(portions(form), days, strict=True), start=1):
        own = _with_part(form, form.name, form.phone, amount)
        draft = _draft(own, part_reference(reference, number), today, country_code)
        made.append(replace(draft, expires_on=day.isoformat()))
    return tuple(made)


def _with_part(form: Form, name: str, phone: str, amount: Fils) -> Form:
    return replace(form, items=(), typed=to_text(amount), name=name, phone=phone)


def _open(form: Form, today: date) -> OpenInvoiceDraft:
    return OpenInvoiceDraft(
        title=form.title.strip(),
        amount=None if form.between else form.amount,
        least=amount_of(form.least) if form.between else None,
        most=amount_of(form.most) if form.between else None,
        description=form.description.strip(),
        expires_on=_day(form.expires, today),
    )


def _day(days: str, today: date) -> str:
    return (today + timedelta(days=_whole(days))).isoformat() if days else ""


def _whole(text: str) -> int:
    if not text.isdecimal() or len(text) > 4:
        raise BadInput("count_odd", "a whole number", field="count")
    return int(text)
