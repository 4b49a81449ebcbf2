"""The facts of a receipt: what is to stand on paper, not how. Layout is the printers' business."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos_app.domain.money import Fils


class ReceiptKind(StrEnum):
    """What a slip is; it stands on it in a frame that tells it apart at a glance."""

    SALE = "sale"
    DECLINED = "declined"
    UNSURE = "unsure"
    LINK = "link"
    REFUND = "refund"
    PAID_IN = "paid_in"
    PAID_OUT = "paid_out"
    X_REPORT = "x_report"
    Z_REPORT = "z_report"
    TEST = "test"
    LIST = "list"
    """The beginning of a list of the back office."""


@dataclass(frozen=True, slots=True)
class Shop:
    """Who issues the slip, from settings. Lines are printed as given, either script."""

    name: str
    name_ar: str = ""
    lines: tuple[str, ...] = ()
    """Address, phone, tax and licence lines."""
    logo: str = ""
    """Path of a picture file, or ""."""
    footer: str = ""
    footer_ar: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One row of a table: item with amount, or a report's caption with its figure."""

    text: str
    text_ar: str = ""
    value: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """Everything that may stand on one slip; "" or None means: leave the row out."""

    kind: ReceiptKind
    shop: Shop
    till: str
    at: datetime
    """Aware; printed in Kuwait time."""
    reference: str = ""
    operator: str = ""
    amount: Fils | None = None
    tender: str = ""
    """`terminal`, `link` or `cash`."""
    terminal: str = ""
    card: str = ""
    """Masked, as the gateway gave it."""
    scheme: str = ""
    approval: str = ""
    received: Fils | None = None
    change: Fils | None = None
    qr: str = ""
    """Payload of the code under the slip: e-receipt, link or reference."""
    note: str = ""
    reason: str = ""
    copy: bool = False
    demo: bool = False
    lines: tuple[ReceiptLine, ...] = ()
