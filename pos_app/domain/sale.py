"""The sale and its machine: the one hard file. Read this essay before touching the table.

**Why it is hard.** The gateway has no idempotency key, no webhook that can be trusted and no
documented list of states. An answer may be lost after the work was done. So a sale is never
"failed" because we heard nothing: it is *unsure*, and only evidence leads out of that.

**What it is.** `step(sale, event)` is a pure table: it gives the sale after the event, and what
is to be *done* about it as data (effects). One loop (`usecases/run_sale.py`) records the event
in the journal, fsynced, and only then performs the effects. Replaying the journal's events
through `step` gives the same sale: a crash is just another event (`PushUnknown`, "restarted").

**The table** (rows: state; columns: what leads out of it)

===========  ==========================================================================
prepared     PushAnnounced -> unsure(sending); CancelAsked, DecidedNotPaid -> cancelled;
             CashTaken -> paid; Looked (a push of it may have gone out earlier)
unsure       sending: PushAccepted -> awaiting; PushRefused -> refused;
             PushNotSent -> prepared; PushUnknown -> unsure
             asking: Looked -> awaiting, paid, declined, cancelled, expired, parked; and
             prepared once it was looked for in full `LOOKS_BEFORE_RESEND` times, in vain,
             and long enough after the push that it cannot still be on its way
awaiting     Looked; CancelAsked -> cancelling
cancelling   Looked. Nothing else: "cancelled" from the gateway's mouth is not evidence
parked       Looked; DecidedPaid, DecidedNotPaid
any open     Parked -> parked
paid, declined, cancelled, expired, refused
             final. Looked that finds (other) money raises `alarm`, one that finds an unpaid
             sale's order payable withdraws it; the state stays. CancelRefused ends that.
===========  ==========================================================================

An unlisted pair raises `UnlistedStep`; a test walks them all.

**Laws** (each a property test): a record precedes each effect that can move money; from unsure
only evidence leads out, and a further push is under the same reference; paid needs a verdict of
`judge`, a supervisor or cash; final means final; replay gives the same sale.

**To change it:** the table above, `_TABLE` in `sale_table.py` (looks: `sale_looked.py`), their
tests, ARCHITECTURE.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from pos_app.domain.basket import Basket
from pos_app.domain.money import Fils

if TYPE_CHECKING:
    from pos_app.domain.verdict import Payment

LOOKS_BEFORE_RESEND = 3
"""Looks in full without a trace before a push counts as never arrived (payment-practice 2.2)."""
DOUBT_BEFORE_PARKING = timedelta(seconds=30)
"""How long looks may say paid here and not paid there before a person is asked: reports lag."""


class Tender(StrEnum):
    """How a sale is paid."""

    TERMINAL = "terminal"
    LINK = "link"
    CASH = "cash"


class SaleState(StrEnum):
    """What may be said of a sale. The words are the contract's (outside-faces, Sales)."""

    PREPARED = "prepared"
    AWAITING = "awaiting"
    UNSURE = "unsure"
    CANCELLING = "cancelling"
    PAID = "paid"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    REFUSED = "refused"
    PARKED = "parked"


FINAL = frozenset(
    {
        SaleState.PAID,
        SaleState.DECLINED,
        SaleState.CANCELLED,
        SaleState.EXPIRED,
        SaleState.REFUSED,
    }
)


class Alarm(StrEnum):
    """Money that the state does not tell of; stands until a supervisor acknowledges it."""

    LATE_PAID = "late_paid"
    PAID_TWICE = "paid_twice"


class UnlistedStep(Exception):
    """A (state, event) pair that the table does not have: a bug in the caller."""


@dataclass(frozen=True, slots=True)
class Sale:
    """One thing to be paid at this till. Immutable; `step` makes the next one."""

    reference: str
    amount: Fils
    tender: Tender
    terminal: str
    """`TerminalID` of the card terminal; "" for link and cash."""
    till: str
    created_at: datetime
    updated_at: datetime
    operator: str = ""
    note: str = ""
    payer_name: str = ""
    payer_phone: str = ""
    link_days: int = 1
    """How many days after its own a link made for it stays payable."""
    items: Basket = ()
    """What was sold, where the shop sells by items; together they cost `amount`."""
    state: SaleState = SaleState.PREPARED
    sending: bool = False
    """A push was announced and nothing is recorded of its outcome yet."""
    merchant: str = ""
    """Whose account its pushes went out with; "" before the first, and in old journals."""
    pushes: int = 0
    """Pushes that may have reached the gateway: announced ones less those provably not sent."""
    pushed_at: datetime | None = None
    """When the last push was announced, or given up as unknown: then it left no later."""
    push_timed_out: bool = False
    """The last push ended by a time-out: it may still arrive at the gateway."""
    invoice_ids: tuple[str, ...] = ()
    """The gateway's ids of our invoices, the one to be paid last."""
    transaction_id: str = ""
    url: str = ""
    on_terminal: bool = False
    looks_in_vain: int = 0
    doubted_since: datetime | None = None
    """Since when something says paid and its confirmation is missing."""
    cancel_asked: bool = False
    cancel_refused: str = ""
    payment: Payment | None = None
    approval: str = ""
    """The approval code a supervisor vouched with."""
    received: Fils = Fils(0)
    change: Fils = Fils(0)
    reason: str = ""
    """Why it is unsure, refused or parked: a stable word."""
    alarm: Alarm | None = None
    alarm_payment: Payment | None = None
    settled_alarms: tuple[str, ...] = ()
    """Keys of payments whose alarm was acknowledged: they raise none again."""
    version: int = 0

    @property
    def is_final(self) -> bool:
        """Whether only an alarm can still come of it."""
        return self.state in FINAL

    @property
    def invoice_id(self) -> str:
        """The gateway's id of the invoice to be paid, or ""."""
        return self.invoice_ids[-1] if self.invoice_ids else ""

    @property
    def holds_terminal(self) -> bool:
        """Whether its amount may stand on its terminal, so that no other may be pushed there."""
        return (
            self.tender is Tender.TERMINAL
            and not self.is_final
            and self.state not in {SaleState.PREPARED, SaleState.PARKED}
        )


class Effect(StrEnum):
    """What the loop is to do once the event is on record."""

    PUSH = "push"
    CANCEL = "cancel"
    WITHDRAW_DUPLICATES = "withdraw_duplicates"
    PRINT = "print"
    ALERT = "alert"


@dataclass(frozen=True, slots=True)
class Stepped:
    """A sale after an event, and what is to be done about it."""

    sale: Sale
    effects: tuple[Effect, ...] = ()


def changed(sale: Sale, at: datetime, **fields: object) -> Sale:
    """`sale` with `fields` replaced, stamped and one version on."""
    return replace(sale, updated_at=at, version=sale.version + 1, **fields)  # type: ignore[arg-type]  # names of fields


def adopt(sale: Sale, invoice_id: str) -> tuple[str, ...]:
    """Our invoices with `invoice_id` among them, if it is one."""
    if not invoice_id or invoice_id in sale.invoice_ids:
        return sale.invoice_ids
    return (*sale.invoice_ids, invoice_id)
