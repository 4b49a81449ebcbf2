"""What the back office asks of the till. `pos_app/app/desks/office_desk.py` answers it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from pos_app.domain.invoice import Invoice, OpenInvoice
from pos_app.domain.invoice_request import InvoiceRequest
from pos_app.domain.money import Fils
from pos_app.ports.devices import PrintOutcome
from pos_app.ports.office import Office

Made = tuple[Invoice, ...] | tuple[OpenInvoice, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """The beginning of a list as it was when the gateway last answered."""

    records: tuple[object, ...]
    """Of the type that was asked for; their `raw` is ""."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Link:
    """A link to pay by, as it is handed to a payer."""

    url: str
    amount: Fils | None
    reference: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that this till did with a record, as its journal has it."""

    at: datetime
    kind: str


class Shelf(Protocol):
    """What this till remembers of lists, for when the gateway is away. Holds no secret.

    Both raise nothing: what cannot be kept is not kept, what cannot be read is not there.
    """

    async def kept(self, name: str, kind: type) -> Kept | None:
        """What was last kept as `name`, records of the dataclass `kind`."""

    async def keep(self, name: str, records: Sequence[object]) -> None:
        """Keep `records` as `name`, in place of what was."""

    async def note(self, name: str) -> object:
        """The JSON value that was last noted as `name`; None where there is none."""

    async def keep_note(self, name: str, content: object) -> None:
        """Note `content`, a JSON value, as `name`."""


class OfficeDesk(Protocol):
    """The desk of the back office."""

    @property
    def gateway(self) -> Office:
        """Reads go straight there; writes through the use cases below."""

    @property
    def shelf(self) -> Shelf:
        """Last known states, drafts, templates."""

    @property
    def country_code(self) -> str:
        """Of payers' telephones, digits only."""

    @property
    def remembers_payers(self) -> bool:
        """Whether the shop wants payers remembered on this till."""

    def new_reference(self) -> str:
        """A reference that no till has used."""

    async def make(self, request: InvoiceRequest) -> Made:
        """Make it, once. Raises Unsure where it may be there all the same: `look_for` tells."""

    async def look_for(self, request: InvoiceRequest, since: datetime) -> Made:
        """What a lost answer of `since` has made, as far as it is found; raises nothing."""

    async def story(self, record: object) -> tuple[Step, ...]:
        """What this till did with a record, oldest first."""

    async def resend(self, invoice: Invoice, mobile: str) -> None:
        """Send an invoice to `mobile` (national digits) once more."""

    async def cancel(self, invoice: Invoice) -> Invoice:
        """Make it unpayable, then look: what the gateway shows afterwards."""

    async def extend_open(self, opened: OpenInvoice, expires_on: str) -> OpenInvoice:
        """Another last day; the record to go on with, which may bear a new id."""

    async def cancel_open(self, opened: OpenInvoice) -> OpenInvoice:
        """End it, then look: what the gateway shows afterwards."""

    async def print_link(self, link: Link) -> PrintOutcome:
        """A slip with the link as a QR code. Raises DeviceTrouble `no_printer`."""

    def show_payer(self, link: Link | None) -> None:
        """The link on the payer's display, where there is one; None takes it away."""
