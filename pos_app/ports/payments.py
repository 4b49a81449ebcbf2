"""What a sale asks of a payment gateway. Another gateway could be written behind these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from pos_app.domain.evidence import Findings
from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender


@dataclass(frozen=True, slots=True)
class TerminalOrder:
    """An amount to be shown on a card terminal. `reference` travels byte for byte."""

    reference: str
    amount: Fils
    terminal: str
    payer_name: str = ""
    payer_phone: str = ""
    note: str = ""
    merchant: str = ""
    """Whose account it is for; "" for whichever is in use."""


@dataclass(frozen=True, slots=True)
class LinkOrder:
    """An amount to be paid by a link (a quick invoice), shown as a QR."""

    reference: str
    amount: Fils
    expires_on: str
    """Last day it can be paid, `YYYY-MM-DD` in the shop's time."""
    payer_name: str = ""
    payer_phone: str = ""
    note: str = ""
    language: str = "en"
    merchant: str = ""
    """Whose account it is for; "" for whichever is in use."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """The gateway took the order. Any field may be "" where its answer did not say."""

    invoice_id: str = ""
    transaction_id: str = ""
    """The POS order's own id; for a link, the invoice's token (cancel and enquiry use it)."""
    url: str = ""
    raw: str = ""
    """The opened answer as JSON text, card digits masked, for the journal."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is known of a sale when the gateway is asked what became of it."""

    reference: str
    amount: Fils
    tender: Tender
    terminal: str
    invoice_id: str
    transaction_id: str
    since: datetime
    """When the sale was made: rows from well before it cannot be its payment."""
    merchant: str = ""
    """Whose account it was pushed with; "" where that is not known."""


class PaymentGateway(Protocol):
    """Pushes an order once, finds out what became of it, asks to stop it."""

    @property
    def merchant(self) -> str:
        """Whose account it speaks with now, as a name that no other account has."""

    async def push(self, order: TerminalOrder) -> Pushed:
        """Put `order` on its terminal. One POST at most; never retried in here.

        Raises Refused (the gateway said no: nothing can be paid), Unreachable (provably not
        sent, or sign-in failed, or `other_merchant`: another account was put in use between the
        record of the push and it), Unsure (anything else: it may have been done).
        """

    async def make_link(self, order: LinkOrder) -> Pushed:
        """Create a payment link; `Pushed.url` is what the QR shows. Raises as `push` does."""

    async def enquire(self, question: Question) -> Findings:
        """Look in every place that could tell (list, details, transaction report).

        `Findings.complete` is true only if each of those places answered in full, so that
        "not found" means something. Raises Unreachable when nothing could be asked at all, and
        `other_merchant` where it speaks for another merchant than the sale was pushed with.
        """

    async def resend(self, order: TerminalOrder, transaction_id: str) -> Pushed:
        """Show an open order on its terminal again. Raises as `push` does."""

    async def cancel(self, question: Question) -> None:
        """Ask the gateway to stop an unpaid order; its word is not evidence, `enquire` is.

        Raises Refused (it will not: the order stays payable), Unreachable (as `enquire` does,
        too), Unsure.
        """
