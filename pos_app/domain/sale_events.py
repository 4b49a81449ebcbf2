"""What can happen to a sale, as data. The journal stores these; replaying them gives the sale.

Each event has a stable `kind` word for the journal. Fields are plain values, so that an event
written today can be read by every later version: new fields need defaults, none is renamed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import ClassVar

from pos_app.domain.verdict import Verdict, verdict_from_plain, verdict_to_plain


@dataclass(frozen=True, slots=True)
class PushAnnounced:
    """About to send the order. Recorded first: from here on the gateway may have it."""

    kind: ClassVar[str] = "sale_push_announced"
    at: datetime
    merchant: str = ""
    """Whose account it is sent with: no other can be asked what became of it."""


@dataclass(frozen=True, slots=True)
class PushAccepted:
    """The gateway answered that it has the order."""

    kind: ClassVar[str] = "sale_push_accepted"
    at: datetime
    invoice_id: str = ""
    transaction_id: str = ""
    url: str = ""
    raw: str = ""


@dataclass(frozen=True, slots=True)
class PushRefused:
    """The gateway understood and said no: this push created nothing."""

    kind: ClassVar[str] = "sale_push_refused"
    at: datetime
    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PushNotSent:
    """Provably nothing was done by this push: no connection, or turned away at the door."""

    kind: ClassVar[str] = "sale_push_not_sent"
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class PushUnknown:
    """The answer was lost, or made no sense, or this till died while it was under way."""

    kind: ClassVar[str] = "sale_push_unknown"
    at: datetime
    reason: str
    timed_out: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """The gateway was asked, and this is what its rows amount to."""

    kind: ClassVar[str] = "sale_looked"
    at: datetime
    verdict: Verdict
    settled: bool = True
    """Whether so long has passed since the push that a late arrival of it can be ruled out."""


@dataclass(frozen=True, slots=True)
class CancelAsked:
    """The cashier wants it stopped."""

    kind: ClassVar[str] = "sale_cancel_asked"
    at: datetime
    operator: str = ""


@dataclass(frozen=True, slots=True)
class CancelRefused:
    """The gateway will not stop it, or cannot be asked: it may still be paid."""

    kind: ClassVar[str] = "sale_cancel_refused"
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Parked:
    """Put aside for a person to decide, so that the till can serve the next customer."""

    kind: ClassVar[str] = "sale_parked"
    at: datetime
    reason: str
    operator: str = ""


@dataclass(frozen=True, slots=True)
class DecidedPaid:
    """A supervisor holds the terminal's slip and vouches for it with its approval code."""

    kind: ClassVar[str] = "sale_decided_paid"
    at: datetime
    supervisor: str
    approval: str


@dataclass(frozen=True, slots=True)
class DecidedNotPaid:
    """A supervisor says that nothing was paid."""

    kind: ClassVar[str] = "sale_decided_not_paid"
    at: datetime
    supervisor: str


@dataclass(frozen=True, slots=True)
class AlarmAcknowledged:
    """A supervisor has seen the alarm and takes care of it."""

    kind: ClassVar[str] = "sale_alarm_acknowledged"
    at: datetime
    supervisor: str


@dataclass(frozen=True, slots=True)
class CashTaken:
    """Notes and coins are in the drawer; change in fils went back."""

    kind: ClassVar[str] = "sale_cash_taken"
    at: datetime
    received: int
    change: int


SaleEvent = (
    PushAnnounced
    | PushAccepted
    | PushRefused
    | PushNotSent
    | PushUnknown
    | Looked
    | CancelAsked
    | CancelRefused
    | Parked
    | DecidedPaid
    | DecidedNotPaid
    | AlarmAcknowledged
    | CashTaken
)

EVENTS: Mapping[str, type[SaleEvent]] = {
    event.kind: event
    for event in (
        PushAnnounced,
        PushAccepted,
        PushRefused,
        PushNotSent,
        PushUnknown,
        Looked,
        CancelAsked,
        CancelRefused,
        Parked,
        DecidedPaid,
        DecidedNotPaid,
        AlarmAcknowledged,
        CashTaken,
    )
}


def event_to_plain(event: SaleEvent) -> dict[str, object]:
    """`event` as JSON-able values, without its kind."""
    if isinstance(event, Looked):
        return {
            "at": event.at.isoformat(),
            "verdict": verdict_to_plain(event.verdict),
            "settled": event.settled,
        }
    return {**asdict(event), "at": event.at.isoformat()}


def event_from_plain(kind: str, plain: Mapping[str, object]) -> SaleEvent:
    """The event that `event_to_plain` made. Unknown fields of later versions are passed over.

    Raises KeyError for a kind that is no sale event, TypeError or ValueError for broken data.
    """
    event = EVENTS[kind]
    known = {field.name for field in fields(event)}
    values = {name: value for name, value in plain.items() if name in known}
    values["at"] = datetime.fromisoformat(str(plain["at"]))
    if event is Looked:
        values["verdict"] = verdict_from_plain(plain["verdict"])
    return event(**values)  # type: ignore[arg-type]  # values come from event_to_plain
