"""Setting up printer and payer's display: what was found, which of the two is at hand.

`PrinterTrialModel` and `DisplayTrialModel` try one device each; this one looks for what there is,
hands it to both, and keeps what was chosen. Self-contained over a `DeviceDesk`: a settings screen
or a wizard shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from pos_app.errors import PosError
from pos_app.ports.clock import Clock
from ui.tasks import Tasks
from ui.viewmodels.setup.device_desk import DeviceDesk, FoundDevice
from ui.viewmodels.setup.display_trial import DisplayTrialModel
from ui.viewmodels.setup.printer_trial import PrinterTrialModel
from ui.viewmodels.setup.receipt_texts import ReceiptTextsModel
from ui.wording import isolated, translate

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DevicesFacts:
    """What was found, and how the looking goes."""

    part: str = "printer"
    found: tuple[FoundDevice, ...] = ()
    looking: bool = False
    looked: bool = False
    sweeping: bool = False
    asked: tuple[int, int] = (0, 0)
    network: str = ""


@QmlElement
class DevicesModel(QObject):
    """Looks for devices when opened; nothing is written to any of them before a person says so."""

    changed = Signal()

    def __init__(
        self,
        *,
        desk: DeviceDesk,
        clock: Clock,
        tasks: Tasks,
        say: Callable[[str], None],
        failed: Callable[[BaseException], None],
        left: Callable[[], None] = lambda: None,
    ) -> None:
        """`say(text)` and `failed(error)` put up a notice; `left` goes back."""
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._failed = failed
        self._left = left
        self.printer = PrinterTrialModel(desk=desk, tasks=tasks, say=say)
        self.texts = ReceiptTextsModel(
            desk=desk, clock=clock, tasks=tasks, say=say, used=self.printer.redraw
        )
        self.display = DisplayTrialModel(desk=desk, clock=clock, tasks=tasks, say=say)
        self.state = DevicesFacts()

    def _show(self, state: DevicesFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()
        self.printer.retranslate()
        self.display.retranslate()
        self.texts.retranslate()

    def read(self) -> None:
        """Begin with what is set now, and look for what there is."""
        self.printer.begin()
        self.display.begin()
        self.texts.watch()
        self._show(replace(self.state, network=self._desk.network()))
        self.look()

    def pages(self) -> tuple[QImage, ...]:
        """Pictures of the test page for `image://test_page/N`."""
        return self.printer.pages()

    @Slot()
    def look(self) -> None:
        """Look for printers and ports, at most three seconds."""

        async def look() -> None:
            try:
                self._found(await self._desk.find())
            except PosError as error:
                self._failed(error)
            finally:
                self._show(replace(self.state, looking=False, looked=True))

        if self._tasks.start("find devices", look):
            self._show(replace(self.state, looking=True))

    @Slot()
    def sweep(self) -> None:
        """Ask every address of the network: only because a person asked for it."""

        def progress(asked: int, of: int) -> None:
            self._show(replace(self.state, asked=(asked, of)))

        async def sweep() -> None:
            try:
                self._found(await self._desk.sweep(progress))
            except PosError as error:
                self._failed(error)
            finally:
                self._show(replace(self.state, sweeping=False))

        if self._tasks.start("sweep network", sweep):
            self._show(replace(self.state, sweeping=True, asked=(0, 0)))

    @Slot()
    def stopSweep(self) -> None:
        """Enough of it."""
        self._tasks.cancel("sweep network")

    @Slot(str)
    def choosePart(self, part: str) -> None:
        """`printer` or `display`. The display is given back when one goes to the printer."""
        self._show(replace(self.state, part=part))
        if part == "printer":
            self.display.stop()

    @Slot()
    def leave(self) -> None:
        """Back; what was not kept is forgotten."""
        self.rest()
        self._left()

    def rest(self) -> None:
        """Nobody looks any more: end the sweep, give the payer's display back."""
        self.stopSweep()
        self.display.stop()
        self.texts.rest()

    def _found(self, news: tuple[FoundDevice, ...]) -> None:
        known = {each.url: each for each in (*self.state.found, *news)}
        found = tuple(sorted(known.values(), key=lambda each: (not each.sure, each.title)))
        self._show(replace(self.state, found=found))
        self.printer.offer(found)
        self.display.offer(found)

    def _look_word(self) -> str:
        facts = self.state
        if facts.sweeping:
            asked, of = facts.asked
            return (
                translate("Devices", "Asked %1 of %2 addresses")
                .replace("%1", isolated(str(asked)))
                .replace("%2", isolated(str(of)))
            )
        if facts.looking:
            return translate("Devices", "Looking for devices…")
        if facts.looked and not facts.found:
            return translate("Devices", "Nothing was found. Is it plugged in and switched on?")
        return ""

    part = Property(str, lambda self: self.state.part, notify=changed)
    looking = Property(bool, lambda self: self.state.looking, notify=changed)
    sweeping = Property(bool, lambda self: self.state.sweeping, notify=changed)
    lookWord = Property(str, lambda self: self._look_word(), notify=changed)
    canSweep = Property(bool, lambda self: self.state.network != "", notify=changed)
    network = Property(str, lambda self: isolated(self.state.network), notify=changed)
    printerModel = Property(PrinterTrialModel, lambda self: self.printer, constant=True)
    textsModel = Property(ReceiptTextsModel, lambda self: self.texts, constant=True)
    displayModel = Property(DisplayTrialModel, lambda self: self.display, constant=True)
