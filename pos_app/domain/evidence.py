"""What a gateway's rows mean for a sale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos_app.domain.money import Fils


class Finding(StrEnum):
    """What one row of a gateway says of itself. Anything unlisted is *unknown*, never paid."""

    PAID = "paid"
    NOT_PAID = "not_paid"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    REFUNDED = "refunded"
    """Money moved and went back (wholly or in part): the payment did happen."""
    UNKNOWN = "unknown"


class Source(StrEnum):
    """Which of the gateway's records a row comes from."""

    INVOICE = "invoice"
    """What is owed: a POS or quick invoice."""
    TRANSACTION = "transaction"
    """Money that moved, or was refused: a row of the transaction report."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record of the gateway, read leniently: "" or None where it did not say."""

    source: Source
    finding: Finding
    amount: Fils | None
    reference: str = ""
    """Our reference as echoed anywhere in the row (number, order reference, description)."""
    invoice_id: str = ""
    """The gateway's id of the invoice; on a transaction row, of the invoice it names."""
    transaction_id: str = ""
    """On an invoice row the order's own transaction id or token; on a transaction row all its
    ids that could equal it are tried by the gateway, which puts the matching one here."""
    token: str = ""
    """The transaction's token: what a refund is asked with. Unique per payment."""
    terminal: str = ""
    at: datetime | None = None
    """When the row was made, aware UTC."""
    card: str = ""
    """Masked digits as given, or ""."""
    scheme: str = ""
    approval: str = ""
    url: str = ""
    raw: str = ""
    """The row as JSON text, card digits masked: evidence for the journal."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All rows that might belong to a sale, and whether every place answered in full."""

    rows: tuple[Row, ...]
    complete: bool
