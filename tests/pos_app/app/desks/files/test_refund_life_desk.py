from __future__ import annotations

from pos_app.app.desks.files.refund_life_desk import TillRefundLife
from pos_app.domain.money import Fils
from pos_app.domain.receipt import Receipt, ReceiptKind, Shop
from pos_app.domain.refund import RefundState
from pos_app.ports.devices import PrintOutcome, PrintState, Readiness
from pos_app.usecases.print_receipt import Printing
from pos_app.usecases.refund_sale import RefundWish, refund_sale
from tests.fakes import FakeClock, MemoryJournal
from tests.pos_app.usecases.office_fakes import FakeRefunds


class Paper:
    def __init__(self) -> None:
        self.slips: list[tuple[str, Receipt]] = []
        self.word = Readiness.COVER_OPEN

    async def print_receipt(self, receipt: Receipt, *, job: str) -> PrintOutcome:
        self.slips.append((job, receipt))
        return PrintOutcome(job, PrintState.CONFIRMED)

    async def open_drawer(self) -> None:
        raise AssertionError("a refund opens no drawer")

    async def readiness(self) -> Readiness:
        return self.word

    async def close(self) -> None:
        return None


class Desk:
    def __init__(self, *, has_printer: bool = True) -> None:
        self.clock = FakeClock()
        self.journal = MemoryJournal(self.clock)
        self.refunds = FakeRefunds()
        self.paper = Paper()
        printing = Printing(
            printer=self.paper, journal=self.journal, clock=self.clock, shop=Shop("Shop")
        )
        self.life = TillRefundLife(
            refunds=lambda: self.refunds,
            journal=self.journal,
            printing=lambda: printing if has_printer else None,
            till=lambda: "01",
        )

    async def ask(self) -> None:
        wish = RefundWish("t", Fils(1000), Fils(500), operator="Noor")
        await refund_sale(wish, refunds=self.refunds, journal=self.journal, clock=self.clock)


async def test_a_refund_is_followed_seen_and_printed() -> None:
    desk = Desk()
    await desk.ask()
    desk.refunds.decide("1", RefundState.APPROVED)
    (decided,) = await desk.life.follow()
    assert [one.noted for one in await desk.life.lives()] == [False]
    await desk.life.seen()
    assert [one.noted for one in await desk.life.lives()] == [True]
    stopped = await desk.life.print_slip(decided)
    assert stopped is not None
    assert (stopped.kind, desk.paper.slips) == ("cover_open", [])
    desk.paper.word = Readiness.READY
    await desk.life.print_slip(decided)
    await desk.life.print_slip(decided)
    (_, first), (job, second) = desk.paper.slips
    assert (first.copy, second.copy, second.operator) == (False, True, "Noor")
    assert (second.kind, job) == (ReceiptKind.REFUND, "refund-1.2")


async def test_a_refund_is_withdrawn() -> None:
    desk = Desk()
    await desk.ask()
    await desk.life.withdraw(desk.refunds.kept[0], supervisor="Noor")
    assert [one.decided for one in await desk.life.lives()] == ["cancelled"]


async def test_a_list_is_printed_line_by_line() -> None:
    desk = Desk()
    await desk.life.print_list("Invoices", "الفواتير", [("R-1", "1.500")])
    ((_, slip),) = desk.paper.slips
    assert slip.kind is ReceiptKind.LIST
    assert [line.value for line in slip.lines] == ["", "1.500"]


async def test_without_a_printer_nothing_is_printed() -> None:
    desk = Desk(has_printer=False)
    await desk.ask()
    assert await desk.life.print_slip(desk.refunds.kept[0]) is None
    assert await desk.life.print_list("Invoices", "الفواتير", []) is None
