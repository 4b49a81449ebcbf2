"""Bulk and scheduled invoices from a file (hesabe-api.md 6.9)."""

from __future__ import annotations

import base64
import binascii
from dataclasses import asdict
from typing import Any

from pos_app.domain.money import to_text
from pos_app.errors import Refused
from pos_app.simulator.api import invoices
from pos_app.simulator.api.bulk_file import read_rows
from pos_app.simulator.protocol.call import Answer, Call, not_found, success
from pos_app.simulator.protocol.fields import Fields
from pos_app.simulator.protocol.paging import listed, paged
from pos_app.simulator.world.minting import MERCHANT_ID
from pos_app.simulator.world.records import BulkRow, InvoiceKind

_EDITABLE = ("amount", "name", "email", "phone", "reference_number")


def upload(call: Call) -> Answer:
    """`POST /api/v1/invoice-bulk-upload`: all rows, or none and what is wrong with which."""
    world, fields = call.world, Fields(call.payload)
    scheduled = fields.choice("isScheduled", {"true", "false"}) == "true"
    kind = fields.choice("fileType", {"csv", "xlsx"})
    encoded = fields.text("invoices", longest=16_000_000)
    content = b""
    try:
        content = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        fields.fault("invoices", "The invoices must be a file in base64.")
    fields.end()
    made: list[BulkRow] = []
    for number, given in enumerate(read_rows(content, kind), 1):
        row = Fields(given, f"row {number}.")
        made.append(
            BulkRow(
                id=world.next_id("bulk_rows") + len(made),
                reference=row.text("reference_number", required=False),
                amount=row.fils("amount"),
                name=row.text("name"),
                phone=row.text("phone"),
                email=row.text("email", required=False),
                made_at=world.clock.now(),
                description=row.text("description", required=False, longest=2000),
                scheduled=scheduled,
                schedule_time=row.text("schedule_time", required=False),
            )
        )
        fields.faults |= row.faults
    fields.end()
    for bulk_row in made:
        world.record("bulk_added", row=asdict(bulk_row))
    return success("Invoice file uploaded successfully", {"count": len(made)})


def list_all(call: Call) -> Answer:
    """`GET /api/v1/invoice-bulk-upload/`: bulk rows, or with `type` 1 the scheduled ones."""
    fields = Fields({"type": call.given("type")})
    scheduled = fields.choice("type", {"0", "1"}) == "1"
    fields.end()
    kept = [
        row
        for row in call.world.book.bulk_rows.values()
        if row.scheduled is scheduled and not row.deleted
    ]
    rows = listed(
        call, kept, made_at=lambda row: row.made_at, texts=lambda row: (row.reference, row.name)
    )
    return success("Bulk invoice list", paged(call, rows, _written))


def edit(call: Call) -> Answer:
    """`PUT /api/v1/invoice-bulk-upload/{id}`: all fields are required."""
    fields = Fields(call.payload)
    changes: dict[str, Any] = {name: fields.text(name) for name in _EDITABLE if name != "amount"}
    changes["reference"] = changes.pop("reference_number")
    changes["amount"] = fields.fils("amount")
    fields.end()
    row = _found(call, call.path[0])
    if row.sent:
        raise Refused("not_open", "Invoice has already been sent")
    call.world.record("bulk_changed", id=row.id, changes=changes)
    return success("Invoice updated successfully", _written(row))


def delete(call: Call) -> Answer:
    """`DELETE /api/v1/invoice-bulk-upload/{id}`, for good."""
    row = _found(call, call.path[0])
    call.world.record("bulk_changed", id=row.id, changes={"deleted": True})
    return success("Invoice has been deleted", None)


def send(call: Call) -> Answer:
    """`POST /api/v1/invoice/bulk`: each row becomes an invoice sent by SMS."""
    ids = call.payload.get("ids")
    if not isinstance(ids, list) or not ids or not all(isinstance(item, str) for item in ids):
        text = "The ids must be an array of strings."
        raise Refused("invalid", "The given data was invalid.", fields={"ids": (text,)})
    rows = [_found(call, item) for item in ids]
    if any(row.sent for row in rows):
        raise Refused("not_open", "Invoice has already been sent")
    for row in rows:
        call.world.record("bulk_changed", id=row.id, changes={"sent": True})
        given = {
            "amount": to_text(row.amount),
            "invoiceType": "1",
            "mobileNumber": row.phone,
            "customerName": row.name,
            "customerEmail": row.email,
            "referenceNumber": row.reference,
            "description": row.description,
        }
        invoices.make(call, given, InvoiceKind.SINGLE, extra={"bulk_id": row.id})
    return success("Invoice sent successfully", None)


def _found(call: Call, number: str) -> BulkRow:
    row = call.world.book.bulk_rows.get(int(number)) if number.isdecimal() else None
    if row is None or row.deleted:
        raise not_found()
    return row


def _written(row: BulkRow) -> dict[str, Any]:
    """The columns of the documented row, in its order."""
    return {
        "id": row.id,
        "merchant_id": MERCHANT_ID,
        "reference_number": row.reference,
        "name": row.name,
        "phone": row.phone,
        "email": row.email,
        "amount": to_text(row.amount),
        "description": row.description,
        "status": int(row.sent),
        "has_schedule": int(row.scheduled),
        "schedule_time": row.schedule_time or None,
    }
