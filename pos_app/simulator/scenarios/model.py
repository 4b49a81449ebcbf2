"""What a scenario can hold. Everything has a default: an empty scenario is a gateway that works."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pos_app.simulator.scenarios.rules import Rule
from pos_app.simulator.virtual_terminal import PayerStep


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence in both languages."""

    en: str
    ar: str


class CancelWay(StrEnum):
    """What cancelling a POS order does: documented nowhere (hesabe-api.md section 13, point 6)."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    UNKNOWN_PATH = "unknown_path"
    """404, as if such an invoice did not exist."""
    IGNORE = "ignore"
    """Says it did, and did nothing."""


class ResendWay(StrEnum):
    """What `resend: 1` does: documented without an answer (hesabe-api.md 9.2)."""

    SAME_ORDER = "same_order"
    NEW_ID = "new_id"
    """The order goes on under a new `transaction_id`."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """Another till's invoice under our reference, made when ours is asked for."""

    terminal: str = "77777777"
    state: str = "paid"
    extra_fils: int = 0


@dataclass(frozen=True, slots=True)
class PosWays:
    """How the gateway treats POS orders."""

    cancel: CancelWay = CancelWay.ACCEPT
    resend: ResendWay = ResendWay.SAME_ORDER
    decline_closes: bool = True
    """A declined order can no longer be paid. Otherwise it stays on the terminal."""
    unique_reference: bool = False
    """A second create under a reference is refused. Otherwise it makes a second invoice."""
    expires_after: float = 0.0
    """Seconds until an unpaid order expires by itself; 0: never."""
    copies: int = 1
    """Invoices made by one create."""
    copy_lag: float = 0.0
    """Seconds until the further copies show in lists."""
    loses: tuple[int, ...] = ()
    """The nth creates, from 1, that are answered with success although nothing is made."""
    foreign: Foreign | None = None


@dataclass(frozen=True, slots=True)
class Lags:
    """When records become visible. Seconds."""

    list: float = 0.0
    """Invoice lists: new rows and their changes."""
    details: float = 0.0
    """An invoice's details."""
    report: float = 0.0
    report_missing: bool = False
    """The transaction report never shows POS payments."""
    latency: float = 0.0
    """Before each answer."""


@dataclass(frozen=True, slots=True)
class Lists:
    """How lists behave. None of it is documented."""

    page_size: int = 15
    oldest_first: bool = False
    search_ignored: bool = False
    dates_ignored: bool = False


class ListPlace(StrEnum):
    """Where the rows of a POS invoice list sit in `response`."""

    DATA = "data"
    BARE = "bare"
    """`response` is the array itself."""
    NESTED = "nested"
    """`response.smartpos_invoices.data`."""
    TRANSACTIONS = "transactions"
    """`response.transaction_list.data`."""


class Paging(StrEnum):
    """Which words tell the pages."""

    HESABE = "hesabe"
    """`pagination{count,total,next_page_url,previous_page_url}`."""
    LARAVEL = "laravel"
    """`current_page`, `last_page`, `per_page`, `total`, `next_page_url` beside `data`."""
    TOTAL = "total"
    """`pagination{count,total}` alone."""
    NONE = "none"


STATES = ("open", "paid", "declined", "cancelled", "expired")
Spoken = Mapping[str, object]
"""State -> what a column says of it; a state that is missing is null."""

DEFAULT_STATUS: Spoken = {
    "open": "PENDING",
    "paid": "SUCCESSFUL",
    "declined": "FAILED",
    "cancelled": "CANCELLED",
    "expired": "EXPIRED",
}


@dataclass(frozen=True, slots=True)
class RowShape:
    """How a POS invoice is written. The real shape is unknown (hesabe-api.md 9.4)."""

    says: Mapping[str, Spoken] = field(default_factory=lambda: {"status": DEFAULT_STATUS})
    """Status columns."""
    echo: tuple[str, ...] = ("invoice_number", "description")
    """Columns that repeat what the create said; the others of the two are left out."""
    identify: tuple[str, ...] = ("id", "transaction_id", "terminal_id", "terminal_name")
    terminal_as: str = "given"
    """What `terminal_id` says: `given` as it was pushed to, or `record`, the number that the
    device list has for it beside that (hesabe-api.md 9.3: three ids)."""
    dated: bool = True
    """Rows say when they were made and changed."""
    amount_as: str = "text"
    """`text` ("1.250"), `number` (1.25) or `absent`."""
    nested: bool = True
    """A `transaction` object once money moved (null before)."""
    at: ListPlace = ListPlace.DATA
    paging: Paging = Paging.HESABE
    details_wrapped: bool = True
    """Details come in an envelope; the documentation prints quick details without."""


@dataclass(frozen=True, slots=True)
class ReportShape:
    """Which columns tie a transaction row to its POS order (hesabe-api.md 8.1: unknown)."""

    link: tuple[str, ...] = ("order_reference_number", "pos_transaction_id", "terminal_id")
    says: Spoken = field(default_factory=lambda: {"paid": 1, "declined": 0, "refunded": 2})
    """`payment_status` of a row."""
    extra_fils: int = 0
    """Added to the amounts shown."""


class BodyForm(StrEnum):
    """How a sealed answer stands in the body (hesabe-api.md section 1, point 2)."""

    HEX = "hex"
    QUOTED = "quoted"
    WRAPPED = "wrapped"
    """`{"response": "<hex>"}`."""
    PLAIN = "plain"
    """Not sealed at all."""


@dataclass(frozen=True, slots=True)
class AnswerShape:
    """How answers are packed."""

    form: BodyForm = BodyForm.HEX
    padding: int = 32
    clock_error: float = 0.0
    """Seconds by which the `Date` header is off."""


class RefundWay(StrEnum):
    """What becomes of refund requests without anybody asking."""

    WAIT = "wait"
    APPROVE = "approve"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Refunding:
    """When refunds are decided."""

    decide: RefundWay = RefundWay.WAIT
    after: float = 0.0
    answer_in: str = "response"
    """`response`, or `data` as the guide shows it (hesabe-api.md 7.1)."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One file. `payer` acts at the terminals, `link_payer` on payment links."""

    name: str
    title: Words
    about: Words
    payer: tuple[PayerStep, ...] = ()
    link_payer: tuple[PayerStep, ...] = ()
    rules: tuple[Rule, ...] = ()
    pos: PosWays = field(default_factory=PosWays)
    lags: Lags = field(default_factory=Lags)
    lists: Lists = field(default_factory=Lists)
    rows: RowShape = field(default_factory=RowShape)
    report: ReportShape = field(default_factory=ReportShape)
    answers: AnswerShape = field(default_factory=AnswerShape)
    refunds: Refunding = field(default_factory=Refunding)
