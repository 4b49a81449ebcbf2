"""Choosing a printer: print a page on it before it is kept, and ask whether it came out like this.

The picture beside the question is drawn from the very layout of the paper. Each *no* has advice
and, where there is something else to try, a button that tries it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from pos_app.errors import PosError
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.tasks import Tasks
from ui.viewmodels.setup import device_words as words
from ui.viewmodels.setup.addresses import BAUDS, baud_of, network_url, same_device, with_baud
from ui.viewmodels.setup.device_desk import DeviceDesk, PrinterDraft
from ui.viewmodels.setup.printer_facts import PrinterTrialFacts, options, plain_options
from ui.viewmodels.setup.trial import TrialModel
from ui.wording import translate

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_KEPT_PAGES = 4


@QmlElement
class PrinterTrialModel(TrialModel[PrinterTrialFacts]):
    """One draft of `[printer]`; the desk tries it, and keeps it when a person says so."""

    changed = Signal()

    def __init__(
        self,
        *,
        desk: DeviceDesk,
        tasks: Tasks,
        say: Callable[[str], None],
    ) -> None:
        super().__init__(desk=desk, tasks=tasks, say=say)
        self._pages: list[QImage] = []
        self.state = PrinterTrialFacts()

    def begin(self) -> None:
        """From the printer that is set."""
        now = self._desk.printer()
        self._show(
            PrinterTrialFacts(
                draft=now, kept=now, models=self._desk.models(), found=self.state.found
            )
        )
        self._draw()

    def pages(self) -> tuple[QImage, ...]:
        """Pictures of the page, `page` being the newest's number."""
        return tuple(self._pages)

    # ---- choosing ------------------------------------------------------------------------

    @Slot(str)
    def choose(self, url: str) -> None:
        """The printer at `url`; `none` and `virtual` are drivers without one."""
        if url in ("none", "virtual"):
            self._draft(driver=url, transport="")
        elif not same_device(url, self.state.draft.transport):
            self._draft(driver="escpos", transport=url)
        else:
            self._draft(driver="escpos")

    @Slot(str)
    def typeAddress(self, typed: str) -> None:
        """A network printer that was not found by itself."""
        if url := network_url(typed):
            self._draft(driver="escpos", transport=url)

    @Slot(str)
    def choosePaper(self, paper: str) -> None:
        """The width of the roll; a model of another width is forgotten."""
        self._draft(paper=paper, model="")

    @Slot(str)
    def chooseBaud(self, baud: str) -> None:
        """The speed of a serial line."""
        self._draft(transport=with_baud(self.state.draft.transport, baud))

    @Slot(str)
    def chooseDrawer(self, drawer: str) -> None:
        """Where the drawer hangs."""
        self._draft(drawer=drawer, drawer_open_level="")
        self._show(replace(self.state, levels=("", ""), pulsed=False))

    @Slot()
    def openModels(self) -> None:
        """Show the list of models."""
        self._show(replace(self.state, choosing_model=True))

    @Slot()
    def closeModels(self) -> None:
        """Put it away."""
        self._show(replace(self.state, choosing_model=False))

    @Slot(str)
    def chooseModel(self, model: str) -> None:
        """A known model, with its paper."""
        paper = next((m.paper for m in self.state.models if m.id == model), None)
        self._draft(model=model, paper=paper or self.state.draft.paper)

    def _draft(self, **changes: str) -> None:
        draft = replace(self.state.draft, **changes)
        if draft == self.state.draft:
            self._show(replace(self.state, choosing_model=False))
            return
        self._show(
            replace(
                self.state,
                draft=draft,
                outcome=None,
                answer="",
                choosing_model=False,
                trouble=None,
            )
        )
        self._draw()

    # ---- trying --------------------------------------------------------------------------

    def redraw(self) -> None:
        """Receipts look different now."""
        self._draw()

    def _draw(self) -> None:
        """Draw the page anew, for whatever the draft is by the time that it is drawn."""

        async def draw() -> None:
            drawn: PrinterDraft | None = None
            while drawn != self.state.draft:
                drawn = self.state.draft
                try:
                    image = await self._desk.page(drawn)
                except PosError as error:
                    self._complain(error)
                    continue
                self._pages = [*self._pages, image]
                self._show(replace(self.state, page=len(self._pages) - 1))
                if len(self._pages) > _KEPT_PAGES:  # its number stays, its dots go
                    self._pages[-_KEPT_PAGES - 1] = QImage()

        self._tasks.start("draw test page", draw)

    @Slot()
    def printPage(self) -> None:
        """Print the page: the first byte that an unknown port gets."""

        async def print_page() -> None:
            trouble: BaseException | None = None
            outcome: PrintOutcome | None = None
            try:
                outcome = await self._desk.print_page(self.state.draft)
            except PosError as error:
                trouble = error
            finally:
                self._show(
                    replace(self.state, printing=False, outcome=outcome, trouble=trouble, answer="")
                )

        if self._tasks.start("print test page", print_page):
            self._show(replace(self.state, printing=True, outcome=None, answer="", trouble=None))

    @Slot(str)
    def answer(self, answer: str) -> None:
        """How the page looked."""
        self._show(replace(self.state, answer=answer))

    @Slot()
    def tryNext(self) -> None:
        """Change what the advice says, and print again."""
        kind, value = self.state.next_trial()
        if kind == "baud":
            self.chooseBaud(value)
        elif kind == "paper":
            self.choosePaper(value)
        elif kind == "plain":
            self.chooseModel(value)
        else:
            return
        self.printPage()

    # ---- drawer --------------------------------------------------------------------------

    @Slot()
    def openDrawer(self) -> None:
        """Pulse it, and read its switch before and after: that tells what *open* looks like."""

        async def pulse() -> None:
            try:
                shut = await self._desk.drawer_level(self.state.draft)
                outcome = await self._desk.open_drawer(self.state.draft)
                if outcome.state is PrintState.FAILED:
                    self._show(replace(self.state, outcome=outcome))
                    return
                self._show(replace(self.state, levels=(shut, ""), pulsed=True))
            except PosError as error:
                self._complain(error)

        self._tasks.start("open drawer", pulse)

    @Slot(bool)
    def drawerOpened(self, opened: bool) -> None:  # noqa: FBT001  a slot's yes or no
        """It did, or it did not. If it did, its switch is read while it stands open."""
        if not opened:
            other = "pin5" if self.state.draft.drawer == "pin2" else "pin2"
            self.chooseDrawer(other)
            return

        async def read() -> None:
            shut = self.state.levels[0]
            try:
                now = await self._desk.drawer_level(self.state.draft)
            except PosError as error:
                self._complain(error)
                return
            known = now if now and now != shut else ""
            draft = replace(self.state.draft, drawer_open_level=known)
            self._show(replace(self.state, levels=(shut, now), draft=draft, pulsed=False))

        self._tasks.start("read drawer", read)

    # ---- keeping -------------------------------------------------------------------------

    @Slot()
    def keep(self) -> None:
        """Write it and use it from now on."""

        async def write() -> PrinterTrialFacts:
            draft = self.state.draft
            await self._desk.keep(printer=draft, display=None)
            return replace(self.state, kept=draft)

        self._write("keep printer", write, translate("Devices", "The printer is set."))

    # ---- for the screen ------------------------------------------------------------------

    def _bauds(self) -> list[dict[str, object]]:
        if not self.state.serial:
            return []
        return plain_options(BAUDS, baud_of(self.state.draft.transport))

    def _advice(self) -> str:
        return words.advice_word(self.state.answer, serial=self.state.serial)

    rows = Property(list, lambda self: self.state.rows(), notify=changed)
    hasPrinter = Property(bool, lambda self: self.state.has_printer, notify=changed)
    papers = Property(
        list, lambda self: options(words.PAPERS, self.state.draft.paper), notify=changed
    )
    bauds = Property(list, lambda self: self._bauds(), notify=changed)
    drawers = Property(
        list,
        lambda self: options(words.DRAWERS, self.state.draft.drawer),
        notify=changed,
    )
    models = Property(list, lambda self: self.state.model_rows(), notify=changed)
    modelWord = Property(str, lambda self: self.state.model_word(), notify=changed)
    choosingModel = Property(bool, lambda self: self.state.choosing_model, notify=changed)
    printing = Property(bool, lambda self: self.state.printing, notify=changed)
    asks = Property(bool, lambda self: self.state.asks, notify=changed)
    answers = Property(list, lambda self: options(words.ANSWERS, self.state.answer), notify=changed)
    advice = Property(str, lambda self: self._advice(), notify=changed)
    nextWord = Property(str, lambda self: self.state.next_word(), notify=changed)
    outcomeWord = Property(str, lambda self: self.state.outcome_word(), notify=changed)
    outcomeRole = Property(str, lambda self: self.state.outcome_role(), notify=changed)
    page = Property(int, lambda self: self.state.page, notify=changed)
    hasDrawer = Property(bool, lambda self: self.state.has_drawer, notify=changed)
    pulsed = Property(bool, lambda self: self.state.pulsed, notify=changed)
    drawerWord = Property(str, lambda self: self.state.drawer_word(), notify=changed)
    saving = Property(bool, lambda self: self.state.saving, notify=changed)
    unsaved = Property(bool, lambda self: self.state.unsaved, notify=changed)
