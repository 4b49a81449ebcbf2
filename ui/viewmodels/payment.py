"""One sale on its way: three lights, the honest question, the link, and what became of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.money import western_digits
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.errors import BadInput, PosError
from pos_app.ports.clock import Clock
from pos_app.ports.devices import PrintOutcome
from ui import wording
from ui.tasks import Tasks
from ui.viewmodels.payment_facts import PaymentFacts, sound_of
from ui.viewmodels.ports import Draft, Progress, Report, Till
from ui.words import payment as words
from ui.words.past import doubt
from ui.words.past.cut_off import banner
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


def _told(kind: type, tell: Callable[[words.Story], object], changed: Signal) -> Property:
    """A property that says something about the journey as it stands."""
    return Property(kind, lambda self: tell(self._story()), notify=changed)


def _fact(kind: type, tell: Callable[[PaymentFacts], object], changed: Signal) -> Property:
    """A property read straight from the state."""
    return Property(kind, lambda self: tell(self.state), notify=changed)


@QmlElement
class PaymentModel(QObject):
    """Begins journeys and shows the one at hand; `left` is called when the till is free again."""

    changed = Signal()
    wantsBack = Signal()  # the money of an alarm

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
        before, self.state = self.state, state
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
        take = self._till.make_link if tender is Tender.LINK else self._till.take_terminal_sale
        return self._journey(lambda report: take(draft, report), PaymentFacts(draft, None, tender))

    def take_up(self, reference: str, tender: Tender, *, cut_off: bool = False) -> bool:
        """Go on with an open sale; False while another one is on its way."""
        start = PaymentFacts(None, None, tender, taken_up=True, cut_off=cut_off)
        return self._journey(lambda report: self._till.take_up(reference, report), start)

    def learn(self, sale: Sale) -> bool:
        """Hear of a sale from elsewhere; whether it is the one on screen."""
        here = self.state.progress
        if here is None or here.sale.reference != sale.reference:
            return False
        if not self.state.running:
            self._report(replace(here, sale=sale))
        return True

    def show_done(self, progress: Progress) -> None:
        """Show the outcome of a sale that ended elsewhere (cash)."""
        facts = PaymentFacts(Draft(progress.sale.amount), progress, progress.sale.tender)
        self._show(facts.begun(self._clock.monotonic()))

    def _journey(self, go: Callable[[Report], Awaitable[Progress]], start: PaymentFacts) -> bool:
        if self.state.running:
            return False
        mark = object()

        def report(progress: Progress) -> None:  # paper may come out after the next sale began
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
                self._end_journey()

        if not self._tasks.start("payment", run):
            return False
        self._journey_mark = mark
        self._show(replace(start, running=True).begun(self._clock.monotonic()))
        self._tasks.start("payment_clock", self._tick)
        return True

    def _end_journey(self) -> None:
        if freed := self.state.freed_at_last:
            self._free(*freed)
        else:
            self._show(self.state.ended)

    def _report(self, progress: Progress) -> None:
        self._show(self.state.told(progress, self._clock.monotonic()))

    async def _tick(self) -> None:
        while self.state.running:
            await self._clock.sleep(1.0)
            self._show(replace(self.state, now=self._clock.monotonic()))

    def _ask(self, name: str, work: Callable[[str], Coroutine[object, object, object]]) -> None:
        """One request about the sale at hand; its trouble is shown, the journey goes on."""
        if (sale := self.state.sale) is None:
            return

        async def run() -> None:
            try:
                answer = await work(sale.reference)
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
        self._show(replace(self.state, stopping=self.state.running))

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
        missing = "pin" if not pin else "approval" if deciding == "paid" and not approval else ""
        if missing:
            self._show(replace(self.state, trouble=BadInput(f"{missing}_missing", field=missing)))
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
    def nextCustomer(self) -> None:
        """Leave this sale as it is: Hesabe is asked about it while the next one is served."""
        if (sale := self.state.sale) is None or not self.state.can_leave:
            return
        if not self.state.running:
            self._free(None)
            return
        self._show(replace(self.state, leaving=True))
        self._till.leave(sale.reference)

    @Slot()
    def newSale(self) -> None:
        """Free the screen for the next customer."""
        self._leave(None)

    @Slot()
    def tryAgain(self) -> None:
        """An unsent sale goes on under its own reference; else the amount is offered again."""
        if (sale := self.state.sale) is not None and sale.state is SaleState.PREPARED:
            self.take_up(sale.reference, sale.tender)
        else:
            self._leave(self.state.draft)

    def _leave(self, draft: Draft | None) -> None:
        if self.state.running:
            self._show(self.state.freed_by(draft))
        else:
            self._free(draft)

    def _free(self, draft: Draft | None) -> None:
        self._journey_mark = None
        self._show(PaymentFacts())
        self._left(draft)

    def _story(self) -> words.Story:
        terminal = self.state.terminal
        return self.state.story(self._terminal_name(terminal) if terminal else "")

    phase = _fact(str, lambda state: state.phase, changed)
    stateName = _fact(str, lambda state: state.sale.state.value if state.sale else "", changed)
    stateWord = _fact(str, lambda it: wording.state_word(it.sale.state) if it.sale else "", changed)
    currency = Property(str, lambda _: wording.currency(), notify=changed)
    amountWhole = _fact(str, lambda state: wording.amount_parts(state.fils)[0], changed)
    amountDecimals = _fact(str, lambda state: wording.amount_parts(state.fils)[1], changed)
    amountText = _fact(str, lambda state: wording.money(state.fils), changed)
    lights = _told(list, words.lights, changed)
    elapsed = Property(str, lambda self: wording.duration(self._story().elapsed), notify=changed)
    progressText = _told(str, words.progress, changed)
    questionTitle = _told(str, doubt.title, changed)
    questionText = _told(str, doubt.text, changed)
    questionLook = _told(str, doubt.look, changed)
    mayBePaid = _told(bool, doubt.may_be_paid, changed)
    outcomeTitle = _told(str, words.outcome_title, changed)
    outcomeText = _told(str, words.outcome_text, changed)
    outcomeRole = _told(str, words.outcome_role, changed)
    outcomeIcon = _told(str, words.outcome_icon, changed)
    againText = _told(str, words.again, changed)
    alarmText = _told(str, words.alarm, changed)
    printText = _told(str, words.paper, changed)
    longestPrintText = Property(str, lambda _: wording.longest_print_word(), notify=changed)
    printRole = _told(str, words.paper_role, changed)
    canPrint = _told(bool, words.can_print, changed)
    longestLabel = Property(str, lambda _: max(wording.print_labels(), key=len), notify=changed)
    printAgainText = _told(str, words.print_again, changed)
    cancelReason = _told(str, words.cannot_cancel, changed)
    changeText = _told(str, words.change, changed)
    linkUrl = _told(str, words.link_url, changed)
    linkText = _told(str, words.link_text, changed)
    reference = _told(str, words.reference, changed)
    cutOffText = _fact(str, lambda state: banner(state.sale) if state.cut_off else "", changed)
    canLeave = _fact(bool, lambda state: state.can_leave, changed)
    checking = _fact(bool, lambda state: state.checking, changed)
    deciding = _fact(str, lambda state: state.deciding, changed)
    decisionTitle = _fact(str, lambda state: words.decision(state.deciding), changed)
    codeWrong = _fact(bool, lambda state: state.code_wrong, changed)
    trouble = _fact(
        str, lambda state: trouble_word(state.trouble) if state.trouble else "", changed
    )
