"""The things a gateway keeps. Amounts are fils, times are Unix seconds."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class InvoiceKind(StrEnum):
    """Which call made an invoice."""

    POS = "pos"
    SINGLE = "single"
    SUBSCRIPTION = "subscription"
    SPLIT = "split"
    INSTALMENT = "instalment"


class InvoiceState(StrEnum):
    """What became of an invoice, in our words; `api/rows.py` says it in the gateway's."""

    OPEN = "open"
    PAID = "paid"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


@dataclass(slots=True)
class Invoice:
    """What is owed. `reference` is the merchant's own, byte for byte."""

    id: int
    kind: InvoiceKind
    amount: int
    reference: str
    token: str
    made_at: float
    access_key: str = ""
    transaction_id: str = ""
    terminal: str = ""
    payer_name: str = ""
    payer_email: str = ""
    payer_phone: str = ""
    country_code: str = ""
    description: str = ""
    expires_on: str = ""
    channel: str = "3"
    """0 SMS, 1 WhatsApp, 2 e-mail, 3 link (hesabe-api.md 6.6, invoice_sub_type)."""
    language: str = "en"
    pay_types: list[str] = field(default_factory=list)
    items: list[Any] = field(default_factory=list)
    group: str = ""
    """What the parts of a split or instalment invoice share."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Fields taken and kept as given: subscription terms, webhook."""
    foreign: bool = False
    """Made by a scenario in another till's name, not by a request."""
    listed_from: float = 0.0
    """Before this time lists and details do not show it."""
    visits: int = 0
    asked: int = 0
    """How often its details were asked for while it was open."""
    state: InvoiceState = InvoiceState.OPEN
    history: list[tuple[float, InvoiceState]] = field(default_factory=list)

    def state_at(self, at: float) -> InvoiceState:
        """What the gateway would have said at `at`: lists may lag behind."""
        known = InvoiceState.OPEN
        for changed_at, state in self.history:
            if changed_at <= at:
                known = state
        return known


@dataclass(slots=True)
class Payment:
    """Money that moved, or an attempt that was refused (`ok` false, with a `reason`)."""

    id: int
    token: str
    amount: int
    at: float
    ok: bool
    reference: str
    payment_type: int
    service_type: int
    invoice_id: int = 0
    open_invoice_id: int = 0
    terminal: str = ""
    order_id: str = ""
    """The POS order's `transaction_id`."""
    bank_id: str = ""
    auth: str = ""
    card: str = ""
    payer_name: str = ""
    reason: str = ""


class RefundState(StrEnum):
    """0 pending, 1 approved, anything else rejected (hesabe-api.md section 7)."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


@dataclass(slots=True)
class Refund:
    """Money asked back for the payment with `token`."""

    id: int
    token: str
    amount: int
    method: str
    asked_at: float
    state: RefundState = RefundState.PENDING
    decided_at: float = 0.0


@dataclass(slots=True)
class OpenInvoice:
    """A shareable link that many may pay. `ends`: "" active, `cancelled` or `expired`."""

    id: int
    title: str
    reference: str
    access_key: str
    made_at: float
    open_amount: bool = False
    fixed: int = 0
    least: int = 0
    most: int = 0
    description: str = ""
    expires_on: str = ""
    ended: str = ""
    changed_at: float = 0.0


@dataclass(slots=True)
class BulkRow:
    """One line of an uploaded file, waiting to be sent."""

    id: int
    reference: str
    amount: int
    name: str
    phone: str
    email: str
    made_at: float
    description: str = ""
    scheduled: bool = False
    schedule_time: str = ""
    sent: bool = False
    deleted: bool = False


@dataclass(slots=True)
class Delivery:
    """A message that would have gone to a payer; looked at, never sent."""

    id: int
    channel: str
    to: str
    text: str
    url: str
    at: float
    invoice_id: int = 0
