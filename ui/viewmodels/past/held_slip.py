"""A receipt that stands half printed: go on where it stopped, or print it anew as a copy.

Only a person sees the paper, so a person chooses; nothing is doubled by itself. *Later* puts the
question off for a minute.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.errors import PosError
from pos_app.ports.clock import Clock
from pos_app.ports.devices import PrintOutcome, PrintState
from ui import wording
from ui.tasks import Tasks
from ui.wording import translate
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

LATER_SECONDS = 60.0


class SlipDesk(Protocol):
    """Settles the slip that the printer holds. Every method but `held` may raise a PosError."""

    def held(self) -> str:
        """Its job, or "": from memory."""

    def reference(self, job: str) -> str:
        """The sale that it belongs to, or ""."""

    async def resume(self) -> PrintOutcome:
        """Go on where it stopped."""

    async def anew(self) -> PrintOutcome:
        """Give it up; a sale's receipt is printed again as a copy."""


@dataclass(frozen=True, slots=True)
class HeldSlipFacts:
    """The slip that waits, and how its settling goes."""

    job: str = ""
    later_until: float = 0.0
    busy: bool = False
    fault: str = ""
    trouble: BaseException | None = None


@QmlElement
class HeldSlipModel(QObject):
    """Asks about the slip that the printer holds."""

    changed = Signal()

    def __init__(
        self,
        *,
        desk: SlipDesk,
        clock: Clock,
        tasks: Tasks,
        say: Callable[[str], None],
        settled: Callable[[str, PrintOutcome], None],
    ) -> None:
        """`settled(reference, outcome)` hears what became of a sale's receipt."""
        super().__init__()
        self._desk = desk
        self._clock = clock
        self._tasks = tasks
        self._say = say
        self._settled = settled
        self.state = HeldSlipFacts()

    def _show(self, state: HeldSlipFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def look(self) -> None:
        """See whether the printer holds a slip; called each time that the frame's facts change."""
        job = self._desk.held()
        if job != self.state.job and not self.state.busy:
            self._show(HeldSlipFacts(job))
        elif job and self.state.later_until and self._clock.monotonic() > self.state.later_until:
            self._show(replace(self.state, later_until=0.0))

    @Slot()
    def goOn(self) -> None:
        """The paper is in: print the rest."""
        self._settle(self._desk.resume)

    @Slot()
    def printAnew(self) -> None:
        """Forget the rest, print the whole as a copy."""
        self._settle(self._desk.anew)

    @Slot()
    def later(self) -> None:
        """Not now."""
        self._show(replace(self.state, later_until=self._clock.monotonic() + LATER_SECONDS))

    def _settle(self, work: Callable[[], object]) -> None:
        reference = self._desk.reference(self.state.job)

        async def settle() -> None:
            fault, trouble = "", None
            try:
                outcome = await work()  # type: ignore[misc]  # one of the desk's two
                if outcome.state is PrintState.FAILED and self._desk.held():
                    fault = outcome.kind
                else:
                    self._say(wording.print_word(outcome))
                    self._settled(reference, outcome)
            except PosError as error:
                trouble = error
            finally:
                self._show(HeldSlipFacts(self._desk.held(), fault=fault, trouble=trouble))

        if self._tasks.start("settle slip", settle):
            self._show(replace(self.state, busy=True, fault="", trouble=None))

    def _asking(self) -> bool:
        return self.state.job != "" and not self.state.later_until

    def _fault_word(self) -> str:
        if self.state.trouble is not None:
            return trouble_word(self.state.trouble)
        return wording.printer_still(self.state.fault) if self.state.fault else ""

    def _anew_word(self) -> str:
        if self._desk.reference(self.state.job):
            return translate("HeldSlip", "Print it anew, as a copy")
        return translate("HeldSlip", "Leave the rest out")

    asking = Property(bool, lambda self: self._asking(), notify=changed)
    busy = Property(bool, lambda self: self.state.busy, notify=changed)
    about = Property(
        str, lambda self: wording.isolated(self._desk.reference(self.state.job)), notify=changed
    )
    fault = Property(str, lambda self: self._fault_word(), notify=changed)
    anewWord = Property(str, lambda self: self._anew_word(), notify=changed)
