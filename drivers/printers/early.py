"""A printer reached ahead of its slip, while the slip is still being put on record.

`ThermalPrinter.expect` has the device's thread connect, ask how the printer is, and draw. The slip
itself goes out only once `print_receipt` asks for it; if that does not come within a second, the
printer is let go again.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass

from drivers.printers.conversation import Conversation
from drivers.printers.slips.slip_bytes import Slip
from pos_app.domain.receipt import Receipt
from pos_app.errors import DeviceTrouble

PATIENCE = 1.0
"""Seconds that a printer is kept for a slip that was announced."""


@dataclass(slots=True)
class Reached:
    """A printer that was asked how it is, and the slip for it; or why it could not be reached."""

    receipt: Receipt
    letting_go: contextlib.ExitStack
    talk: Conversation | None = None
    slip: Slip | None = None
    trouble: DeviceTrouble | None = None


class EarlyReach:
    """Holds what was reached between two jobs of the device's thread."""

    def __init__(self) -> None:
        self._slip_comes = threading.Event()
        self._reached: Reached | None = None

    def announce(self) -> None:
        """Before the reaching is queued; from any thread."""
        self._slip_comes.clear()

    def slip_comes(self) -> None:
        """The slip itself is queued behind it, or none will come; from any thread."""
        self._slip_comes.set()

    def hold(self, reach: Callable[[], Reached]) -> None:
        """On the device's thread: reach the printer and keep it until the slip comes, or let go."""
        if self._slip_comes.is_set():
            return  # it overtook its announcement
        reached = reach()
        if self._slip_comes.wait(PATIENCE):
            self._reached = reached
        else:
            reached.letting_go.close()

    def take(self) -> Reached | None:
        """On the device's thread: what was reached, now the caller's to let go."""
        reached, self._reached = self._reached, None
        return reached

    def drop(self) -> None:
        """On the device's thread: let go whatever was reached; somebody else needs the printer."""
        if (reached := self.take()) is not None:
            reached.letting_go.close()
