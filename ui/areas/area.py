"""What the shell asks of an area, and what it hands to each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from pos_app.ports.clock import Clock
from ui.sounds import Sounds
from ui.tasks import Tasks
from ui.viewmodels.past.refund import RefundModel
from ui.viewmodels.staff.approval import ApprovalModel
from ui.viewmodels.till import TillModel


@dataclass(frozen=True, slots=True)
class Frame:
    """What every area has to hand: time, tasks, the frame's own words, a supervisor's yes, the
    refund sheet (`refund.begin(payment)`; its `refunded` tells of each refund that was taken).
    """

    clock: Clock
    tasks: Tasks
    till: TillModel
    approval: ApprovalModel
    refund: RefundModel
    sounds: Sounds


class Area(Protocol):
    """A QObject whose properties are view models, known to `Main.qml` by its name."""

    def opened(self) -> dict[str, Callable[[], str]]:
        """The area's screens: what is done when one is opened, giving the name of the screen
        that is shown in the end (its own, nearly always).
        """

    def retranslate(self) -> None:
        """Let every word be read again."""
