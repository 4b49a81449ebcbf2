"""What a look at the gateway amounts to for one sale: the answer of `judge`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """What may be claimed after a look."""

    PAID = "paid"
    OPEN = "open"
    """The gateway has it and it is not paid."""
    DECLINED = "declined"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    NOT_FOUND = "not_found"
    """Every place answered in full and none knows the sale."""
    DISAGREE = "disagree"
    """Something says paid, but not everything that must fit does: a person may have to decide."""
    INCONCLUSIVE = "inconclusive"
    """Nothing can be claimed: a place did not answer, or used a word we do not know."""


SILENT = frozenset({"silent", "report_silent"})
"""Reasons of an inconclusive look: a place where the sale could be did not answer in full."""


@dataclass(frozen=True, slots=True)
class Payment:
    """The record of money that moved for a sale."""

    key: str
    """What makes it unique: the transaction's token, else its id. No two sales share one."""
    token: str = ""
    transaction_id: str = ""
    card: str = ""
    scheme: str = ""
    approval: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """`judge`'s answer. Ids are the gateway's, adopted where we did not know them yet."""

    outcome: Outcome
    reason: str = ""
    """A stable word where the outcome alone does not say it: `amount_differs`, `unconfirmed`,
    `unclear`."""
    invoice_id: str = ""
    transaction_id: str = ""
    url: str = ""
    on_terminal: bool = False
    """An open invoice of ours names our terminal."""
    still_payable: bool = False
    """The invoice is open and certainly ours: once the sale has ended it should be withdrawn."""
    payment: Payment | None = None
    """That of a paid verdict; where places *disagree*, the money that does not fit."""
    second_payment: Payment | None = None
    duplicates: tuple[str, ...] = ()
    """Transaction ids (or tokens) of further open invoices of this sale: to be withdrawn."""
    raw: tuple[str, ...] = ()
    """The rows it rests on, as masked JSON text: evidence for the journal."""


def verdict_to_plain(verdict: Verdict) -> dict[str, object]:
    """`verdict` as JSON-able values; empty ones are left out."""
    plain: dict[str, object] = {"outcome": verdict.outcome.value}
    for name in ("reason", "invoice_id", "transaction_id", "url", "on_terminal", "still_payable"):
        value = getattr(verdict, name)
        if value:
            plain[name] = value
    for name in ("duplicates", "raw"):
        if getattr(verdict, name):
            plain[name] = list(getattr(verdict, name))
    for name in ("payment", "second_payment"):
        payment: Payment | None = getattr(verdict, name)
        if payment is not None:
            plain[name] = _payment_to_plain(payment)
    return plain


def verdict_from_plain(plain: object) -> Verdict:
    """The verdict that `verdict_to_plain` made. Raises TypeError or ValueError if broken."""
    if not isinstance(plain, Mapping):
        raise TypeError("a verdict is a mapping")
    return Verdict(
        outcome=Outcome(plain["outcome"]),
        reason=str(plain.get("reason", "")),
        invoice_id=str(plain.get("invoice_id", "")),
        transaction_id=str(plain.get("transaction_id", "")),
        url=str(plain.get("url", "")),
        on_terminal=bool(plain.get("on_terminal")),
        still_payable=bool(plain.get("still_payable")),
        payment=_payment_from_plain(plain.get("payment")),
        second_payment=_payment_from_plain(plain.get("second_payment")),
        duplicates=tuple(str(item) for item in plain.get("duplicates", ())),
        raw=tuple(str(item) for item in plain.get("raw", ())),
    )


def _payment_to_plain(payment: Payment) -> dict[str, object]:
    plain: dict[str, object] = {
        name: getattr(payment, name)
        for name in ("key", "token", "transaction_id", "card", "scheme", "approval")
        if getattr(payment, name)
    }
    if payment.at is not None:
        plain["at"] = payment.at.isoformat()
    return plain


def _payment_from_plain(plain: object) -> Payment | None:
    if plain is None:
        return None
    if not isinstance(plain, Mapping):
        raise TypeError("a payment is a mapping")
    at = plain.get("at")
    return Payment(
        key=str(plain["key"]),
        token=str(plain.get("token", "")),
        transaction_id=str(plain.get("transaction_id", "")),
        card=str(plain.get("card", "")),
        scheme=str(plain.get("scheme", "")),
        approval=str(plain.get("approval", "")),
        at=datetime.fromisoformat(str(at)) if at else None,
    )
