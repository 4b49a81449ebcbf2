"""What the payer sees: one view of the sale, both languages, and pictures while nothing is sold.

The model draws nothing and knows no window. It is told the newest `DisplayView` by `show` and the
passing of time by `tick` (once a second, from the picture while it is seen).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.ports.clock import Clock
from ui import wording
from ui.display.facts import ICONS, PICTURE_SECONDS, ROLES, STAGES, DisplayFacts
from ui.display.words import CURRENCY, RECEIVED, TO_PAY, Both, day_of

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DisplayModel(QObject):
    """One frozen `state`; every property is words, a role or a name of an icon."""

    changed = Signal()

    def __init__(
        self,
        *,
        clock: Clock,
        find_pictures: Callable[[], Sequence[str]] = tuple,
        draw_code: Callable[[str], None] | None = None,
    ) -> None:
        """`find_pictures` gives the addresses of the shop's pictures, from memory.

        `draw_code(link)` begins to draw a QR; `code_drawn` is told when it is there. Without it
        every code counts as drawn.
        """
        super().__init__()
        self._clock = clock
        self._find_pictures = find_pictures
        self._draw_code = draw_code
        self._unusable: set[str] = set()
        self.state = DisplayFacts(
            DisplayView(DisplayMoment.IDLE), clock.now(), pictures=self._pictures()
        )

    def _show(self, state: DisplayFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def show(self, view: DisplayView) -> None:
        """Replace what is shown."""
        pictures = self.state.pictures
        if view.moment is DisplayMoment.IDLE:
            pictures = self._pictures()
        drawn = self.state.drawn if self._draw_code is not None else view.url
        self._show(
            replace(
                self.state,
                view=view,
                now=self._clock.now(),
                shown_at=self._clock.monotonic(),
                elapsed=0.0,
                pictures=pictures,
                drawn=drawn,
            )
        )
        if view.moment is DisplayMoment.SCAN_LINK and drawn != view.url and self._draw_code:
            self._draw_code(view.url)

    def code_drawn(self, link: str) -> None:
        """The code for `link` can be shown now."""
        self._show(replace(self.state, drawn=link))

    @Slot()
    def tick(self) -> None:
        """Time went by: the countdown, the clock and the pictures move on."""
        facts = self.state
        now = self._clock.now().replace(second=0, microsecond=0)
        elapsed = float(int(self._clock.monotonic() - facts.shown_at))
        if facts.view.moment is DisplayMoment.SCAN_LINK:
            self._show(replace(facts, elapsed=elapsed, now=now))
        elif facts.view.moment is DisplayMoment.IDLE:
            turns = int((self._clock.monotonic() - facts.shown_at) / PICTURE_SECONDS)
            self._show(replace(facts, now=now, picture=turns, pictures=self._pictures()))

    @Slot(str)
    def skipPicture(self, address: str) -> None:
        """A picture that cannot be drawn is left out from now on."""
        self._unusable.add(address)
        self._show(replace(self.state, pictures=self._pictures()))

    def _pictures(self) -> tuple[str, ...]:
        return tuple(each for each in self._find_pictures() if each not in self._unusable)

    @Property(str, notify=changed)
    def moment(self) -> str:
        """The moment's word."""
        return self.state.view.moment.value

    @Property(str, notify=changed)
    def stage(self) -> str:
        """`idle`, `amount`, `code` or `outcome`: which of the four pictures is seen."""
        return "amount" if self.state.ended else STAGES[self.state.view.moment]

    @Property(str, notify=changed)
    def role(self) -> str:
        """Colour role of the moment."""
        return ROLES.get(self.state.view.moment, "quiet")

    @Property(str, notify=changed)
    def icon(self) -> str:
        """Icon of the moment, or ""."""
        return "timer" if self.state.ended else ICONS.get(self.state.view.moment, "")

    @Property(str, notify=changed)
    def shopEn(self) -> str:
        """The shop's name beside English words."""
        view = self.state.view
        return view.shop_name if view.language != "ar" or not view.shop_name_ar else ""

    @Property(str, notify=changed)
    def shopAr(self) -> str:
        """The shop's name beside Arabic words."""
        view = self.state.view
        return view.shop_name_ar if view.language != "en" or not view.shop_name else ""

    @Property(str, notify=changed)
    def headlineEn(self) -> str:
        """What to do or what happened, in English; "" where only Arabic is wanted."""
        return self._english(self.state.headline)

    @Property(str, notify=changed)
    def headlineAr(self) -> str:
        """The same in Arabic; "" where only English is wanted."""
        return self._arabic(self.state.headline)

    @Property(str, notify=changed)
    def hintEn(self) -> str:
        """The quieter second line, in English."""
        return self._english(self.state.hint)

    @Property(str, notify=changed)
    def hintAr(self) -> str:
        """The quieter second line, in Arabic."""
        return self._arabic(self.state.hint)

    @Property(str, notify=changed)
    def currencyEn(self) -> str:
        """Beside the amount's start."""
        return self._english(CURRENCY)

    @Property(str, notify=changed)
    def currencyAr(self) -> str:
        """Beside the amount's end."""
        return self._arabic(CURRENCY)

    @Property(str, notify=changed)
    def whole(self) -> str:
        """The dinars of the amount that matters now."""
        return wording.amount_parts(self.state.hero)[0]

    @Property(str, notify=changed)
    def decimals(self) -> str:
        """Its fils, with the point."""
        return wording.amount_parts(self.state.hero)[1]

    @Property(list, notify=changed)
    def lines(self) -> list[dict[str, str]]:
        """Smaller amounts below the large one: `en`, `ar`, `amount`."""
        view = self.state.view
        if view.moment is not DisplayMoment.CASH_CHANGE:
            return []
        return [
            self._line(TO_PAY, wording.amount(view.amount)),
            self._line(RECEIVED, wording.amount(view.received)),
        ]

    @Property(str, notify=changed)
    def link(self) -> str:
        """What the QR holds; "" where there is none, it has ended or is not drawn yet."""
        view = self.state.view
        shown = view.moment is DisplayMoment.SCAN_LINK and not self.state.ended
        return view.url if shown and self.state.drawn == view.url else ""

    @Property(bool, notify=changed)
    def working(self) -> bool:
        """Whether something is under way that the payer cannot see."""
        return self.state.view.moment is DisplayMoment.WAITING

    @Property(str, notify=changed)
    def time(self) -> str:
        """The time of day, for the idle picture."""
        return wording.clock_time(self.state.now)

    @Property(str, notify=changed)
    def dayEn(self) -> str:
        """The day in English."""
        return self._english(day_of(self.state.now))

    @Property(str, notify=changed)
    def dayAr(self) -> str:
        """The day in Arabic."""
        return self._arabic(day_of(self.state.now))

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Address of the shop's picture whose turn it is, or ""."""
        pictures = self.state.pictures
        if self.state.view.moment is not DisplayMoment.IDLE or not pictures:
            return ""
        return pictures[self.state.picture % len(pictures)]

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """Everything in one sentence, for assistive technology and tests."""
        headline, hint = self.state.headline, self.state.hint
        parts = [
            self._english(headline),
            self._arabic(headline),
            self._english(hint),
            self._arabic(hint),
        ]
        if self.state.view.moment is not DisplayMoment.IDLE:
            parts.insert(0, f"KD {wording.amount(self.state.hero)}")
        return ". ".join(part for part in parts if part)

    def _english(self, both: Both) -> str:
        return both.en if self.state.view.language != "ar" else ""

    def _arabic(self, both: Both) -> str:
        return both.ar if self.state.view.language != "en" else ""

    def _line(self, label: Both, amount: str) -> dict[str, str]:
        return {"en": self._english(label), "ar": self._arabic(label), "amount": amount}
