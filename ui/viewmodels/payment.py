"""One sale on its way: three lights, the honest question, the link, and what became of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.money import western_digits
from pos_app.domain.sale import SaleState, Tender
from pos_app.errors import BadInput, PosError
from pos_app.ports.clock import Clock
from pos_app.ports.devices import PrintOutcome
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.payment_facts import PaymentFacts, sound_of
from ui.viewmodels.ports import Draft, Progress, Report, Till
from ui.words import payment as words
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


def _told(kind: type, tell: Callable[[words.Story], object], changed: Signal) -> Property:
    """A property that says something about the journey as it stands."""
    return Property(kind, lambda self: tell(self._story()), notify=changed)


@QmlElement
class PaymentModel(QObject):
    """Begins journeys and shows the one at hand; `left` is called when the till is free again."""

    changed = Signal()
    wantsBack = Signal()  # the money of an alarm is to be given back

    def __init__(
        self,
        *,
        till: Till,
        clock: Clock,
        tasks: Tasks,
        left: Callable[[Draft | None], None],
        shown: Callable[[str], None] = lambda _: None,
        sound: Callable[[str], None] = lambda _: None,
        terminal_name: Callable[[str], str] = lambda terminal: terminal,
    ) -> None:
        """`left(draft)` gets the draft to keep, None: a new sale; `shown(phase)` is told of each
        picture; `sound(name)` of each outcome.
        """
        super().__init__()
        self._till = till
        self._clock = clock
        self._tasks = tasks
        self._left = left
        self._shown = shown
        self._sound = sound
        self._terminal_name = terminal_name
        self._journey_mark: object = None
        self.state = PaymentFacts()

    def _show(self, state: PaymentFacts) -> None:
        if state == self.state:
            return
        before = self.state
        self.state = state
        if state.phase != before.phase:
            self._shown(state.phase)
        if name := sound_of(before, state):
            self._sound(name)
        self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    def begin(self, tender: Tender, draft: Draft) -> bool:
        """Take `draft` by terminal or link; False while another sale is on its way."""
        till = self._till
        take = till.make_link if tender is Tender.LINK else till.take_terminal_sale
        return self._journey(lambda report: take(draft, report), tender, draft)

    def take_up(self, reference: str, tender: Tender) -> bool:
        """Go on with a parked or unsent sale; False while another one is on its way."""
        return self._journey(lambda report: self._till.take_up(reference, report), tender, None)

    def show_done(self, progress: Progress) -> None:
        """Show the outcome of a sale that ended elsewhere (cash)."""
        now = self._clock.monotonic()
        sale = progress.sale
        self._show(
            PaymentFacts(
                Draft(sale.amount), progress, sale.tender, started_at=now, seen_at=now, now=now
            )
        )

    def _journey(
        self, go: Callable[[Report], Awaitable[Progress]], tender: Tender, draft: Draft | None
    ) -> bool:
        if self.state.running:
            return False

        mark = object()

        def report(progress: Progress) -> None:
            """Paper may come out after the till went on to the next sale: nobody is told."""
            if self._journey_mark is mark:
                self._report(progress)

        async def run() -> None:
            try:
                report(await go(report))
            except PosError as error:
                self._show(replace(self.state, trouble=error, running=False))
                if self.state.progress is None:
                    self._left(self.state.draft)
            finally:
                self._show(replace(self.state, running=False, checking=False))

        if not self._tasks.start("payment", run):
            return False
        self._journey_mark = mark
        now = self._clock.monotonic()
        self._show(PaymentFacts(draft, None, tender, True, now, now, now))
        self._tasks.start("payment_clock", self._tick)
        return True

    def _report(self, progress: Progress) -> None:
        now = self._clock.monotonic()
        self._show(replace(self.state, progress=self.state.after(progress), seen_at=now, now=now))

    async def _tick(self) -> None:
        while self.state.running:
            await self._clock.sleep(1.0)
            self._show(replace(self.state, now=self._clock.monotonic()))

    def _ask(self, name: str, work: Callable[[str], Coroutine[object, object, object]]) -> None:
        """One request about the sale at hand; its trouble is shown, the journey goes on."""
        progress = self.state.progress
        if progress is None:
            return
        reference = progress.sale.reference

        async def run() -> None:
            try:
                answer = await work(reference)
                if isinstance(answer, Progress):
                    self._show(replace(self.state, deciding=""))
                    self._report(answer)
            except PosError as error:
                self._show(replace(self.state, trouble=error))
            finally:
                self._show(replace(self.state, checking=False))

        if self._tasks.start(name, run):
            self._show(replace(self.state, checking=True, trouble=None))

    @Slot()
    def checkNow(self) -> None:
        """Ask Hesabe at once."""
        self._ask("enquire", self._till.enquire_now)

    @Slot()
    def cancel(self) -> None:
        """Ask to stop the sale; before anything was heard of it, as soon as it is."""
        self._ask("cancel", self._till.request_cancel)

    @Slot()
    def park(self) -> None:
        """Put the sale aside and free the till."""
        self._ask("park", self._till.park)

    @Slot(str)
    def askDecision(self, decision: str) -> None:
        """Ask for a supervisor's PIN to decide `paid`, `not_paid` or about an `alarm`."""
        self._show(replace(self.state, deciding=decision, trouble=None))

    @Slot()
    def dropDecision(self) -> None:
        """Leave the sale undecided."""
        self._show(replace(self.state, deciding="", trouble=None))

    @Slot(str, str)
    def decide(self, pin: str, approval: str) -> None:
        """Carry out what `askDecision` asked; `approval` counts for `paid` only."""
        pin, approval = western_digits(pin).strip(), western_digits(approval).strip()
        till, deciding = self._till, self.state.deciding
        if not pin:
            self._show(replace(self.state, trouble=BadInput("pin_missing", field="pin")))
        elif deciding == "paid" and not approval:
            self._show(replace(self.state, trouble=BadInput("approval_missing", field="approval")))
        elif deciding == "paid":
            self._ask("decide", lambda reference: till.resolve_paid(reference, pin, approval))
        elif deciding == "not_paid":
            self._ask("decide", lambda reference: till.resolve_not_paid(reference, pin))
        elif deciding == "alarm":
            self._ask("decide", lambda reference: till.acknowledge(reference, pin))

    @Slot()
    def printAgain(self) -> None:
        """Print a copy of the receipt."""
        self._ask("print", self._print_copy)

    async def _print_copy(self, reference: str) -> None:
        self.show_paper(reference, await self._till.print_again(reference))

    def show_paper(self, reference: str, outcome: PrintOutcome) -> None:
        """What became of a receipt's paper, where that sale is the one on screen."""
        if (here := self.state.progress) is not None and here.sale.reference == reference:
            self._show(replace(self.state, progress=replace(here, print_outcome=outcome)))

    @Slot()
    def newSale(self) -> None:
        """Free the screen for the next customer."""
        self._leave(None)

    @Slot()
    def tryAgain(self) -> None:
        """An unsent sale goes on under its own reference; else the amount is offered again."""
        progress = self.state.progress
        if progress is not None and progress.sale.state is SaleState.PREPARED:
            self.take_up(progress.sale.reference, progress.sale.tender)
        else:
            self._leave(self.state.draft)

    def _leave(self, draft: Draft | None) -> None:
        if not self.state.running:
            self._journey_mark = None
            self._show(PaymentFacts())
            self._left(draft)

    def _story(self) -> words.Story:
        state = self.state
        return words.Story(
            progress=state.progress,
            tender=state.tender,
            elapsed=state.now - state.started_at,
            since_report=state.now - state.seen_at,
            terminal=self._terminal_of(state),
        )

    def _terminal_of(self, state: PaymentFacts) -> str:
        if state.progress is not None:
            return self._terminal_name(state.progress.sale.terminal)
        return self._terminal_name(state.draft.terminal) if state.draft else ""

    def _fils(self) -> int:
        state = self.state
        if state.progress is not None:
            return state.progress.sale.amount
        return state.draft.amount if state.draft else 0

    def _sale_word(self) -> str:
        return self.state.progress.sale.state.value if self.state.progress else ""

    def _state_word(self) -> str:
        progress = self.state.progress
        return wording.state_word(progress.sale.state) if progress else ""

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    phase = Property(str, lambda self: self.state.phase, notify=changed)
    stateName = Property(str, lambda self: self._sale_word(), notify=changed)
    stateWord = Property(str, lambda self: self._state_word(), notify=changed)
    currency = Property(str, lambda _: wording.currency(), notify=changed)
    amountWhole = Property(str, lambda self: wording.amount_parts(self._fils())[0], notify=changed)
    amountDecimals = Property(
        str, lambda self: wording.amount_parts(self._fils())[1], notify=changed
    )
    amountText = Property(str, lambda self: wording.money(self._fils()), notify=changed)
    lights = _told(list, words.lights, changed)
    elapsed = Property(str, lambda self: wording.duration(self._story().elapsed), notify=changed)
    progressText = _told(str, words.progress, changed)
    questionTitle = _told(str, words.question_title, changed)
    questionText = _told(str, words.question_text, changed)
    questionLook = _told(str, words.question_look, changed)
    outcomeTitle = _told(str, words.outcome_title, changed)
    outcomeText = _told(str, words.outcome_text, changed)
    outcomeRole = _told(str, words.outcome_role, changed)
    outcomeIcon = _told(str, words.outcome_icon, changed)
    againText = _told(str, words.again, changed)
    alarmText = _told(str, words.alarm, changed)
    printText = _told(str, words.paper, changed)
    printRole = _told(str, words.paper_role, changed)
    canPrint = _told(bool, words.can_print, changed)
    cancelReason = _told(str, words.cannot_cancel, changed)
    changeText = _told(str, words.change, changed)
    linkUrl = _told(str, words.link_url, changed)
    linkText = _told(str, words.link_text, changed)
    reference = _told(str, words.reference, changed)
    checking = Property(bool, lambda self: self.state.checking, notify=changed)
    deciding = Property(str, lambda self: self.state.deciding, notify=changed)
    decisionTitle = Property(str, lambda self: words.decision(self.state.deciding), notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
