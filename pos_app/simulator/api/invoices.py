"""Quick, subscription, split and instalment invoices (hesabe-api.md 6.1 to 6.4, 6.7, 6.8)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pos_app.domain.money import to_text
from pos_app.errors import Refused
from pos_app.simulator.api import smartpos
from pos_app.simulator.api.invoice_rows import invoice_row, link_of
from pos_app.simulator.api.rows import PAYMENT_TYPES
from pos_app.simulator.protocol.call import Answer, Call, not_found, success
from pos_app.simulator.protocol.fields import Fields, raise_faults
from pos_app.simulator.world.clock import day
from pos_app.simulator.world.records import Invoice, InvoiceKind
from pos_app.simulator.world.world import World

CHANNELS = {"0": "sms", "1": "whatsapp", "2": "email", "3": "link"}
_SUBSCRIPTION_FIELDS = ("frequency", "noofRecurrence", "SubscriptionType", "startDate")
_MOST_PARTS = 100


def create(call: Call) -> Answer:
    """`POST /api/v1/invoice`: one invoice, delivered as `invoiceType` and sub-type say."""
    fields = _checked(call.world, call.payload)
    fields.end()
    invoice = make(call, call.payload, InvoiceKind.SINGLE)
    return success("Invoice created successfully", invoice_row(call.world, invoice, call.base_url))


def subscribe(call: Call) -> Answer:
    """`POST /api/v1/invoice/`: with the slash, and what makes it recur."""
    fields = _checked(call.world, call.payload)
    fields.choice("subscription", {"1"})
    fields.text("frequency")
    if not fields.text("noofRecurrence").isdecimal():
        fields.fault("noofRecurrence", "The noof recurrence must be an integer.")
    fields.choice("SubscriptionType", {"0", "1"})
    fields.day("startDate", required=True)
    fields.end()
    extra = {name: call.payload.get(name) for name in _SUBSCRIPTION_FIELDS}
    invoice = make(call, call.payload, InvoiceKind.SUBSCRIPTION, extra=extra)
    return success("Invoice created successfully", invoice_row(call.world, invoice, call.base_url))


def split(call: Call) -> Answer:
    """`POST /api/v1/invoice/split`: one bill for several payers."""
    return _several(call, InvoiceKind.SPLIT)


def instalments(call: Call) -> Answer:
    """`POST /api/v1/invoice/emi`: one bill in parts."""
    return _several(call, InvoiceKind.INSTALMENT)


def resend(call: Call) -> Answer:
    """`POST /api/v1/invoice/resend`: the message once more, to any number."""
    fields = Fields(call.payload)
    number = fields.text("resendId")
    mobile, country = fields.text("mobileNumber"), fields.text("countryCode")
    fields.end()
    invoice = call.world.book.invoices.get(int(number)) if number.isdecimal() else None
    if invoice is None or invoice.kind is InvoiceKind.POS:
        raise not_found()
    _deliver(call, invoice, "sms", f"{country}{mobile}")
    return success("Invoice Resent Successfully", invoice_row(call.world, invoice, call.base_url))


def cancel(call: Call) -> Answer:
    """`PUT /api/v1/invoice/{token}` with `statusId` 3; POS orders go the scenario's way."""
    fields = Fields(call.payload)
    fields.choice("statusId", {"3"})
    fields.end()
    invoice = call.world.book.invoice_by_token.get(call.path[0])
    if invoice is None:
        raise not_found()
    if invoice.kind is InvoiceKind.POS:
        return smartpos.cancel(call, invoice)
    call.world.cancel(invoice)
    return success("Invoice status update successful", None)


def make(
    call: Call,
    given: Mapping[str, Any],
    kind: InvoiceKind,
    *,
    group: str = "",
    extra: dict[str, Any] | None = None,
) -> Invoice:
    """Write down and deliver an invoice whose fields were checked."""
    world, fields = call.world, Fields(given)
    now = world.clock.now()
    channel = channel_of(given)
    items = given.get("itemsList")
    invoice = world.make_invoice(
        Invoice(
            id=world.next_id("invoices"),
            kind=kind,
            amount=fields.fils("amount"),
            reference=fields.text("referenceNumber", required=False) or f"84{world.mint.digits(9)}",
            token=world.mint.invoice_token(now),
            made_at=now,
            access_key=world.mint.access_key(),
            payer_name=fields.text("customerName", required=False),
            payer_email=fields.text("customerEmail", required=False),
            payer_phone=fields.text("mobileNumber", required=False),
            country_code=fields.text("countryCode", required=False),
            description=fields.text("description", required=False),
            expires_on=fields.day("expiresAt"),
            channel=channel,
            language=fields.text("language", required=False) or "en",
            pay_types=_pay_types(given),
            items=[str(item) for item in items] if isinstance(items, list) else [],
            group=group,
            extra=dict(extra or {}) | {"webhook": given.get("webhook") or ""},
        )
    )
    if channel != "3":
        to = (
            invoice.payer_email
            if channel == "2"
            else f"{invoice.country_code}{invoice.payer_phone}"
        )
        _deliver(call, invoice, CHANNELS[channel], to)
    return invoice


def channel_of(given: Mapping[str, Any]) -> str:
    """The sub-type: as given, or what the newest page's `invoiceType` alone says."""
    sub_type = str(given.get("invoiceSubType") or "")
    return sub_type or ("0" if str(given.get("invoiceType")) == "1" else "3")


def _checked(world: World, given: Mapping[str, Any], prefix: str = "") -> Fields:
    fields = Fields(given, prefix)
    fields.text("merchantCode")
    fields.fils("amount")
    fields.choice("invoiceType", {"0", "1"})
    fields.choice("invoiceSubType", set(CHANNELS), required=False)
    by_phone = channel_of(given) in {"0", "1"}
    if not fields.text("mobileNumber", required=by_phone, longest=15).isdecimal() and by_phone:
        fields.fault("mobileNumber", "The mobile number must be a number.")
    fields.text("countryCode", required=by_phone, longest=5)
    fields.text("customerEmail", required=channel_of(given) == "2")
    for name in ("customerName", "referenceNumber", "webhook"):
        fields.text(name, required=False)
    fields.text("description", required=False, longest=2000)
    fields.choice("language", {"en", "ar"}, required=False)
    expires_on = fields.day("expiresAt")
    if expires_on and expires_on < day(world.clock.now()):
        fields.fault("expiresAt", "The expires at must be a date after or equal to today.")
    if any(kind not in {str(number) for number in PAYMENT_TYPES} for kind in _pay_types(given)):
        fields.fault("allocatePayType", "The selected allocate pay type is invalid.")
    return fields


def _several(call: Call, kind: InvoiceKind) -> Answer:
    parts = call.payload.get("invoices")
    if not isinstance(parts, list) or not 0 < len(parts) <= _MOST_PARTS:
        raise_faults({"invoices": ["The invoices field is required."]})
        raise Refused("invalid")
    faults: dict[str, list[str]] = {}
    for place, part in enumerate(parts):
        given = part if isinstance(part, dict) else {}
        faults |= _checked(call.world, given, f"invoices.{place}.").faults
    raise_faults(faults)
    group = call.world.mint.access_key()
    rows = [
        invoice_row(call.world, make(call, part, kind, group=group), call.base_url)
        for part in parts
    ]
    return success("Invoices created successfully", rows)


def _deliver(call: Call, invoice: Invoice, channel: str, to: str) -> None:
    url = link_of(invoice, call.base_url)
    amount = to_text(invoice.amount)
    text = f"TestHome1: KWD {amount}. {url}"
    if invoice.language == "ar":
        text = f"TestHome1: {amount} د.ك. {url}"
    call.world.deliver(channel, to, text, url, invoice.id)


def _pay_types(given: Mapping[str, Any]) -> list[str]:
    """`"1,2,5"`, or the list of the old pages."""
    value = given.get("allocatePayType") or ""
    kinds = value if isinstance(value, list) else str(value).split(",")
    return [str(kind).strip() for kind in kinds if str(kind).strip()]
