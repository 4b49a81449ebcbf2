"""What an encoder hands to the driver: frames, the answers they wait for, and the encoder itself.

Encoders are pure. Everything with time, threads or a port in it is in `wired.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from pos_app.domain.display import DisplayView


class Verdict(Enum):
    """What the bytes received so far mean for the frame that was sent."""

    INCOMPLETE = "incomplete"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Answer(Protocol):
    """Recognises the device's answer to one frame."""

    def judge(self, received: bytes) -> Verdict:
        """Judge everything received since the frame went out. Noise is skipped, never fatal."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Bytes that go out in one piece. `answer` None: the device says nothing to them."""

    data: bytes
    answer: Answer | None = None
    patience: float = 0.5
    """Seconds to wait for the answer."""


class Encoder(Protocol):
    """One kind of display as pure functions from a view to frames.

    A view that the device cannot show whole (a link too long for its QR) raises DeviceTrouble;
    the driver then shows the amount alone and reports the kind.
    """

    @property
    def least_gap(self) -> float:
        """Seconds that must pass between the beginnings of two frames."""

    def opening(self) -> tuple[Frame, ...]:
        """What puts a device of unknown state into ours: after opening and each reopening."""

    def frames(self, view: DisplayView, before: DisplayView | None) -> tuple[Frame, ...]:
        """What turns a device that shows `before` (None: unknown) into one that shows `view`."""

    def refresh(self, view: DisplayView) -> tuple[Frame, ...]:
        """What finds out, without the payer noticing, whether a device that shows `view` is
        still there, and where possible heals one that lost its picture. May be nothing.
        """

    def closing(self) -> tuple[Frame, ...]:
        """What leaves the device blank."""
