"""What the shift's screens ask of the till. `pos_app/app/desks/staff/shift_desk.py` answers it.

Every method but the first three may raise a `PosError`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from pos_app.domain.cash_count import Pieces
from pos_app.domain.money import Fils
from pos_app.domain.shift import CashMove, Shift, ShiftReport, Way
from pos_app.domain.shift_need import ShiftNeed
from pos_app.ports.devices import PrintOutcome


@dataclass(frozen=True, slots=True)
class CountDraft:
    """A count that is not finished, of the drawer of shift `number`."""

    number: int
    by_pieces: bool = True
    pieces: Pieces = ()
    typed: str = ""


class ShiftDesk(Protocol):
    """The drawer's day, from the float to the count."""

    def need(self) -> ShiftNeed:
        """Which sales need an open shift: the setting, as it stands now."""

    def blind(self) -> bool:
        """Whether the drawer is counted without seeing what should be in it, as it is set now."""

    def hear(self, looked: Callable[[Shift], None]) -> None:
        """Have `looked(shift)` called when the look for its late payments is done."""

    async def current(self) -> Shift | None:
        """The newest shift, open or closed; None before the first."""

    async def standing(self) -> ShiftReport:
        """How the open shift stands. Raises BadInput `no_shift`."""

    async def resume(self) -> None:
        """Begin the look for late payments that the newest closed shift still waits for."""

    async def open(self, float_: Fils) -> Shift:
        """Begin the next shift; the drawer opens. Raises BadInput `shift_open`, `cash_odd`."""

    async def move(self, way: Way, amount: Fils, reason: str, *, supervisor: str) -> CashMove:
        """Pay in or out; the drawer opens. Raises BadInput `reason_missing`, `amount_zero`."""

    async def close(
        self, counted: Fils, pieces: Pieces, *, supervisor: str, note: str = ""
    ) -> ShiftReport:
        """Close the open shift; the look for late payments begins beside it. `note`: why count
        and books differ.
        """

    async def open_drawer(self) -> None:
        """So that it can be counted; nothing happens where there is none."""

    async def print_report(self, report: ShiftReport, *, copy: bool = False) -> PrintOutcome | None:
        """Print X or Z, Z as a copy from the second on; None where no printer is set."""

    async def print_move(self, move: CashMove, shift: Shift) -> PrintOutcome | None:
        """Print the slip of a paid-in or paid-out; None where no printer is set."""

    async def past(self, *, before: int, size: int) -> Sequence[ShiftReport]:
        """Closed shifts numbered below `before`, newest first."""

    async def kept_count(self) -> CountDraft | None:
        """The unfinished count that was kept, of whichever shift."""

    async def keep_count(self, draft: CountDraft | None) -> None:
        """Keep it in place of what was kept; None forgets it. Raises nothing."""
