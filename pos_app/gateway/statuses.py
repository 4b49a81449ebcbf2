"""What a row of Hesabe says of itself: the ONE table of statuses. Pure.

The documentation has no status list for POS invoices (hesabe-api.md 9.4, marked **?**), so
whatever a row says of itself is looked up here, in any case, as a number, a numeric string, a
word or an object with a name. The numbers mean different things under different names:

=====================  ======================================================================
`invoice_status`       0 not paid, 1 paid, 3 cancelled [A 6.6]; 2 and others unknown
`status` (invoice)     read as `invoice_status`: same document, same family of rows
`payment_status`       on a transaction 0 declined, 1 paid, 2 refunded, 3 paid (its refund
(and `status` there)   failed), 5 cancelled, 6 paid (multivendor); 4 authorised and 8 to 11 are
                       unknown: no card payment of this till ends so [D section 11, A]
`payment_status`       on an invoice the same, but 0 means only *not paid*: nobody says whether
                       a POS invoice's 0 is "failed" or "not yet", and not-yet is the safe one
`paid_status`, `paid`  0/false not paid, 1/true paid
words                  `WORDS`, any case, `_` and `-` equal to a space
=====================  ======================================================================

Null and absent say nothing. A value that stands in no table is *unknown*, and *unknown* beside
anything makes the row unknown. Contradicting values make it unknown too: *paid* and *cancelled*
in one row is never paid. A nested `transaction` object counts like the row's own fields, and its
amount must equal the row's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pos_app.domain.evidence import Finding, Source
from pos_app.gateway import fields
from pos_app.gateway.envelope import Json

_INVOICE = {"0": Finding.NOT_PAID, "1": Finding.PAID, "3": Finding.CANCELLED}
_TRANSACTION = {
    "0": Finding.DECLINED,
    "1": Finding.PAID,
    "2": Finding.REFUNDED,
    "3": Finding.PAID,
    "5": Finding.CANCELLED,
    "6": Finding.PAID,
}
_YES_OR_NO = {
    "0": Finding.NOT_PAID,
    "1": Finding.PAID,
    "no": Finding.NOT_PAID,
    "yes": Finding.PAID,
    "false": Finding.NOT_PAID,
    "true": Finding.PAID,
}
WORDS: Mapping[str, Finding] = {
    **dict.fromkeys(
        (
            "paid",
            "success",
            "successful",
            "succeeded",
            "captured",
            "accept",
            "accepted",
            "approved",
            "completed",
            "complete",
            "settled",
            "mv success",
        ),
        Finding.PAID,
    ),
    **dict.fromkeys(
        (
            "unpaid",
            "not paid",
            "notpaid",
            "pending",
            "new",
            "open",
            "opened",
            "created",
            "sent",
            "initiated",
            "processing",
            "in progress",
            "inprogress",
            "awaiting",
            "active",
            "due",
            "awaiting payment",
            "waiting",
            "pushed",
            "queued",
            "pending payment",
            "resent",
        ),
        Finding.NOT_PAID,
    ),
    **dict.fromkeys(
        (
            "declined",
            "decline",
            "failed",
            "failure",
            "fail",
            "rejected",
            "denied",
            "unsuccessful",
            "not captured",
            "notcaptured",
            "not approved",
            "payment failed",
        ),
        Finding.DECLINED,
    ),
    **dict.fromkeys(
        ("cancelled", "canceled", "cancel", "voided", "void", "aborted"), Finding.CANCELLED
    ),
    **dict.fromkeys(("expired", "expire"), Finding.EXPIRED),
    **dict.fromkeys(
        ("refunded", "refund", "partially refunded", "partial refund"), Finding.REFUNDED
    ),
}
"""Words of a status. *Authorized*, *reversed*, *timeout* are left out on purpose: unknown."""

_MONEY_MOVED = frozenset({Finding.PAID, Finding.REFUNDED})
_NOT_PAID_BY_RANK = (Finding.CANCELLED, Finding.EXPIRED, Finding.DECLINED, Finding.NOT_PAID)

_EITHER_STATUS = ("status", "status_name", "status_text", "status_label")
_INVOICE_STATUS = ("invoice_status", "invoiceStatus", "order_status")
_PAYMENT_STATUS = ("payment_status", "paymentStatus", "transaction_status", "transactionStatus")
_PAID_FLAG = ("paid_status", "is_paid", "isPaid", "paid")
_NAMES_OF_A_STATUS = ("name", "display_name", "en", "label", "value", "code", "id", "status")


def finding_of(row: Mapping[str, Json], source: Source) -> Finding:
    """What `row` says of itself, with a nested transaction. Contradiction is *unknown*."""
    said = set(_said(row, source))
    money_moved = row if source is Source.TRANSACTION else transaction_in(row)
    if money_moved is not row and money_moved:
        said |= set(_said(money_moved, Source.TRANSACTION))
        if not _amounts_agree(row, money_moved):
            said.add(Finding.UNKNOWN)
    if not said or Finding.UNKNOWN in said:
        return Finding.UNKNOWN
    if said & _MONEY_MOVED:
        if not said <= _MONEY_MOVED:
            return Finding.UNKNOWN
        return Finding.REFUNDED if Finding.REFUNDED in said else Finding.PAID
    return next(finding for finding in _NOT_PAID_BY_RANK if finding in said)


def _said(row: Mapping[str, Json], source: Source) -> Iterator[Finding]:
    """Each thing the row's own fields say; nothing for null and absent."""
    owed = source is Source.INVOICE
    for key in _EITHER_STATUS:
        if key in row:
            yield from _look_up(row[key], _INVOICE if owed else _TRANSACTION)
    for key in _INVOICE_STATUS:
        if key in row:
            yield from _look_up(row[key], _INVOICE)
    for key in _PAYMENT_STATUS:
        for finding in _look_up(row.get(key), _TRANSACTION):
            number = fields.plain_text(row.get(key)) == "0"
            yield Finding.NOT_PAID if owed and number else finding
    for key in _PAID_FLAG:
        if key in row:
            yield from _look_up(row[key], _YES_OR_NO)


def _look_up(value: Json, numbers: Mapping[str, Finding]) -> Iterator[Finding]:
    if isinstance(value, dict):
        inside = (value.get(key) for key in _NAMES_OF_A_STATUS)
        value = next((found for found in inside if found is not None and found != ""), None)
        if isinstance(value, dict):
            value = value.get("en")
    if value is None or value == "":
        return
    if isinstance(value, bool):
        yield numbers.get(str(value).lower(), Finding.UNKNOWN)
        return
    text = fields.plain_text(value)
    if re.fullmatch(r"[0-9]+(\.0+)?", text, re.ASCII):
        yield numbers.get(str(int(text.partition(".")[0])), Finding.UNKNOWN)
        return
    word = " ".join(re.sub(r"[_\-]+", " ", text).casefold().split())
    named = numbers.get(word) if word.isalpha() else None
    yield named or WORDS.get(word) or Finding.UNKNOWN


def transaction_in(row: Mapping[str, Json]) -> Mapping[str, Json]:
    """The row's nested transaction; of a list the newest that moved money, else its first."""
    for key in ("transaction", "transactions", "payment"):
        value = row.get(key)
        if isinstance(value, dict):
            return value
        if isinstance(value, list):
            several = [item for item in value if isinstance(item, dict)]
            moved = (
                item for item in several if finding_of(item, Source.TRANSACTION) in _MONEY_MOVED
            )
            return next(moved, several[0] if several else {})
    return {}


def _amounts_agree(row: Mapping[str, Json], moved: Mapping[str, Json]) -> bool:
    owed = fields.money(row, "amount", "total_amount", "invoice_amount")
    paid = fields.money(moved, "amount", "total_amount")
    return owed is None or paid is None or owed == paid
