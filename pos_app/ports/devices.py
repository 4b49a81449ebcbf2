"""Printers, drawers and the customer's display, as the use cases see them.

A device never holds up a sale and never undoes one: implementations have deadlines on every
step and report instead of raising where a Protocol says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from pos_app.domain.display import DisplayView
    from pos_app.domain.receipt import Receipt


class PrintState(StrEnum):
    """How far a print job is known to have come. `sent` is honest: nobody confirmed paper."""

    QUEUED = "queued"
    SENT = "sent"
    CONFIRMED = "confirmed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """What became of one job. `kind` says why it failed: `paper_end`, `cover_open`, ..."""

    job: str
    state: PrintState
    kind: str = ""
    detail: str = ""
    untouched: bool = False
    """Failed before anything of the slip went out: no paper can have moved."""
    copy: bool = False
    """What was printed is marked as a copy."""


class Readiness(StrEnum):
    """A printer's status in one word; *unknown* is never taken for a fault."""

    READY = "ready"
    PAPER_NEAR_END = "paper_near_end"
    PAPER_END = "paper_end"
    COVER_OPEN = "cover_open"
    CUTTER = "cutter"
    OFFLINE = "offline"
    UNKNOWN = "unknown"


class ReceiptPrinter(Protocol):
    """Prints facts; knows whether they came out as well as the device lets it know."""

    async def print_receipt(self, receipt: Receipt, *, job: str) -> PrintOutcome:
        """Print `receipt`; `job` names the attempt in the journal. Never raises for the device."""

    async def readiness(self) -> Readiness:
        """Ask for the status, within 500 ms. Never raises for the device."""

    async def open_drawer(self) -> PrintOutcome:
        """Pulse the cash drawer, as a job of its own. Never raises for the device."""

    async def close(self) -> None:
        """Let the device go, within a second."""


@runtime_checkable
class ExpectingPrinter(ReceiptPrinter, Protocol):
    """A printer that can get ready while a slip is still being put on record."""

    def expect(self, receipt: Receipt) -> None:
        """`receipt` is about to be printed: reach the device, ask how it is, draw. Moves no paper,
        returns at once, raises nothing; forgotten within a second where no slip follows.
        """


@runtime_checkable
class HoldingPrinter(ReceiptPrinter, Protocol):
    """A printer that knows when a slip stands half printed, and waits for a person's decision."""

    @property
    def held(self) -> str:
        """The job that waits, or ""."""

    async def resume(self, *, job: str) -> PrintOutcome:
        """Let it go on with `job` where it stopped. Never raises for the device."""

    async def discard(self, *, job: str) -> PrintOutcome:
        """Give `job` up: failed, `discarded`, or `discarded_switch_off` where the printer must be
        switched off and on to forget the rest.
        """


class CustomerDisplay(Protocol):
    """What the payer sees. Showing returns at once; a broken display is reported, not raised."""

    def show(self, view: DisplayView) -> None:
        """Replace what is shown. The newest view wins; older ones may be skipped."""

    def trouble(self) -> str:
        """What is wrong, a kind such as `display_silent`; an empty text while it works."""

    async def close(self) -> None:
        """Blank the display and let it go, within a second."""
