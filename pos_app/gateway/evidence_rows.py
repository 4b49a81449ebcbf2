"""Rows of Hesabe read into `Row`, the evidence that a sale is judged by. Pure and lenient.

What a row's status means stands in `statuses.py`. Here it is found out whom a row names: our
reference may be echoed in any of several fields or nowhere, an id may be any of three, and which
field of a transaction leads to its invoice is not documented (hesabe-api.md 8.1, 9.4). So the
asker says what it knows of its sale, and of several candidates the one that equals it is put
forward; of what else a row says nothing is left out of `raw`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pos_app.domain.evidence import Row, Source
from pos_app.gateway import fields
from pos_app.gateway.envelope import Json
from pos_app.gateway.statuses import finding_of, transaction_in

_OWN_NUMBER = ("invoice_number", "invoiceNumber", "merchant_reference", "orderReferenceNumber")
_MADE_NUMBER = ("reference_number", "order_reference_number", "order_reference", "reference")
_FREE_TEXT = ("description", "note", "remarks", "remark", "customer_name", "customerName")
_FREE_TEXT_PARTS = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_GATEWAY_MADE = re.compile(r"[0-9|]+", re.ASCII)
_TERMINAL = ("terminal_id", "TerminalID", "terminalId", "terminalID", "terminal", "Terminal", "tid")
_TRANSACTION_IDS = (
    "transaction_id",
    "pos_transaction_id",
    "transactionId",
    "TransactionID",
    "token",
    "transaction_reference_number",
    "order_reference_number",
    "reference_number",
    "transaction_payment_id",
    "PaymentID",
    "TrackID",
)
_CARD = ("card_number", "masked_card", "card", "customerCard", "pan")
_APPROVAL = ("auth", "auth_code", "approval_code", "authorization_code", "auth_id")
_MADE_AT = ("created_at", "createdAt", "datetime", "transaction_date", "date", "updated_at")


def invoice_row(
    value: Json,
    *,
    reference: str = "",
    terminal: str = "",
    transaction_id: str = "",
    with_raw: bool = True,
) -> Row | None:
    """Read a record of what is owed. None for anything but an object with something in it.

    The first three keywords are what the asker knows of its sale: where one of several fields
    could hold such an id, the one that equals it is put forward. Without `raw`, which is more
    than half of the work, a row says whether it could be the sale's at all.
    """
    row = fields.mapping(value)
    if not row:
        return None
    moved = transaction_in(row)
    own = fields.texts(row, ("transaction_id", "pos_transaction_id", "transactionId", "token"))
    return Row(
        source=Source.INVOICE,
        finding=finding_of(row, Source.INVOICE),
        amount=fields.money(row, "amount", "total_amount", "invoice_amount"),
        reference=_reference(row, reference, {transaction_id}),
        invoice_id=fields.text(row, "id", "invoice_id"),
        transaction_id=_matching(own, transaction_id),
        token=fields.text(moved, "token"),
        terminal=_terminal(row, terminal),
        at=fields.first_stamp(row, *_MADE_AT),
        card=_card(moved) or _card(row),
        scheme=_scheme(moved) or _scheme(row),
        approval=fields.text(moved, *_APPROVAL) or fields.text(row, *_APPROVAL),
        url=fields.text(row, "url", "invoice_url", "link"),
        raw=fields.raw_text(dict(row)) if with_raw else "",
    )


def transaction_row(
    value: Json,
    *,
    reference: str = "",
    terminal: str = "",
    transaction_id: str = "",
    invoice_id: str = "",
    with_raw: bool = True,
) -> Row | None:
    """Read a record of money that moved, or was refused. Keywords as for `invoice_row`."""
    row = fields.mapping(value)
    if not row:
        return None
    invoice = fields.inner(row, "invoice", "pos_invoice", "order")
    ids = [*fields.texts(row, _TRANSACTION_IDS)]
    ids += fields.texts(invoice, ("transaction_id", "token", "reference_number"))
    invoices = [*fields.texts(row, ("invoice_id", "pos_invoice_id", "order_id"))]
    invoices += fields.texts(invoice, ("id", "invoice_id"))
    named = _matching(invoices, invoice_id)
    gateway_ids = {transaction_id, invoice_id} & {*ids, *invoices}
    return Row(
        source=Source.TRANSACTION,
        finding=finding_of(row, Source.TRANSACTION),
        amount=fields.money(row, "amount", "total_amount"),
        reference=_reference(row, reference, gateway_ids),
        invoice_id=named,
        transaction_id=_matching(ids, transaction_id),
        token=fields.text(row, "token") or fields.text(row, "id", "Id"),
        terminal=_terminal(row, terminal),
        at=fields.first_stamp(row, *_MADE_AT),
        card=_card(row),
        scheme=_scheme(row),
        approval=fields.text(row, *_APPROVAL),
        raw=fields.raw_text(dict(row)) if with_raw else "",
    )


def _reference(row: Mapping[str, Json], ours: str, gateway_ids: set[str]) -> str:
    """Our reference if the row echoes it anywhere; else another sale's, where it names one.

    Numbers that the gateway makes itself (digits alone) are nobody's reference, and neither is
    any made number of a row that is tied to the sale by the gateway's own id.
    """
    nested = (fields.inner(row, "invoice", "pos_invoice", "order"), transaction_in(row))
    strong = fields.texts(row, _OWN_NUMBER)
    weak = fields.texts(row, _MADE_NUMBER)
    free = fields.texts(row, _FREE_TEXT)
    for part in nested:
        strong += fields.texts(part, _OWN_NUMBER)
        weak += fields.texts(part, _MADE_NUMBER)
        free += fields.texts(part, _FREE_TEXT)
    if ours:
        if ours in strong or ours in weak:
            return ours
        if not strong and any(ours in _FREE_TEXT_PARTS.findall(piece) for piece in free):
            return ours
    others = [] if gateway_ids - {""} else [one for one in weak if not _GATEWAY_MADE.fullmatch(one)]
    return next(iter(strong + others), "")


def _matching(candidates: list[str], wanted: str) -> str:
    if wanted and wanted in candidates:
        return wanted
    return next(iter(candidates), "")


def _terminal(row: Mapping[str, Json], wanted: str) -> str:
    named = fields.texts(row, _TERMINAL)
    nested = (fields.inner(row, "terminal", "Terminal", "pos_terminal", "device"),)
    for part in (*nested, fields.inner(row, "invoice", "pos_invoice"), transaction_in(row)):
        named += fields.texts(part, _TERMINAL)
    return _matching(named, wanted)


def _card(row: Mapping[str, Json]) -> str:
    detail = fields.inner(row, "payment_card_detail", "card_detail", "card")
    return fields.masked_card(fields.text(row, *_CARD) or fields.text(detail, *_CARD))


def _scheme(row: Mapping[str, Json]) -> str:
    kind = fields.inner(row, "payment_type", "paymentType")
    return fields.text(kind, "display_name", "name") or fields.text(
        row, "payment_type", "payment_method_name", "card_type", "scheme"
    )
