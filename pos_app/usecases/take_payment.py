"""The way of a sale: prepare, push, ask until it is known, tell everybody on the way.

`take_payment` runs the machine and does nothing else: it belongs to no screen, so leaving one
changes nothing. The cashier's wishes reach it through `Wishes`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from pos_app.domain.enquiry_plan import next_look
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.domain.verdict import SILENT
from pos_app.errors import JournalTrouble, Unreachable, Unsure
from pos_app.usecases.racing import first, start, stop
from pos_app.usecases.run_sale import SaleRunner
from pos_app.usecases.sale_book import SaleBook, SaleOrder

MOST_PUSHES = 3
"""Pushes of one sale in one go, each after the last was found never to have arrived."""

_TRY_ONCE_MORE = {"signed_out", "too_many_requests"}
"""Turned away at the door before any work: a look, and then the same push again."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A sale on its way, as it is told to screen and command line."""

    sale: Sale
    looks: int = 0
    """How often the gateway was asked."""
    seconds: float = 0.0
    """Since the sale was taken up."""
    next_look_in: float | None = None
    trouble: str = ""
    """Why the gateway could not be asked just now, as a stable word."""
    in_vain: int = 0
    """How many asks in a row the gateway did not answer."""


Report = Callable[[Progress], None]


@dataclass(slots=True)
class Wishes:
    """What the cashier wants of a running sale. Any thread of the loop may set them."""

    cancel: bool = False
    look: bool = False
    leave: bool = False
    """Stop attending to the sale (parked, or the till closes); it stays what it is."""
    _stir: asyncio.Event = field(default_factory=asyncio.Event)

    def ask_cancel(self) -> None:
        """The cashier tapped *Cancel this sale*."""
        self.cancel = True
        self._stir.set()

    def ask_look(self) -> None:
        """The cashier tapped *Check now*."""
        self.look = True
        self._stir.set()

    def ask_leave(self) -> None:
        """Nobody waits for it here any more."""
        self.leave = True
        self._stir.set()

    async def stirred(self) -> None:
        """Return when a wish came in."""
        await self._stir.wait()
        self._stir.clear()


async def take_payment(
    order: SaleOrder,
    *,
    runner: SaleRunner,
    report: Report,
    wishes: Wishes,
    jitter: Callable[[], float],
    patience: float | None = None,
) -> Sale:
    """Have `order` paid by card on its terminal, or by a link.

    Returns the sale as it stands when it is final, parked, provably not sent, when `patience`
    (seconds; None: none) is over and one more look was taken, or when it was left.
    Raises BadInput (nothing journaled), JournalTrouble (nothing sent), Unsure
    `terminal_busy` (another sale's amount may stand on that terminal; nothing sent) or
    `not_recorded` (it was sent, and the journal takes no more of it: full, say).
    """
    book = runner.book
    if order.tender is Tender.TERMINAL:
        busy = await book.holding(order.terminal)
        if busy is not None and busy.reference != order.reference:
            raise Unsure("terminal_busy", busy.reference)
    attendance = _Attendance(runner, report, wishes, jitter, patience)
    if wishes.cancel or wishes.leave:
        return await attendance.run((await book.prepare(order)).reference)
    sale, is_new = await book.draft(order)
    return await (attendance.begin(sale) if is_new else attendance.run(sale.reference))


async def attend_sale(
    reference: str,
    *,
    runner: SaleRunner,
    report: Report,
    wishes: Wishes,
    jitter: Callable[[], float],
    patience: float | None = None,
) -> Sale:
    """Take up sale `reference` where it stands: enquire first, push only if nothing is payable."""
    attendance = _Attendance(runner, report, wishes, jitter, patience)
    return await attendance.run(reference)


@contextmanager
def _sent_all_the_same(book: SaleBook, reference: str) -> Iterator[None]:
    """A journal that takes no more makes a sale unsure that may be out already.

    JournalTrouble says that nothing was sent; such a sale raises Unsure `not_recorded`.
    """
    try:
        yield
    except JournalTrouble as trouble:
        if not book.may_be_out(reference):
            raise
        raise Unsure("not_recorded", trouble.kind) from trouble


class _Attendance:
    """One run of one sale: counts looks, keeps the deadline, listens to the wishes."""

    def __init__(
        self,
        runner: SaleRunner,
        report: Report,
        wishes: Wishes,
        jitter: Callable[[], float],
        patience: float | None,
    ) -> None:
        self._runner = runner
        self._report = report
        self._wishes = wishes
        self._jitter = jitter
        self._patience = patience
        self._began = runner.clock.monotonic()
        self._looks = 0
        self._failures = 0
        self._pushes = 0

    async def run(self, reference: str) -> Sale:
        with _sent_all_the_same(self._runner.book, reference):
            return await self._run(reference)

    async def _run(self, reference: str) -> Sale:
        sale = await self._runner.close_restarted(reference)
        self._tell(sale)
        if sale.state is SaleState.PREPARED and sale.pushes:
            sale = await self._look(sale)
            if self._failures or sale.reason in SILENT:
                return sale
        return await self._until_known(sale)

    async def begin(self, draft: Sale) -> Sale:
        """A new sale: it goes on record together with its push, and then out."""
        if self._runner.book.is_being_pushed(draft.reference):
            raise Unsure("terminal_busy", draft.reference)
        with self._runner.book.pushing(draft):
            event = self._runner.announcing()
            announced = await self._runner.book.prepare_with(draft, event)
            self._tell(draft)
            with _sent_all_the_same(self._runner.book, draft.reference):
                sending = self._runner.send_announced(announced.sale)
                sale = await self._race_push(draft.reference, sending)
        if self._was_in_vain(sale):
            return sale
        with _sent_all_the_same(self._runner.book, draft.reference):
            return await self._until_known(sale)

    async def _until_known(self, sale: Sale) -> Sale:
        reference = sale.reference
        while not sale.is_final and not self._wishes.leave:
            if self._is_cancel_due(sale):
                self._wishes.cancel = False
                sale = await self._runner.cancel(reference)
                self._tell(sale)
                self._wishes.look = True
            elif sale.state is SaleState.PREPARED:
                if self._pushes >= MOST_PUSHES:
                    return sale
                sale = await self._race_push(reference, self._runner.push(reference))
                if self._was_in_vain(sale):
                    return sale
            elif sale.state is SaleState.PARKED:
                return sale
            elif self._is_over():
                return await self._look(sale)
            else:
                sale = await self._wait_and_look(sale)
        return sale

    async def _race_push(self, reference: str, sending: Coroutine[None, None, Sale]) -> Sale:
        """Push; a wish to cancel meanwhile is recorded at once and acted upon after."""
        self._pushes += 1
        push = start(sending, name=f"push {reference}")
        try:
            while not push.done() and not self._wishes.leave:
                await first(asyncio.wait({push}), self._wishes.stirred())
                if self._wishes.cancel and not push.done():
                    self._wishes.cancel = False
                    self._tell(await self._runner.cancel(reference))
        finally:
            if not push.done():
                await stop(push)
        if push.cancelled():
            return await self._runner.book.load(reference)
        pushed = push.result()
        self._tell(pushed)
        return pushed

    def _was_in_vain(self, sale: Sale) -> bool:
        """Whether a push did provably not go out, and would not now either."""
        may_try_again = sale.reason in _TRY_ONCE_MORE and self._pushes < MOST_PUSHES - 1
        return sale.state is SaleState.PREPARED and not may_try_again

    async def _wait_and_look(self, sale: Sale) -> Sale:
        pushed_at = sale.pushed_at or sale.created_at
        elapsed = (self._runner.clock.now() - pushed_at).total_seconds()
        wait = next_look(
            self._runner.plan,
            sale,
            elapsed=max(0.0, elapsed),
            failures=self._failures,
            jitter=self._jitter(),
        )
        if self._patience is not None:
            wait = min(wait, max(0.0, self._patience - self._seconds()))
        self._tell(sale, next_look_in=wait)
        if not self._wishes.look:
            await first(self._runner.clock.sleep(wait), self._wishes.stirred())
        if self._is_cancel_due(sale) or self._wishes.leave:
            return sale
        self._wishes.look = False
        return await self._look(sale)

    async def _look(self, sale: Sale) -> Sale:
        """One look; a wish to cancel or leave does not wait for a slow answer."""
        look = start(self._runner.look(sale.reference), name=f"look {sale.reference}")
        try:
            while not look.done() and not (self._wishes.leave or self._is_cancel_due(sale)):
                await first(asyncio.wait({look}), self._wishes.stirred())
        finally:
            if not look.done():
                await stop(look)
        if look.cancelled():
            return await self._runner.book.load(sale.reference)
        try:
            looked = look.result()
        except Unreachable as away:
            self._failures += 1
            self._tell(sale, trouble=away.kind)
            return await self._runner.book.load(sale.reference)
        self._looks += 1
        self._failures = 0
        self._tell(looked)
        return looked

    def _is_cancel_due(self, sale: Sale) -> bool:
        return self._wishes.cancel and (not sale.cancel_asked or sale.cancel_refused != "")

    def _seconds(self) -> float:
        return self._runner.clock.monotonic() - self._began

    def _is_over(self) -> bool:  # a clock's last bit must not make a wait of nothing
        return self._patience is not None and self._seconds() >= self._patience - 0.001

    def _tell(
        self,
        sale: Sale,
        *,
        next_look_in: float | None = None,
        trouble: str = "",
    ) -> None:
        self._report(
            Progress(
                sale=sale,
                looks=self._looks,
                seconds=self._seconds(),
                next_look_in=next_look_in,
                trouble=trouble,
                in_vain=self._failures,
            )
        )
