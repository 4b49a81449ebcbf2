"""What became of the sales that nobody attends to: after a crash, and as long as the till runs.

Nothing is ever pushed from here. A crash is just another event: a push that was under way
becomes *unsure*, and only what the gateway shows leads out of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import timedelta

from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.errors import JournalTrouble, Unreachable
from pos_app.ports.clock import Clock
from pos_app.usecases.racing import start, stop
from pos_app.usecases.run_sale import SaleRunner
from pos_app.usecases.take_payment import Progress, Report

AT_ONCE = 4
"""Sales enquired about at the same time (payment-practice.md 2.2, rule 7)."""
A_DAY = timedelta(days=1)
A_MOMENT = timedelta(seconds=2)
"""What the wall clock may be set right by without being said to have jumped."""
MOST_CLOSED = 1000
"""Closed sales of a round, the newest: a clock that was set back makes all of them young."""
_WAITING_LINK = (Tender.LINK, SaleState.AWAITING)
LONGEST_ROUND = 20.0
"""Seconds after which a round ends with what it has (outside-faces, `recover`)."""


@dataclass(frozen=True, slots=True)
class Round:
    """What one round over the sales found."""

    looked_at: tuple[Sale, ...]
    still_open: tuple[Sale, ...]
    alarmed: tuple[Sale, ...]
    unreachable: str = ""
    """Why the gateway could not be asked about some of them, as a stable word."""
    answered: frozenset[str] = frozenset()
    """References of those about which it could."""

    @property
    def is_clear(self) -> bool:
        """Nothing is open, no alarm stands, everything could be asked."""
        return not (self.still_open or self.alarmed or self.unreachable)


async def recover_sales(
    *,
    runner: SaleRunner,
    report: Report,
    longest: float = LONGEST_ROUND,
    closed_within: timedelta = A_DAY,
    besides: Collection[str] = (),
) -> Round:
    """One round over every open sale and every closed one younger than `closed_within`, those
    closed last first: that is where money turns up late, and a round has an end.

    `besides`: references somebody attends to already. An unsure sale is looked for as often as
    its plan says, so that one that never arrived is known to be so when the round ends.
    """
    book = runner.book
    opened = [sale for sale in await book.open_sales() if sale.reference not in besides]
    closed = await book.closed_since(runner.clock.now() - closed_within)
    closed = [s for s in closed if s.reference not in besides and runner.may_ask(s)]
    closed = closed[-MOST_CLOSED:]
    answered: set[str] = set()
    trouble: list[str] = []
    limit = asyncio.Semaphore(AT_ONCE)

    async def ask(sale: Sale) -> None:
        async with limit:
            try:
                await _ask_about(sale, runner=runner, report=report)
            except Unreachable as away:
                if runner.may_ask(sale):
                    trouble.append(away.kind)
                report(Progress(await book.load(sale.reference), trouble=away.kind))
            else:
                answered.add(sale.reference)

    asked = [
        start(ask(sale), name=f"recover {sale.reference}")
        for sale in _in_order(opened, closed, turn=int(runner.clock.monotonic()))
        if sale.tender is not Tender.CASH
    ]
    deadline = start(runner.clock.sleep(longest), name="recover deadline")
    try:
        rest = set(asked)
        while rest and not deadline.done():
            await asyncio.wait({*rest, deadline}, return_when=asyncio.FIRST_COMPLETED)
            rest = {task for task in rest if not task.done()}
    finally:
        for task in (*asked, deadline):
            if not task.done():
                await stop(task)
    for task in asked:
        if task.cancelled():
            trouble.append("out_of_time")
        else:
            task.result()
    looked_at = tuple([await book.load(sale.reference) for sale in (*opened, *closed)])
    return Round(
        looked_at=looked_at,
        still_open=tuple(await book.open_sales()),
        alarmed=tuple(sale for sale in looked_at if sale.alarm is not None),
        unreachable=trouble[0] if trouble else "",
        answered=frozenset(answered),
    )


def _in_order(opened: list[Sale], closed: list[Sale], *, turn: int) -> list[Sale]:
    """What somebody may wait for, then what ended last, then links that wait for their payers:
    those may be hundreds, so each round begins with another one.
    """
    links = [each for each in opened if (each.tender, each.state) == _WAITING_LINK]
    urgent = [each for each in opened if (each.tender, each.state) != _WAITING_LINK]
    begin = turn % len(links) if links else 0
    return [*urgent, *reversed(closed), *links[begin:], *links[:begin]]


async def _ask_about(sale: Sale, *, runner: SaleRunner, report: Report) -> None:
    sale = await runner.close_restarted(sale.reference)
    if sale.state is SaleState.PREPARED and not sale.pushes:
        report(Progress(sale))
        return
    sale = await runner.look(sale.reference)
    for wait in runner.plan.looks[1:]:
        if sale.state is not SaleState.UNSURE or not sale.looks_in_vain:
            break
        await runner.clock.sleep(wait)
        sale = await runner.look(sale.reference)
    report(Progress(sale, looks=1))


async def watch_sales(
    *,
    runner: SaleRunner,
    report: Report,
    attended: Callable[[], Collection[str]],
    every: float = 15.0,
) -> None:
    """For as long as the till runs: ask about parked and left sales, and about late payments.

    Ends only by being cancelled. A gateway that is away is asked again, more and more rarely; a
    journal that takes nothing (a full disk) is tried again just so.
    """
    failures = 0
    first = True
    swept: set[str] = set()
    late_watch = _LateWatch(runner.clock, timedelta(seconds=runner.plan.late_watch))
    while True:
        within = late_watch.reach()
        try:
            # The day before the start may be more than one round can ask about: bit by bit.
            since = runner.clock.now() - within
            young = await runner.book.closed_since(since) if swept else []
            done = swept - {sale.reference for sale in young}
            found = await recover_sales(
                runner=runner,
                report=report,
                closed_within=A_DAY if first else within,
                besides={*attended(), *done},
            )
            swept |= found.answered - {sale.reference for sale in found.still_open}
            in_vain = bool(found.unreachable)
        except JournalTrouble:
            in_vain = True
        failures = failures + 1 if in_vain else 0
        first = first and in_vain
        if not first:
            swept.clear()
        await runner.clock.sleep(min(every * 2 ** min(failures, 3), 120.0))


class _LateWatch:
    """How far back to look for late payments when the wall clock jumps on, or the machine slept.

    What was closed before such a jump is watched as long as any other: what the jump took is
    added for as long as the watch lasts.
    """

    def __init__(self, clock: Clock, lasts: timedelta) -> None:
        self._clock = clock
        self._lasts = lasts
        self._before = clock.now(), clock.monotonic()
        self._jumps: list[tuple[float, timedelta]] = []

    def reach(self) -> timedelta:
        """For a round that begins now."""
        now, ticks = self._clock.now(), self._clock.monotonic()
        then, ticks_then = self._before
        self._before = now, ticks
        jump = now - then - timedelta(seconds=ticks - ticks_then)
        if jump > A_MOMENT:
            self._jumps.append((ticks, jump))
        lasts = self._lasts.total_seconds()
        self._jumps = [each for each in self._jumps if ticks - each[0] < lasts]
        return min(A_DAY, sum((jump for _, jump in self._jumps), self._lasts))
