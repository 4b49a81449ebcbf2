"""A sale under way on the command line: told state by state, cancelled by a signal."""

from __future__ import annotations

import asyncio
import random
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

from pos_app.domain.sale import Alarm, Effect, Sale, SaleState
from pos_app.errors import PosError
from pos_app.usecases.print_receipt import print_receipt
from pos_app.usecases.take_payment import Progress, Wishes, take_payment

if TYPE_CHECKING:
    from pos_app.app import HeadlessTill
    from pos_app.usecases.sale_book import SaleOrder

CANCEL_WITHIN = 2.0
"""Seconds after a signal in which the cancel may be asked for and looked after; then we leave.
With closing down, the command ends within 3 s (outside-faces, Sales)."""
PRINT_WITHIN = 15.0

Show = Callable[[Sale], None]
Note = Callable[[str], None]


async def charge_and_watch(
    order: SaleOrder, *, till: HeadlessTill, patience: float, show: Show, note: Note
) -> Sale:
    """Take `order` through `take_payment`; the last state shown is that of the sale returned.

    SIGINT and SIGTERM are the cashier's cancel. Raises as `take_payment` does.
    """
    told = _Told(show)
    due: list[Sale] = []

    def announce(effect: Effect, sale: Sale) -> None:
        if effect is Effect.PRINT:
            due.append(sale)
        elif effect is Effect.ALERT:
            what = f"alarm {sale.alarm}" if sale.alarm else f"parked ({sale.reason})"
            note(f"{sale.reference}: {what}; a supervisor decides: pos-app resolve")

    def report(progress: Progress) -> None:
        told.see(progress.sale)

    wishes = Wishes()
    with _signals_cancel(wishes) as signalled:
        sale = await take_payment(
            order,
            runner=till.runner(announce),
            report=report,
            wishes=wishes,
            jitter=lambda: random.uniform(-1.0, 1.0),
            patience=patience,
        )
        told.see(sale)
        if not signalled():
            for paid in due:
                await _print(paid, till, note)
    return sale


class _Told:
    """Shows a sale when its state (or alarm) is another than the last one shown."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._last: tuple[SaleState, Alarm | None] | None = None

    def see(self, sale: Sale) -> None:
        if (sale.state, sale.alarm) != self._last:
            self._last = (sale.state, sale.alarm)
            self._show(sale)


async def _print(sale: Sale, till: HeadlessTill, note: Note) -> None:
    printing = till.printing()
    if printing is None:
        return
    try:
        outcome = await asyncio.wait_for(print_receipt(sale, printing=printing), PRINT_WITHIN)
    except (PosError, TimeoutError) as trouble:
        note(f"the receipt was not printed ({getattr(trouble, 'kind', 'no answer')})")
        return
    if outcome.kind:
        note(f"the receipt: {outcome.state} ({outcome.kind})")


@contextmanager
def _signals_cancel(wishes: Wishes) -> Iterator[Callable[[], bool]]:
    """While inside, the first signal asks for a cancel and, a little later, to leave."""
    loop = asyncio.get_running_loop()
    timers: list[asyncio.TimerHandle] = []

    def cancel() -> None:
        if not timers:
            wishes.ask_cancel()
            timers.append(loop.call_later(CANCEL_WITHIN, wishes.ask_leave))
        else:
            wishes.ask_leave()

    restore: list[Callable[[], object]] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, cancel)
            restore.append(partial(loop.remove_signal_handler, number))
        except (NotImplementedError, RuntimeError, ValueError):
            # Windows' loops and threads have no such handlers; the plain one wakes the loop.
            with suppress(ValueError):
                before = signal.signal(number, lambda *_: loop.call_soon_threadsafe(cancel))
                restore.append(partial(signal.signal, number, before))
    try:
        yield lambda: bool(timers)
    finally:
        for timer in timers:
            timer.cancel()
        for undo in restore:
            undo()
