"""What the payer's screen is made from, and what each moment looks like. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from ui.display.words import ASK_FOR_NEW, ENDED, HEADLINES, HINTS, Both, open_for

PICTURE_SECONDS = 8.0

STAGES: Mapping[DisplayMoment, str] = {
    DisplayMoment.IDLE: "idle",
    DisplayMoment.AMOUNT: "amount",
    DisplayMoment.TAP_CARD: "amount",
    DisplayMoment.WAITING: "amount",
    DisplayMoment.CASH_CHANGE: "amount",
    DisplayMoment.SCAN_LINK: "code",
    DisplayMoment.PAID: "outcome",
    DisplayMoment.DECLINED: "outcome",
    DisplayMoment.CANCELLED: "outcome",
}
ROLES: Mapping[DisplayMoment, str] = {
    DisplayMoment.TAP_CARD: "accent",
    DisplayMoment.WAITING: "attention",
    DisplayMoment.PAID: "go",
    DisplayMoment.DECLINED: "bad",
}
ICONS: Mapping[DisplayMoment, str] = {
    DisplayMoment.TAP_CARD: "nfc",
    DisplayMoment.WAITING: "hourglass",
    DisplayMoment.CASH_CHANGE: "coins",
    DisplayMoment.PAID: "check",
    DisplayMoment.DECLINED: "x",
    DisplayMoment.CANCELLED: "ban",
}


@dataclass(frozen=True, slots=True)
class DisplayFacts:
    """The newest view, when it came and what time it is now (seconds monotonic, and wall time)."""

    view: DisplayView
    now: datetime
    shown_at: float = 0.0
    elapsed: float = 0.0
    pictures: tuple[str, ...] = ()
    picture: int = 0
    drawn: str = ""
    """The link whose code is drawn."""

    @property
    def seconds_left(self) -> int | None:
        """Of a link, as of now; None where it has no end or none is shown."""
        if self.view.moment is not DisplayMoment.SCAN_LINK or self.view.seconds_left is None:
            return None
        return max(0, self.view.seconds_left - int(self.elapsed))

    @property
    def ended(self) -> bool:
        """Whether the link that is shown can no longer be paid."""
        return self.seconds_left == 0

    @property
    def hero(self) -> Fils:
        """The amount that matters now: the change when there is some."""
        view = self.view
        return view.change if view.moment is DisplayMoment.CASH_CHANGE else view.amount

    @property
    def headline(self) -> Both:
        """What to do or what happened."""
        return ENDED if self.ended else HEADLINES[self.view.moment]

    @property
    def hint(self) -> Both:
        """The quieter line below it."""
        left = self.seconds_left
        if left is not None:
            return open_for(left) if left else ASK_FOR_NEW
        return HINTS.get(self.view.moment, Both())
