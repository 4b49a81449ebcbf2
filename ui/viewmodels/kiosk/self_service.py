"""Self-service: a payer chooses an amount, pays, reads what became of it, and the next one comes.

Nobody attends, so nothing stays: whatever a payer set (language, size of letters, contrast) goes
back after them. No time runs out without a warning and a way to have more of it, and none runs
while money may be moving. The payment is the counter's own machine in a `PaymentModel`; here is
what lies around it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState
from pos_app.errors import PosError
from pos_app.ports.clock import Clock
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.kiosk.ports import KioskPlan
from ui.wording import translate
from ui.words.self_service import Told, outcome_text, outcome_title, trouble_text

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

WARNING_SECONDS = 20.0
"""How long the warning stands before the screen goes back: enough to read it and to reach."""
OUTCOME_SECONDS = 30.0
"""How long what became of it stays, the warning included."""
LARGE_TEXT = 1.5
AWAY_SECONDS = 120.0
"""Without a touch, until a till that the staff took to the counter is self-service again."""


@dataclass(frozen=True, slots=True)
class SelfServiceFacts:
    """What the payer sees. `deadline` and `now` are monotonic seconds; None: no time runs."""

    phase: str = "none"
    """The payment's: `none` while the payer chooses."""
    deadline: float | None = None
    now: float = 0.0
    large_text: bool = False
    high_contrast: bool = False
    touched: bool = False
    """Whether the start is not as the next payer should find it."""
    trouble: PosError | None = None

    @property
    def left(self) -> float | None:
        """Seconds until the screen goes back."""
        return None if self.deadline is None else max(0.0, self.deadline - self.now)


@dataclass(frozen=True, slots=True)
class Around:
    """What the area does for these screens."""

    pay: Callable[[Fils], bool]
    """Begin a payment."""
    back: Callable[[], None]
    """Put the payment on screen away; park it where its outcome is not known."""
    told: Callable[[], Told]
    """What is known of it."""
    speak: Callable[[str], None]
    """Switch the language, for this payer."""
    language: Callable[[], str]
    home: Callable[[], bool]
    """Show self-service again; whether something else was shown."""


@QmlElement
class SelfServiceModel(QObject):
    """The screens around a self-service payment."""

    changed = Signal()

    def __init__(
        self,
        *,
        plan: KioskPlan,
        clock: Clock,
        tasks: Tasks,
        around: Around,
    ) -> None:
        super().__init__()
        self._plan = plan
        self._clock = clock
        self._tasks = tasks
        self._around = around
        self._used_at = clock.monotonic()
        self.state = SelfServiceFacts(now=clock.monotonic())

    def _show(self, state: SelfServiceFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def watch(self) -> None:
        """Let time run; needs the running loop."""
        if self._plan.self_service:
            self._tasks.start("self_service_clock", self._tick)

    async def _tick(self) -> None:
        while True:
            await self._clock.sleep(1.0)
            self.second()

    def second(self) -> None:
        """A second went by: go back if the time is over."""
        self._show(replace(self.state, now=self._clock.monotonic()))
        if self.state.left == 0.0:
            self.startOver()
        if self.state.now - self._used_at >= AWAY_SECONDS and self._around.home():
            self.startOver()

    def payment_shown(self, phase: str) -> None:
        """The payment's picture changed: `none`, `progress`, `unsure`, `outcome`."""
        now = self._clock.monotonic()
        deadline = {
            "outcome": now + OUTCOME_SECONDS,
            # Money may be moving: the till goes on asking, and a person may be called.
            "unsure": now + self._plan.idle_seconds + WARNING_SECONDS,
        }.get(phase)
        self._show(replace(self.state, phase=phase, deadline=deadline, now=now, touched=True))

    def failed(self, trouble: PosError) -> None:
        """The payment could not begin."""
        now = self._clock.monotonic()
        self._show(
            replace(self.state, phase="none", trouble=trouble, now=now, touched=True,
                    deadline=now + self._plan.idle_seconds)
        )  # fmt: skip

    @Slot()
    def touch(self) -> None:
        """Somebody is still here: the time begins anew."""
        now = self._used_at = self._clock.monotonic()
        if self.state.phase == "none":
            if self.state.touched:
                until = now + self._plan.idle_seconds
                self._show(replace(self.state, deadline=until, now=now))
        elif self.state.deadline is not None:
            least = OUTCOME_SECONDS if self.state.phase == "outcome" else self._plan.idle_seconds
            self._show(replace(self.state, deadline=now + least + WARNING_SECONDS, now=now))

    @Slot(int)
    def choose(self, number: int) -> None:
        """Pay for tile `number`."""
        if self.state.phase == "none" and 0 <= number < len(self._plan.tiles):
            self._show(replace(self.state, trouble=None, touched=True, deadline=None))
            self._around.pay(self._plan.tiles[number].amount)

    @Slot()
    def startOver(self) -> None:
        """Put away what is shown: the next payer finds the start as the shop set it."""
        if self.state.phase == "progress":
            return
        if self.state.phase != "none":
            # It is tried again where the journal would not take it.
            again = self._clock.monotonic() + WARNING_SECONDS
            self._show(replace(self.state, deadline=again))
            self._around.back()
        if self._around.language() != self._plan.language:
            self._around.speak(self._plan.language)
        if self.state.phase in ("none", "outcome"):
            self._show(SelfServiceFacts(now=self._clock.monotonic()))

    @Slot()
    def switchLanguage(self) -> None:
        """The other language, for this payer."""
        self._around.speak("en" if self._around.language() == "ar" else "ar")
        self._touched()

    @Slot()
    def switchText(self) -> None:
        """Large letters on or off."""
        self._show(replace(self.state, large_text=not self.state.large_text))
        self._touched()

    @Slot()
    def switchContrast(self) -> None:
        """High contrast on or off."""
        self._show(replace(self.state, high_contrast=not self.state.high_contrast))
        self._touched()

    def _touched(self) -> None:
        self._show(replace(self.state, touched=True))
        self.touch()

    def _tiles(self) -> list[dict[str, object]]:
        arabic = self._around.language() == "ar"
        return [
            {
                "number": number,
                "name": (tile.ar or tile.en) if arabic else (tile.en or tile.ar),
                "amount": wording.money(tile.amount),
                "picture": tile.picture,
            }
            for number, tile in enumerate(self._plan.tiles)
        ]

    def _warning(self) -> str:
        left = self.state.left
        if left is None or left > WARNING_SECONDS:
            return ""
        text = translate("SelfService", "Back to the start in %1 s")
        return text.replace("%1", wording.isolated(str(round(left))))

    def _word(self, say: Callable[[Told], str]) -> str:
        return say(self._around.told()) if self.state.phase in ("outcome", "unsure") else ""

    def _outcome_role(self) -> str:
        sale = self._around.told().state
        return {SaleState.PAID: "go", SaleState.DECLINED: "bad", SaleState.REFUSED: "bad"}.get(
            sale, "attention"
        ) if sale else "attention"  # fmt: skip

    isOn = Property(bool, lambda self: self._plan.self_service, constant=True)
    phase = Property(str, lambda self: self.state.phase, notify=changed)
    tiles = Property(list, lambda self: self._tiles(), notify=changed)
    warningText = Property(str, lambda self: self._warning(), notify=changed)
    title = Property(str, lambda self: self._word(outcome_title), notify=changed)
    text = Property(str, lambda self: self._word(outcome_text), notify=changed)
    role = Property(str, lambda self: self._outcome_role(), notify=changed)
    troubleText = Property(
        str,
        lambda self: trouble_text(self.state.trouble) if self.state.trouble else "",
        notify=changed,
    )
    textFactor = Property(
        float, lambda self: LARGE_TEXT if self.state.large_text else 1.0, notify=changed
    )
    largeText = Property(bool, lambda self: self.state.large_text, notify=changed)
    highContrast = Property(bool, lambda self: self.state.high_contrast, notify=changed)
