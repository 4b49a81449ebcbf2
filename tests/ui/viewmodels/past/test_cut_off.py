from __future__ import annotations

from fake_till import FakeClock, FakeLedger, make_sale, settle

from pos_app.domain.sale import Sale
from pos_app.errors import JournalTrouble
from pos_app.usecases.cut_off import CutOff
from ui.tasks import Tasks
from ui.viewmodels.past.cut_off import CutOffSales


class Start:
    """A till that starts again, and what it showed."""

    def __init__(self, found: CutOff, *, free: bool = True) -> None:
        self.ledger, self.clock = FakeLedger(was_cut_off=found), FakeClock()
        self.shown: list[str] = []
        self.old: list[int] = []
        self.failed: list[BaseException] = []
        self.free = free
        self.tasks = Tasks(lambda _, error: self.failed.append(error))
        self.sales = CutOffSales(
            ledger=self.ledger,
            clock=self.clock,
            tasks=self.tasks,
            show=self.show,
            old=self.old.append,
            failed=self.failed.append,
        )

    def show(self, sale: Sale) -> bool:
        if self.free:
            self.shown.append(sale.reference)
        return self.free


TWO = CutOff(young=(make_sale(reference="new"), make_sale(reference="older")))


async def test_one_after_the_other_the_newest_first() -> None:
    start = Start(TWO)
    start.sales.start()
    await settle()
    assert start.shown == ["new"]
    start.sales.go_on()
    await settle()
    start.sales.go_on()
    await settle()
    assert start.shown == ["new", "older"]
    assert start.old == []


async def test_old_ones_are_told_of_and_not_shown() -> None:
    start = Start(CutOff(old=(make_sale(), make_sale(reference="b"))))
    start.sales.start()
    await settle()
    assert (start.old, start.shown) == ([2], [])


async def test_it_waits_a_moment_for_a_screen_that_is_not_free_yet() -> None:
    start = Start(TWO, free=False)
    start.sales.start()
    await settle()
    start.free = True
    await start.clock.pass_time(0.1)
    assert start.shown == ["new"]
    start.free = False
    start.sales.go_on()
    await start.clock.pass_time(10)  # somebody sells: it stays in the tray
    assert not start.tasks.is_running("cut off")
    assert start.shown == ["new"]


async def test_a_journal_that_cannot_be_read_is_said() -> None:
    start = Start(TWO)
    start.ledger.trouble = JournalTrouble("read_only")
    start.sales.start()
    await settle()
    assert [error.kind for error in start.failed if isinstance(error, JournalTrouble)] == [
        "read_only"
    ]
