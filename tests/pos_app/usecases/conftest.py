from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from pos_app.domain.enquiry_plan import EnquiryPlan
from pos_app.domain.money import Fils
from pos_app.domain.sale import Effect, Sale, Tender
from pos_app.usecases.run_sale import SaleRunner
from pos_app.usecases.sale_book import SaleBook, SaleOrder
from pos_app.usecases.take_payment import Progress, Wishes, take_payment
from tests.fakes import FakeClock, FakeGateway, MemoryJournal

ORDER = SaleOrder(amount=Fils(12_750), tender=Tender.TERMINAL, terminal="48515")


@dataclass
class Counter:
    """A whole till of fakes, and what it said."""

    clock: FakeClock = field(default_factory=FakeClock)
    gateway: FakeGateway = field(default_factory=FakeGateway)
    plan: EnquiryPlan = field(default_factory=EnquiryPlan)
    told: list[Progress] = field(default_factory=list)
    announced: list[tuple[Effect, str]] = field(default_factory=list)
    wishes: Wishes = field(default_factory=Wishes)

    def __post_init__(self) -> None:
        self.journal = MemoryJournal(self.clock)
        self.start_again()

    def start_again(self) -> None:
        """The process died; the journal and the gateway are what they were."""
        self.book = SaleBook(journal=self.journal, clock=self.clock, till="01")
        self.runner = SaleRunner(
            self.book,
            self.gateway,
            self.clock,
            self.plan,
            lambda effect, sale: self.announced.append((effect, sale.reference)),
        )
        self.wishes = Wishes()

    async def take(self, order: SaleOrder = ORDER, *, patience: float | None = 120) -> Sale:
        return await take_payment(
            order,
            runner=self.runner,
            report=self.told.append,
            wishes=self.wishes,
            jitter=lambda: 0.0,
            patience=patience,
        )

    @property
    def states(self) -> list[str]:
        """The states that were told, without repetition and without the moment of sending."""
        told: list[str] = []
        for progress in self.told:
            if not progress.sale.sending and progress.sale.state.value not in told[-1:]:
                told.append(progress.sale.state.value)
        return told


@pytest.fixture
def till() -> Counter:
    return Counter()
