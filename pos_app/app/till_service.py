"""`ui.viewmodels.ports.Till` over the use cases: takes and settles sales, whatever is on screen.

Sales are attended to here, not on a screen; each has its `Wishes`. Receipts are printed beside
the journey, so that *paid* is on screen before the first dot is on paper.
"""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable, Collection, Coroutine
from dataclasses import replace

from pos_app.app.headless import HeadlessTill
from pos_app.domain.money import Fils
from pos_app.domain.sale import Effect, Sale, SaleState, Tender
from pos_app.domain.sale_display import payable_until
from pos_app.errors import DeviceTrouble, PosError
from pos_app.ports.devices import PrintOutcome, PrintState
from pos_app.settings.checks import check_allowed
from pos_app.usecases import resolve_sale
from pos_app.usecases.cut_off import INTERRUPTED, paper_of
from pos_app.usecases.print_receipt import print_receipt
from pos_app.usecases.recover_sales import watch_sales
from pos_app.usecases.run_sale import SaleRunner
from pos_app.usecases.sale_book import SaleOrder
from pos_app.usecases.settle_slip import print_again
from pos_app.usecases.take_cash import take_cash
from pos_app.usecases.take_payment import Progress, Wishes, attend_sale, take_payment
from ui.tasks import Tasks
from ui.viewmodels import ports

Approve = Callable[[str], Awaitable[str]]
"""The name of the supervisor whose PIN it is. Raises NotAllowed."""
Shown = Callable[[Sale], None]
Printed = Callable[[str, PrintOutcome], None]


async def nobody_asked() -> None:
    """A copy may be printed by anybody."""


class TillService:
    """One for the life of the window. `tasks` holds what runs beside the journeys."""

    def __init__(
        self,
        *,
        till: HeadlessTill,
        tasks: Tasks,
        approve: Approve,
        operator: Callable[[], str],
        shown: Shown,
        alarmed: Shown,
        printed: Printed = lambda _reference, _outcome: None,
        approve_copy: Callable[[], Awaitable[object]] = nobody_asked,
    ) -> None:
        """`approve_copy()` raises NotAllowed where nobody lets a copy be printed.
        `shown` is told each state of the sale at hand (the payer's display follows it);
        `alarmed` of each sale whose alarm begins, and of each that was parked by evidence;
        `printed` of paper that no running journey waits for: a cash sale's.
        """
        self._till = till
        self._tasks = tasks
        self._approve = approve
        self._approve_copy = approve_copy
        self._operator = operator
        self._shown = shown
        self._alarmed = alarmed
        self._printed = printed
        self._attended: dict[str, Wishes] = {}
        self._to_park: set[str] = set()
        self._reports: dict[str, ports.Report] = {}
        self.runner: SaleRunner = till.runner(self._announced)

    def attended(self) -> Collection[str]:
        """References of the sales that are on screen or looked after already."""
        return self._attended.keys()

    def watch(self) -> None:
        """Begin asking about sales nobody attends to: after a crash, parked, or closed lately."""
        self._tasks.start(
            "watch_sales",
            lambda: watch_sales(runner=self.runner, report=self._watched, attended=self.attended),
        )

    async def take_terminal_sale(self, draft: ports.Draft, report: ports.Report) -> ports.Progress:
        """Charge on the terminal."""
        settings = self._till.loaded.settings
        terminal = draft.terminal or settings.gateway.terminal_id
        check_allowed(settings, terminal)
        return await self._take(self._order(draft, Tender.TERMINAL, terminal), report)

    async def make_link(self, draft: ports.Draft, report: ports.Report) -> ports.Progress:
        """Make a payment link and wait for it."""
        return await self._take(self._order(draft, Tender.LINK, ""), report)

    async def take_cash(self, draft: ports.Draft, received: Fils) -> ports.Progress:
        """Record a cash sale; drawer and receipt follow."""
        order = self._order(draft, Tender.CASH, "")
        sale = await take_cash(order, received=received, runner=self.runner)
        self._shown(sale)
        return ports.Progress(sale)

    async def take_up(self, reference: str, report: ports.Report) -> ports.Progress:
        """Go on with an open sale: enquire first. One that ended is told with its paper."""
        sale = await self._till.book.load(reference)
        if sale.is_final:
            paper = paper_of(await self._till.journal.entries(reference))
            if paper is None and sale.state is SaleState.PAID and self._till.printer is not None:
                paper = PrintOutcome("", PrintState.FAILED, INTERRUPTED)
            return ports.Progress(sale, print_outcome=paper)

        def begin(wishes: Wishes, tell: Callable[[Progress], None]) -> Coroutine[None, None, Sale]:
            return attend_sale(
                reference, runner=self.runner, report=tell, wishes=wishes, jitter=_jitter
            )

        return await self._attend(begin, report)

    def leave(self, reference: str) -> None:
        """End its journey; `watch_sales` goes on asking about it."""
        if reference in self._attended:
            self._attended[reference].ask_leave()

    async def enquire_now(self, reference: str) -> ports.Progress | None:
        """Ask the gateway at once."""
        if reference in self._attended:
            self._attended[reference].ask_look()
            return None
        return ports.Progress(await self.runner.look(reference))

    async def request_cancel(self, reference: str) -> None:
        """Ask to stop it."""
        if reference in self._attended:
            self._attended[reference].ask_cancel()
        else:
            await self.runner.cancel(reference)

    async def park(self, reference: str) -> None:
        """Put it aside; its journey ends as parked."""
        if reference in self._attended:
            self._to_park.add(reference)
            self._attended[reference].ask_leave()
        else:
            await self._park(reference)

    async def resolve_paid(self, reference: str, pin: str, approval: str) -> ports.Progress:
        """A supervisor vouches with the slip's approval code."""
        supervisor = await self._approve(pin)
        sale = await resolve_sale.resolve_paid(
            reference, runner=self.runner, approval=approval, supervisor=supervisor
        )
        return self._decided(sale)

    async def resolve_not_paid(self, reference: str, pin: str) -> ports.Progress:
        """A supervisor says nothing was paid."""
        supervisor = await self._approve(pin)
        sale = await resolve_sale.resolve_not_paid(
            reference, runner=self.runner, supervisor=supervisor
        )
        return self._decided(sale)

    async def acknowledge(self, reference: str, pin: str) -> ports.Progress:
        """A supervisor takes care of an alarm."""
        supervisor = await self._approve(pin)
        sale = await resolve_sale.acknowledge_alarm(
            reference, runner=self.runner, supervisor=supervisor
        )
        return ports.Progress(sale)

    async def print_again(self, reference: str) -> PrintOutcome:
        """Ask the printer how it is, then print the receipt once more."""
        printing = self._till.printing()
        if printing is None:
            raise DeviceTrouble("no_printer")
        await self._approve_copy()
        sale = await self._till.book.load(reference)
        return await print_again(sale, printing=printing)

    # ---- the journey ---------------------------------------------------------------------

    def _order(self, draft: ports.Draft, tender: Tender, terminal: str) -> SaleOrder:
        return SaleOrder(
            amount=draft.amount,
            tender=tender,
            terminal=terminal,
            operator=self._operator(),
            note=draft.note,
            payer_name=draft.name,
            payer_phone=draft.phone,
            link_days=self._till.loaded.settings.sale.link_days,
            items=draft.items,
        )

    async def _take(self, order: SaleOrder, report: ports.Report) -> ports.Progress:
        def begin(wishes: Wishes, tell: Callable[[Progress], None]) -> Coroutine[None, None, Sale]:
            return take_payment(
                order, runner=self.runner, report=tell, wishes=wishes, jitter=_jitter
            )

        return await self._attend(begin, report)

    async def _attend(
        self,
        begin: Callable[[Wishes, Callable[[Progress], None]], Coroutine[None, None, Sale]],
        report: ports.Report,
    ) -> ports.Progress:
        wishes = Wishes()
        last: Progress | None = None

        def tell(progress: Progress) -> None:
            nonlocal last
            last = progress
            reference = progress.sale.reference
            self._attended[reference] = wishes
            self._reports[reference] = report
            self._shown(progress.sale)
            report(self._told(progress))

        sale: Sale | None = None
        try:
            sale = await begin(wishes, tell)
            if sale.reference in self._to_park:
                sale = await self._park(sale.reference)
        finally:
            if last is not None:
                self._attended.pop(last.sale.reference, None)
                self._reports.pop(last.sale.reference, None)
                self._to_park.discard(last.sale.reference)
        self._shown(sale)
        told = replace(last, sale=sale) if last is not None else Progress(sale)
        return self._told(told)

    def _told(self, progress: Progress) -> ports.Progress:
        plan = self._till.plan
        sale = progress.sale
        return ports.Progress(
            sale=sale,
            asked=progress.looks,
            next_ask_in=progress.next_look_in,
            unreachable=progress.in_vain > 0,
            patience_over=progress.seconds >= plan.watchdog,
            payable_until=payable_until(sale),
        )

    async def _park(self, reference: str) -> Sale:
        sale = await self.runner.close_restarted(reference)
        return await resolve_sale.park_sale(
            sale.reference, runner=self.runner, reason="operator", operator=self._operator()
        )

    def _decided(self, sale: Sale) -> ports.Progress:
        """The journey of a sale that a person decided is over."""
        if sale.reference in self._attended:
            self._attended[sale.reference].ask_leave()
        self._shown(sale)
        return ports.Progress(sale)

    def _watched(self, progress: Progress) -> None:
        """A look at a sale that nobody attends to; its alarms come by `_announced`."""

    def _announced(self, effect: Effect, sale: Sale) -> None:
        if effect is Effect.ALERT:
            self._alarmed(sale)
        elif effect is Effect.PRINT:
            report = self._reports.get(sale.reference)
            self._tasks.start(f"print {sale.reference}", lambda: self._print(sale, report))

    async def _print(self, sale: Sale, report: ports.Report | None) -> None:
        printing = self._till.printing()
        if printing is None:
            return
        if report is not None:
            report(ports.Progress(sale, print_outcome=PrintOutcome("", PrintState.QUEUED)))
        try:
            outcome = await print_receipt(sale, printing=printing)
        except PosError as trouble:
            # The journal would not take the job: the payment stands, the paper may not.
            outcome = PrintOutcome("", PrintState.FAILED, trouble.kind)
        if report is not None:
            report(ports.Progress(sale, print_outcome=outcome))
        else:
            self._printed(sale.reference, outcome)


def _jitter() -> float:
    return random.uniform(-1.0, 1.0)
