"""A drawer's day, all in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from fake_till import NOW

from pos_app.domain.cash_count import Pieces, sum_of
from pos_app.domain.money import Fils
from pos_app.domain.shift import (
    CashMove,
    LateLook,
    Shift,
    ShiftReport,
    SoldInShift,
    Way,
    report_on,
)
from pos_app.domain.shift_need import ShiftNeed
from pos_app.errors import BadInput, PosError
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.viewmodels.staff.shifts.ports import CountDraft

MORNING = NOW - timedelta(hours=6)
WAITING = (
    SoldInShift("01K7-261123-0405-2", "terminal", "parked", Fils(18_900)),
    SoldInShift("01K7-261123-0411-7", "link", "awaiting", Fils(30_000)),
)
PAID = (
    *(SoldInShift(f"c{n}", "terminal", "paid", Fils(9_250 + n)) for n in range(31)),
    *(SoldInShift(f"l{n}", "link", "paid", Fils(15_000)) for n in range(3)),
    *(SoldInShift(f"k{n}", "cash", "paid", Fils(4_250)) for n in range(9)),
)
MOVES = (
    CashMove(Way.IN, Fils(10_000), "فكّة من البنك", "Mariam", MORNING, "Huda", 11),
    CashMove(Way.OUT, Fils(6_500), "مورّد القهوة", "Mariam", NOW - timedelta(hours=2), "Huda", 12),
)
PIECES = ((20_000, 2), (10_000, 1), (5_000, 1), (1_000, 3), (500, 1), (250, 3), (50, 5))


def shift(number: int = 7, **facts: object) -> Shift:
    """Mariam's, opened in the morning with KD 20."""
    made = Shift(number, MORNING, "Mariam", 10, Fils(20_000), MOVES)
    return replace(made, **facts)  # type: ignore[arg-type]


def standing(one: Shift | None = None, *, waits: bool = True) -> ShiftReport:
    """How it stands."""
    return report_on(one or shift(), paid=PAID, unsettled=WAITING if waits else (), at=NOW)


def closed(number: int, gap: int = 0, *, days: int = 0, pieces: Pieces = ()) -> ShiftReport:
    """One that was closed `days` ago, over or short by `gap`."""
    expected = standing(shift(number)).expected
    back = timedelta(days=days)
    done = replace(
        shift(number),
        opened_at=MORNING - back,
        closed_at=NOW - back,
        counted=Fils(expected + gap),
        closed_by="Huda",
        closed_seq=20,
        pieces=pieces,
        look=LateLook(NOW - back, 4),
    )
    return report_on(done, paid=PAID, unsettled=(), at=NOW - back)


@dataclass
class FakeShifts:
    """`ShiftDesk`; `open_one` is the report of the open shift, `done` the closed ones."""

    open_one: ShiftReport | None = None
    done: list[ShiftReport] = field(default_factory=list)
    needed: ShiftNeed = ShiftNeed.NEVER
    is_blind: bool = False
    waits: asyncio.Event | None = None
    """While it is there, the newest shift is not told."""
    draft: CountDraft | None = None
    drawer: int = 0
    printed: list[object] = field(default_factory=list)
    outcome: PrintOutcome | None = field(
        default_factory=lambda: PrintOutcome("shift-7.1", PrintState.CONFIRMED)
    )
    trouble: PosError | None = None
    looked: Callable[[Shift], None] = lambda _: None
    resumed: int = 0

    def need(self) -> ShiftNeed:
        return self.needed

    def blind(self) -> bool:
        return self.is_blind

    def hear(self, looked: Callable[[Shift], None]) -> None:
        self.looked = looked

    def _may_refuse(self) -> None:
        if self.trouble is not None:
            trouble, self.trouble = self.trouble, None
            raise trouble

    async def current(self) -> Shift | None:
        self._may_refuse()
        if self.waits is not None:
            await self.waits.wait()
        if self.open_one is not None:
            return self.open_one.shift
        return self.done[0].shift if self.done else None

    async def standing(self) -> ShiftReport:
        self._may_refuse()
        if self.open_one is None:
            raise BadInput("no_shift", field="shift")
        return self.open_one

    async def resume(self) -> None:
        self.resumed += 1

    async def open(self, float_: Fils) -> Shift:
        self._may_refuse()
        number = self.done[0].shift.number + 1 if self.done else 1
        made = Shift(number, NOW, "Mariam", 10, float_)
        self.open_one = report_on(made, paid=(), unsettled=(), at=NOW)
        return made

    async def move(self, way: Way, amount: Fils, reason: str, *, supervisor: str) -> CashMove:
        self._may_refuse()
        assert self.open_one is not None
        before = self.open_one.shift
        seq = 11 + len(before.moves)
        made = CashMove(way, amount, reason, "Mariam", NOW, supervisor, seq)
        after = replace(before, moves=(*before.moves, made))
        self.open_one = report_on(after, paid=(), unsettled=self.open_one.unsettled, at=NOW)
        return made

    async def close(
        self, counted: Fils, pieces: Pieces, *, supervisor: str, note: str = ""
    ) -> ShiftReport:
        self._may_refuse()
        assert self.open_one is not None
        assert not pieces or sum_of(pieces) == counted
        before = self.open_one.shift
        done = replace(before, closed_at=NOW, counted=counted, closed_by=supervisor, pieces=pieces)
        done = replace(done, note=note)
        report = replace(self.open_one, shift=done)
        self.open_one, self.done = None, [report, *self.done]
        return report

    async def open_drawer(self) -> None:
        self.drawer += 1

    async def print_report(self, report: ShiftReport, *, copy: bool = False) -> PrintOutcome | None:
        self._may_refuse()
        self.printed.append((report.shift.number, report.is_z, copy))
        return self.outcome

    async def print_move(self, move: CashMove, shift: Shift) -> PrintOutcome | None:
        self._may_refuse()
        self.printed.append((shift.number, move))
        return self.outcome

    async def past(self, *, before: int, size: int) -> Sequence[ShiftReport]:
        self._may_refuse()
        return [each for each in self.done if each.shift.number < before][:size]

    async def kept_count(self) -> CountDraft | None:
        return self.draft

    async def keep_count(self, draft: CountDraft | None) -> None:
        self.draft = draft
