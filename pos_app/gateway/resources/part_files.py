"""Split, instalment and item files: JSON arrays in the API's own field names (hesabe-api.md 6)."""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.domain.invoice import Delivery, InvoiceDraft, Item, check_parts
from pos_app.domain.money import Fils
from pos_app.errors import BadInput
from pos_app.gateway import fields
from pos_app.gateway.envelope import Json, read_json

MOST_PARTS = 1000
_DELIVERIES = {"1": Delivery.WHATSAPP, "2": Delivery.EMAIL}


def read_parts(text: str) -> tuple[InvoiceDraft, ...]:
    """Read and check the parts. Raises BadInput naming part and field; unknown keys are wrong."""
    known = {
        "amount",
        "expiresAt",
        "referenceNumber",
        "merchantCode",
        "invoiceType",
        "invoiceSubType",
        "language",
        "description",
        "customerName",
        "mobileNumber",
        "countryCode",
        "customerEmail",
        "allocatePayType",
    }
    rows = _rows(text, "parts", known)
    return check_parts(tuple(_part(number, row) for number, row in enumerate(rows, start=1)))


def read_items(text: str) -> tuple[Item, ...]:
    """Read the items. Raises BadInput naming item and field."""
    rows = _rows(text, "items", {"itemTitle", "rate", "quantity", "amount"})
    made = []
    for number, row in enumerate(rows, start=1):
        quantity = fields.whole(row, "quantity")
        title = fields.text(row, "itemTitle")
        if quantity is None or quantity < 1 or not title:
            raise BadInput("item_odd", "title and whole quantity", field=f"item {number}")
        rate = _amount(row, "rate", f"item {number}")
        made.append(Item(title, rate, quantity, _amount(row, "amount", f"item {number}")))
    return tuple(made)


def _part(number: int, row: Mapping[str, Json]) -> InvoiceDraft:
    delivery = Delivery.LINK if fields.text(row, "invoiceType") == "0" else Delivery.SMS
    if delivery is Delivery.SMS:
        delivery = _DELIVERIES.get(fields.text(row, "invoiceSubType"), delivery)
    types = row.get("allocatePayType")
    listed = types if isinstance(types, list) else fields.plain_text(types).split(",")
    return InvoiceDraft(
        amount=_amount(row, "amount", f"part {number}"),
        delivery=delivery,
        reference=fields.text(row, "referenceNumber"),
        payer_name=fields.text(row, "customerName"),
        mobile=fields.text(row, "mobileNumber"),
        country_code=fields.text(row, "countryCode").removeprefix("+"),
        email=fields.text(row, "customerEmail"),
        description=fields.text(row, "description"),
        expires_on=fields.text(row, "expiresAt"),
        pay_types=tuple(one for part in listed if (one := fields.plain_text(part))),
        language=fields.text(row, "language"),
    )


def _amount(row: Mapping[str, Json], name: str, where: str) -> Fils:
    fils = fields.amount(row.get(name))
    if fils is None:
        raise BadInput("amount_not_a_number", "three decimals at most", field=f"{where}: {name}")
    return fils


def _rows(text: str, name: str, known: set[str]) -> list[Mapping[str, Json]]:
    opened = read_json(text.encode("utf-8", "replace"))
    if not opened.readable or not isinstance(opened.value, list):
        raise BadInput("not_a_json_array", field=name)
    if not 1 <= len(opened.value) <= MOST_PARTS:
        raise BadInput("parts_count", f"1 to {MOST_PARTS}", field=name)
    rows: list[Mapping[str, Json]] = []
    for number, value in enumerate(opened.value, start=1):
        if not isinstance(value, dict):
            raise BadInput("not_an_object", field=f"{name} {number}")
        if strange := sorted(set(value) - known):
            raise BadInput("field_unknown", fields.plain_text(strange[0]), field=f"{name} {number}")
        rows.append(value)
    return rows
