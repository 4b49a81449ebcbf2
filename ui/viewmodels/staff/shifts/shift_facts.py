"""What stands on the shift's place, and what it asks of the rest of the till."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from pos_app.domain.money import Fils
from pos_app.domain.shift import Shift, ShiftReport
from pos_app.errors import PosError
from pos_app.ports.devices import PrintOutcome

FLOATS = (Fils(10_000), Fils(20_000), Fils(50_000))
"""Floats on offer, after what the last count came to."""


@dataclass(frozen=True, slots=True)
class ShiftFacts:
    """`report` is of the open shift, or of the one just closed; `last` the newest of all."""

    read: bool = False
    report: ShiftReport | None = None
    last: Shift | None = None
    past: bool = False
    """Whether earlier shifts are on screen instead."""
    counting: bool = False
    warned: bool = False
    """Whether it is being said what closing with open sales means."""
    busy: str = ""
    paper: PrintOutcome | None = None
    printed: bool = False
    """Whether X or Z went to the printer; `paper` is None then where none is set."""
    trouble: PosError | None = None

    @property
    def phase(self) -> str:
        """What stands on the screen."""
        if not self.read:
            return "reading"
        if self.report is None:
            return "opening"
        if self.report.is_z:
            return "closed"
        return "counting" if self.counting else "standing"


@dataclass(frozen=True, slots=True)
class Around:
    """What the shift asks of the rest: a supervisor's yes, and where else to go."""

    approve: Callable[[str], Awaitable[str]]
    explain: Callable[[int], Awaitable[str]]
    """Why the count is over (above zero) or short; raises NotAllowed `approval_dropped` to count
    again."""
    say: Callable[[str], None]
    opened: Callable[[], None]
    """A shift was opened: whoever waited for it may go on."""
    to_sale: Callable[[str], None]
    """Show an open sale, or the tray where it is parked."""
