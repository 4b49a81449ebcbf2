"""What the shell asks of an area, and what it hands to each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Protocol

from pos_app.ports.clock import Clock
from ui.areas.made import MadeModel
from ui.sounds import Sounds
from ui.tasks import Tasks
from ui.viewmodels.till import TillModel

if TYPE_CHECKING:  # made when they are first asked for
    from ui.viewmodels.past.refund import RefundModel
    from ui.viewmodels.staff.approval import ApprovalModel


class Frame(Protocol):
    """What every area has to hand: time, tasks, the frame's own words, a supervisor's yes, the
    refund sheet (`refund.begin(payment)`; its `refunded` tells of each refund that was taken).
    The shell is one.
    """

    clock: Clock
    tasks: Tasks
    till: TillModel
    sounds: Sounds
    made: MadeModel

    @property
    def approval(self) -> ApprovalModel:
        """A supervisor's yes, over whatever screen is shown."""

    @property
    def refund(self) -> RefundModel:
        """The refund sheet, over whatever screen is shown."""


class Area(Protocol):
    """A QObject whose properties are view models."""

    def opened(self) -> dict[str, Callable[[], str]]:
        """The area's screens: what is done when one is opened, giving the name of the screen
        that is shown in the end (its own, nearly always).
        """

    def retranslate(self) -> None:
        """Let every word be read again."""


def made_of(owner: object, names: Iterable[str]) -> list[Any]:
    """Those of `owner`'s parts `names` (cached properties) that somebody asked for by now."""
    return [vars(owner)[name] for name in names if name in vars(owner)]
