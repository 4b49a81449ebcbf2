"""Demo mode's windows: the card terminal one plays the customer on, and the printer's paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.ports.clock import Clock
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.ports import DemoDesk, VirtualScreen
from ui.wording import translate

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_SECONDS = 0.25

_DARK = VirtualScreen()


@dataclass(frozen=True, slots=True)
class DemoFacts:
    """What the desk showed at the last look. `slips` counts all that came out; the pictures come
    by provider.
    """

    screen: VirtualScreen = _DARK
    scenarios: tuple[str, ...] = ()
    scenario: str = ""
    slips: int = 0
    drawer: int = 0
    printer_trouble: str = ""
    acting: bool = False


@QmlElement
class DemoModel(QObject):
    """Looks at the desk four times a second and passes on what the customer does."""

    changed = Signal()

    def __init__(self, *, desk: DemoDesk, clock: Clock, tasks: Tasks) -> None:
        super().__init__()
        self._desk = desk
        self._clock = clock
        self._tasks = tasks
        self.state = self._seen(DemoFacts())

    def _show(self, state: DemoFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def watch(self) -> None:
        """Keep looking until the tasks are closed."""
        self._tasks.start("demo", self._watch)

    async def _watch(self) -> None:
        while True:
            self._show(self._seen(self.state))
            await self._clock.sleep(_LOOK_SECONDS)

    def _seen(self, facts: DemoFacts) -> DemoFacts:
        desk = self._desk
        return replace(
            facts,
            screen=desk.terminal_screen(),
            scenarios=desk.scenarios(),
            scenario=desk.scenario(),
            slips=desk.printed(),
            drawer=desk.drawer_opened(),
        )

    @Slot(str)
    def act(self, action: str) -> None:
        """The customer does `approve`, `decline`, `wrong_pin`, `walk_away` or `pay_late`."""

        async def act() -> None:
            try:
                await self._desk.act(action)
            finally:
                self._show(self._seen(replace(self.state, acting=False)))

        if self._tasks.start("act", act):
            self._show(replace(self.state, acting=True))

    @Slot(str)
    def chooseScenario(self, name: str) -> None:
        """Let the gateway behave like this."""

        async def choose() -> None:
            await self._desk.choose_scenario(name)
            self._show(self._seen(self.state))

        self._tasks.start("scenario", choose)

    @Slot(str)
    def setPrinterTrouble(self, kind: str) -> None:
        """Play `paper_end`, `cover_open` or `offline`; the same again heals it."""
        wanted = "" if kind == self.state.printer_trouble else kind

        async def play() -> None:
            await self._desk.set_printer_trouble(wanted)
            self._show(replace(self.state, printer_trouble=wanted))

        self._tasks.start("printer trouble", play)

    def _title(self) -> str:
        words: Mapping[str, Callable[[], str]] = {
            "idle": lambda: translate("Demo", "Ready"),
            "amount": lambda: translate("Demo", "Tap your card"),
            "wrong_pin": lambda: translate("Demo", "Wrong PIN, try again"),
            "approved": lambda: translate("Demo", "Approved"),
            "declined": lambda: translate("Demo", "Declined"),
            "cancelled": lambda: translate("Demo", "Cancelled"),
            "walked_away": lambda: translate("Demo", "Nobody is here"),
        }
        known = words.get(self.state.screen.moment)
        return known() if known else translate("Demo", "Busy")

    def _scenario_rows(self) -> list[dict[str, object]]:
        # A few of the simulator's many scenarios: those that show a cashier something.
        words: Mapping[str, Callable[[], str]] = {
            "approve": lambda: translate("Demo", "All is well"),
            "slow-everything": lambda: translate("Demo", "Hesabe is slow"),
            "gateway-down": lambda: translate("Demo", "Hesabe is down"),
            "reply-lost-after-work": lambda: translate("Demo", "Answers get lost"),
            "garbage-body": lambda: translate("Demo", "Answers make no sense"),
            "report-lags": lambda: translate("Demo", "Reports come late"),
            "late-after-cancel": lambda: translate("Demo", "Paid after cancel"),
            "double-payment": lambda: translate("Demo", "Paid twice"),
        }
        return [
            {
                "id": name,
                "text": text(),
                "chosen": name == self.state.scenario,
            }
            for name, text in words.items()
            if name in self.state.scenarios
        ]

    def _drawer_text(self) -> str:
        if not self.state.drawer:
            return translate("Demo", "Drawer closed")
        #: %1 is how often the cash drawer was opened.
        text = translate("Demo", "Drawer opened · %1")
        return text.replace("%1", wording.isolated(str(self.state.drawer)))

    def _parts(self) -> tuple[str, str]:
        return wording.amount_parts(self.state.screen.amount)

    moment = Property(str, lambda self: self.state.screen.moment, notify=changed)
    title = Property(str, lambda self: self._title(), notify=changed)
    currency = Property(str, lambda _: wording.currency(), notify=changed)
    amountWhole = Property(str, lambda self: self._parts()[0], notify=changed)
    amountDecimals = Property(str, lambda self: self._parts()[1], notify=changed)
    reference = Property(
        str, lambda self: wording.isolated(self.state.screen.reference), notify=changed
    )
    terminal = Property(
        str, lambda self: wording.isolated(self.state.screen.terminal), notify=changed
    )
    payable = Property(
        bool, lambda self: self.state.screen.moment in ("amount", "wrong_pin"), notify=changed
    )
    acting = Property(bool, lambda self: self.state.acting, notify=changed)
    scenarios = Property(list, lambda self: self._scenario_rows(), notify=changed)
    scenario = Property(str, lambda self: self.state.scenario, notify=changed)
    slips = Property(int, lambda self: self.state.slips, notify=changed)
    drawerText = Property(str, lambda self: self._drawer_text(), notify=changed)
    printerTrouble = Property(str, lambda self: self.state.printer_trouble, notify=changed)
