"""The frame around the screens: which one is shown, the status strip, language and look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.errors import JournalTrouble, PosError
from pos_app.ports.clock import Clock
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.ports import House, Pulse
from ui.wording import translate
from ui.words.past.alarms import standing
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_NOTICE_SECONDS = 6.0
_GATEWAY = {"ready": "go", "slow": "attention", "away": "bad", "refused": "bad"}
_PRINTER = {
    "ready": "go",
    "paper_near_end": "attention",
    "paper_end": "bad",
    "cover_open": "bad",
    "cutter": "bad",
    "offline": "bad",
}


@dataclass(frozen=True, slots=True)
class TillFacts:
    """What frames every screen. `now` is wall time, aware."""

    pulse: Pulse
    now: datetime
    screen: str = "sale"
    language: str = "en"
    dark: bool = False
    text_percent: int = 100
    screen_percent: int = 100
    motion: bool = True
    sound: bool = True
    help_for: str = "sale"
    """The screen that help was last asked for."""
    notice: BaseException | None = None
    said: str = ""
    notice_until: float = 0.0


def _look(facts: TillFacts) -> tuple[object, ...]:
    """What the shell itself carries out when it changes."""
    return facts.language, facts.sound, facts.pulse.keyboard, facts.pulse.spoken


@QmlElement
class TillModel(QObject):
    """Shows one screen at a time; asks the house for its pulse each second."""

    changed = Signal()

    def __init__(
        self,
        *,
        house: House,
        clock: Clock,
        tasks: Tasks,
        opened: Callable[[str], str] = lambda screen: screen,
        look_changed: Callable[[TillFacts], None] = lambda _: None,
        state: TillFacts | None = None,
    ) -> None:
        """`opened(screen)` prepares a screen and gives the name of the one to show, "" for none;
        `look_changed` carries out a change of language.
        """
        super().__init__()
        self._house = house
        self._clock = clock
        self._tasks = tasks
        self._opened = opened
        self._look_changed = look_changed
        self._journal_told: tuple[str, ...] = ()
        self.state = state or TillFacts(pulse=house.pulse(), now=clock.now())

    def _show(self, state: TillFacts) -> None:
        if state == self.state:
            return
        before, self.state = self.state, state
        if _look(before) != _look(state):
            self._look_changed(state)
        self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def watch(self) -> None:
        """Keep the strip's facts and the time fresh until the tasks are closed."""
        self._tasks.start("pulse", self._watch)

    async def _watch(self) -> None:
        while True:
            facts = replace(self.state, pulse=self._house.pulse(), now=self._now())
            if kind := self._news_of_journal(facts.pulse.journal):
                # Until somebody puts it away: there may be nobody at the till just now.
                facts = replace(facts, notice=JournalTrouble(kind), said="", notice_until=0.0)
            if facts.notice_until and self._clock.monotonic() >= facts.notice_until:
                facts = replace(facts, notice=None, said="", notice_until=0.0)
            self._show(facts)
            await self._clock.sleep(1.0)

    def _news_of_journal(self, kinds: tuple[str, ...]) -> str:
        """What the journal tells and was not told before (damage may come twice), or ""."""
        before, self._journal_told = self._journal_told, kinds
        if len(kinds) <= len(before):
            return ""
        return next((kind for kind in kinds if kind not in before), kinds[0])

    def _now(self) -> datetime:
        """The time to the minute: the strip shows no seconds, so nothing changes between."""
        return self._clock.now().replace(second=0, microsecond=0)

    def show_trouble(self, error: BaseException) -> None:
        """Say what went wrong in a notice that covers nothing and goes by itself."""
        until = self._clock.monotonic() + _NOTICE_SECONDS
        self._show(replace(self.state, notice=error, said="", notice_until=until))

    def say(self, text: str, *, stays: bool = False) -> None:
        """Say that something was done; what `stays` is there until somebody puts it away."""
        until = 0.0 if stays else self._clock.monotonic() + _NOTICE_SECONDS
        self._show(replace(self.state, notice=None, said=text, notice_until=until))

    @Slot(str)
    def open(self, screen: str) -> None:
        """Show `screen`; the work under way on another goes on."""
        if shown := self._opened(screen):
            before = self.state.screen
            about = before if shown == "help" and before != "help" else self.state.help_for
            self._show(replace(self.state, screen=shown, help_for=about))

    @Slot()
    def leaveHelp(self) -> None:
        """Back to the screen that help was asked for."""
        self.open(self.state.help_for)

    @Slot()
    def dropNotice(self) -> None:
        """Put the notice away."""
        self._show(replace(self.state, notice=None, said="", notice_until=0.0))

    @Slot(str)
    def speak(self, language: str) -> None:
        """Switch to `en` or `ar` at once, and remember it."""
        if language in ("en", "ar"):
            before = self.state.language
            self._show(replace(self.state, language=language))
            self._keep("till.language", language, language=before)

    @Slot(str)
    def speakForNow(self, language: str) -> None:
        """Switch to `en` or `ar` for the payer at hand: nothing is remembered."""
        if language in ("en", "ar"):
            self._show(replace(self.state, language=language))

    @Slot()
    def switchLanguage(self) -> None:
        """Switch to the other language."""
        self.speak("en" if self.state.language == "ar" else "ar")

    @Slot()
    def switchTheme(self) -> None:
        """Light or dark."""
        dark = not self.state.dark
        self._show(replace(self.state, dark=dark))
        self._keep("till.theme", "dark" if dark else "light", dark=not dark)

    @Slot(int)
    def setTextPercent(self, percent: int) -> None:
        """Text size from 100 to 200 percent."""
        percent = min(200, max(100, percent))
        before = self.state.text_percent
        self._show(replace(self.state, text_percent=percent))
        self._keep("till.text_size", str(percent), text_percent=before)

    @Slot(int)
    def setScreenPercent(self, percent: int) -> None:
        """The screen's real size against what it says of itself, 50 to 200 percent."""
        percent = min(200, max(50, percent))
        before = self.state.screen_percent
        self._show(replace(self.state, screen_percent=percent))
        self._keep("till.screen_scale", str(percent), screen_percent=before)

    @Slot()
    def switchMotion(self) -> None:
        """Motion on or off."""
        on = not self.state.motion
        self._show(replace(self.state, motion=on))
        self._keep("till.motion", "true" if on else "false", motion=not on)

    @Slot()
    def switchSound(self) -> None:
        """Sounds on or off."""
        on = not self.state.sound
        self._show(replace(self.state, sound=on))
        self._keep("till.sounds", "true" if on else "false", sound=not on)

    def _keep(self, key: str, value: str, **before: Any) -> None:
        """Keep what is shown already; what IT has fixed goes back to what it was `before`."""

        async def keep() -> None:
            try:
                await self._house.set_setting(key, value)
            except PosError as error:
                if error.kind == "setting_locked":
                    self._show(replace(self.state, **before))
                self.show_trouble(error)

        self._tasks.start(f"keep {key}", keep)

    def _shop(self) -> str:
        pulse = self.state.pulse
        return pulse.shop_ar if self.state.language == "ar" and pulse.shop_ar else pulse.shop

    def _till_text(self) -> str:
        pulse = self.state.pulse
        #: In the status strip; %1 is the till's number.
        till = translate("Till", "Till %1").replace("%1", wording.isolated(pulse.till))
        return wording.line((till, pulse.operator))

    def _gateway_text(self) -> str:
        pulse = self.state.pulse
        if pulse.gateway in ("ready", "slow") and pulse.gateway_ms is not None:
            #: In the status strip: Hesabe answered in %1 milliseconds.
            text = translate("Till", "Hesabe %1 ms")
            return text.replace("%1", wording.isolated(str(pulse.gateway_ms)))
        words = {
            "away": lambda: translate("Till", "Hesabe is not answering"),
            "refused": lambda: translate("Till", "Hesabe refuses the keys"),
        }
        return words.get(pulse.gateway, lambda: translate("Till", "Hesabe not asked yet"))()

    def _printer_text(self) -> str:
        words = {
            "none": lambda: translate("Till", "No printer"),
            "ready": lambda: translate("Till", "Printer ready"),
            "paper_near_end": lambda: translate("Till", "Paper is running out"),
            "paper_end": lambda: translate("Till", "Printer has no paper"),
            "cover_open": lambda: translate("Till", "Printer cover is open"),
            "cutter": lambda: translate("Till", "Printer cutter is stuck"),
            "offline": lambda: translate("Till", "Printer is off"),
        }
        return words.get(
            self.state.pulse.printer, lambda: translate("Till", "Printer does not say")
        )()

    def _notice(self) -> str:
        if self.state.notice is not None:
            return trouble_word(self.state.notice)
        return self.state.said

    screen = Property(str, lambda self: self.state.screen, notify=changed)
    helpFor = Property(str, lambda self: self.state.help_for, notify=changed)
    language = Property(str, lambda self: self.state.language, notify=changed)
    mirrored = Property(bool, lambda self: self.state.language == "ar", notify=changed)
    dark = Property(bool, lambda self: self.state.dark, notify=changed)
    textPercent = Property(int, lambda self: self.state.text_percent, notify=changed)
    screenPercent = Property(int, lambda self: self.state.screen_percent, notify=changed)
    motion = Property(bool, lambda self: self.state.motion, notify=changed)
    sound = Property(bool, lambda self: self.state.sound, notify=changed)
    shop = Property(str, lambda self: self._shop(), notify=changed)
    tillText = Property(str, lambda self: self._till_text(), notify=changed)
    gatewayText = Property(str, lambda self: self._gateway_text(), notify=changed)
    gatewayRole = Property(
        str, lambda self: _GATEWAY.get(self.state.pulse.gateway, "quiet"), notify=changed
    )
    printerText = Property(str, lambda self: self._printer_text(), notify=changed)
    printerRole = Property(
        str, lambda self: _PRINTER.get(self.state.pulse.printer, "quiet"), notify=changed
    )
    timeText = Property(str, lambda self: wording.clock_time(self.state.now), notify=changed)
    demo = Property(bool, lambda self: self.state.pulse.demo, notify=changed)
    parkedCount = Property(int, lambda self: self.state.pulse.parked, notify=changed)
    alarmText = Property(
        str, lambda self: standing() if self.state.pulse.alarms else "", notify=changed
    )
    notice = Property(str, lambda self: self._notice(), notify=changed)
    noticeRole = Property(
        str, lambda self: "attention" if self.state.notice is not None else "quiet", notify=changed
    )
