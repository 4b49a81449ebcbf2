from __future__ import annotations

import pytest
from fake_till import FakeClock, FakeTill, make_sale, settle

from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState, Tender
from pos_app.errors import JournalTrouble, Refused
from pos_app.ports.devices import PrintOutcome, PrintState
from ui.tasks import Tasks
from ui.viewmodels.payment import PaymentModel
from ui.viewmodels.ports import Draft, Progress

DRAFT = Draft(Fils(12_750), "48515")


class Counter:
    """A payment model and what it told."""

    def __init__(self) -> None:
        self.till = FakeTill()
        self.clock = FakeClock()
        self.left: list[Draft | None] = []
        self.phases: list[str] = []
        self.sounds: list[str] = []
        self.tasks = Tasks(self.fail)
        self.model = PaymentModel(
            till=self.till,
            clock=self.clock,
            tasks=self.tasks,
            left=self.left.append,
            shown=self.phases.append,
            sound=self.sounds.append,
            terminal_name=lambda terminal: f"T{terminal}",
        )

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    async def begin(self, state: SaleState | None = None, **fields: object) -> None:
        assert self.model.begin(Tender.TERMINAL, DRAFT)
        await settle()
        if state is not None:
            self.till.report(Progress(make_sale(state, **fields)))

    async def end(self, state: SaleState, **fields: object) -> None:
        self.till.finish(Progress(make_sale(state, **fields)))
        await settle()
        await self.tasks.close()


@pytest.fixture
def counter() -> Counter:
    return Counter()


async def test_from_charge_to_paid(counter: Counter) -> None:
    await counter.begin(SaleState.AWAITING, on_terminal=True)
    assert counter.model.property("phase") == "progress"
    await counter.clock.pass_time(9)
    assert counter.model.property("elapsed") == "\u20660:09\u2069"
    assert "<b>T48515</b>" in counter.model.property("progressText")
    await counter.end(SaleState.PAID)
    assert counter.model.property("phase") == "outcome"
    assert counter.model.property("outcomeTitle") == "Paid"
    assert counter.sounds == ["paid"]
    assert counter.phases == ["progress", "outcome"]
    counter.model.newSale()
    assert counter.left == [None]
    assert counter.model.property("phase") == "none"


async def test_new_sale_waits_for_an_outcome_to_be_on_record(counter: Counter) -> None:
    await counter.begin()
    counter.till.report(Progress(make_sale(SaleState.PAID)))
    counter.model.newSale()
    assert (counter.left, counter.model.property("phase")) == ([], "outcome")
    await counter.end(SaleState.PAID)
    assert (counter.left, counter.model.property("phase")) == ([None], "none")


async def test_one_sale_at_a_time(counter: Counter) -> None:
    await counter.begin()
    assert not counter.model.begin(Tender.LINK, DRAFT)
    assert not counter.model.take_up("x", Tender.TERMINAL)
    counter.model.newSale()
    assert counter.left == []
    assert counter.till.drafts == [DRAFT]
    await counter.tasks.close()


async def test_check_and_cancel_ask_about_this_sale_and_their_trouble_is_shown(
    counter: Counter,
) -> None:
    await counter.begin(SaleState.AWAITING)
    counter.model.checkNow()
    assert counter.model.property("checking") is True
    counter.model.checkNow()
    await settle()
    counter.till.refusal = Refused("not_open")
    counter.model.cancel()
    await settle()
    reference = make_sale().reference
    assert counter.till.asked == [("enquire", reference), ("cancel", reference)]
    assert counter.model.property("trouble").startswith("Hesabe has nothing left to cancel")
    assert counter.model.property("checking") is False
    await counter.tasks.close()


async def test_nothing_is_asked_before_anything_is_known(counter: Counter) -> None:
    await counter.begin()
    counter.model.checkNow()
    counter.model.cancel()
    await settle()
    assert counter.till.asked == []
    assert counter.model.property("cancelReason") == "It is being sent"
    await counter.tasks.close()


async def test_unsure_can_be_parked(counter: Counter) -> None:
    await counter.begin(SaleState.UNSURE)
    assert counter.model.property("phase") == "unsure"
    assert counter.sounds == ["attention"]
    counter.model.park()
    await settle()
    assert counter.model.property("outcomeTitle") == "Parked"
    await counter.tasks.close()


async def test_a_supervisor_decides_with_pin_and_approval(counter: Counter) -> None:
    await counter.begin(SaleState.UNSURE)
    counter.model.askDecision("paid")
    counter.model.decide("", "1")
    assert counter.model.property("trouble") == "A supervisor's PIN is needed."
    counter.model.decide("2580", "")
    assert counter.model.property("trouble").startswith("The approval code is missing")
    counter.model.decide("1111", "77")
    await settle()
    assert counter.model.property("trouble").startswith("That PIN is not right")
    assert counter.model.property("deciding") == "paid"
    counter.model.decide("٢٥٨٠", "٧٧")
    await settle()
    assert counter.till.asked[-1] == ("resolve_paid", make_sale().reference, "77")
    assert counter.model.property("deciding") == ""
    assert counter.model.property("outcomeTitle") == "Paid"
    await counter.tasks.close()


@pytest.mark.parametrize(
    ("decision", "asked"), [("not_paid", "resolve_not_paid"), ("alarm", "acknowledge")]
)
async def test_the_other_decisions(counter: Counter, decision: str, asked: str) -> None:
    await counter.begin(SaleState.PARKED)
    counter.model.askDecision(decision)
    counter.model.decide("2580", "")
    await settle()
    assert counter.till.asked[-1][0] == asked
    await counter.tasks.close()


async def test_a_decision_can_be_left(counter: Counter) -> None:
    await counter.begin(SaleState.UNSURE)
    counter.model.askDecision("paid")
    counter.model.dropDecision()
    counter.model.decide("2580", "77")
    await settle()
    assert counter.till.asked == []
    await counter.tasks.close()


async def test_an_unsent_sale_is_tried_again_under_its_own_reference(counter: Counter) -> None:
    await counter.begin()
    counter.till.finish(Progress(make_sale(SaleState.PREPARED)))
    await settle()
    assert counter.model.property("againText") == "Try again"
    counter.model.tryAgain()
    await settle()
    assert counter.till.asked == [("take_up", make_sale().reference)]
    await counter.tasks.close()


async def test_after_a_decline_the_same_amount_is_offered(counter: Counter) -> None:
    await counter.begin()
    await counter.end(SaleState.DECLINED)
    assert counter.sounds == ["declined"]
    counter.model.tryAgain()
    assert counter.left == [DRAFT]


async def test_trouble_before_anything_was_sent_leads_back_with_the_draft(counter: Counter) -> None:
    await counter.begin()
    counter.till.fail(JournalTrouble("disk_full"))
    await settle()
    assert counter.left == [DRAFT]
    assert counter.model.property("trouble").startswith("The disk is full")
    assert counter.model.property("phase") == "none"
    await counter.tasks.close()


async def test_printing_again_shows_what_became_of_it(counter: Counter) -> None:
    await counter.begin()
    counter.till.finish(Progress(make_sale(SaleState.PAID)))
    await settle()
    assert counter.model.property("printText") == ""
    counter.model.printAgain()
    await settle()
    assert counter.model.state.progress is not None
    assert counter.model.state.progress.print_outcome is not None
    assert counter.model.state.progress.print_outcome.state is PrintState.CONFIRMED
    assert counter.model.property("printRole") == "go"
    await counter.tasks.close()


async def test_paper_of_another_sale_is_not_told_here(counter: Counter) -> None:
    """A slip that stood half printed is settled later: its news belongs to its own sale."""
    sale = make_sale(SaleState.PAID)
    counter.model.show_done(Progress(sale))
    counter.model.show_paper("another", PrintOutcome("j", PrintState.CONFIRMED))
    assert counter.model.state.progress == Progress(sale)
    counter.model.show_paper(sale.reference, PrintOutcome("j", PrintState.CONFIRMED))
    assert counter.model.property("printRole") == "go"


async def test_a_cash_sale_is_shown_as_done(counter: Counter) -> None:
    sale = make_sale(SaleState.PAID, tender=Tender.CASH, change=Fils(7_250), payment=None)
    counter.model.show_done(Progress(sale))
    assert counter.model.property("phase") == "outcome"
    assert counter.model.property("changeText") == "KD\u00a0\u20667.250\u2069"
    assert counter.sounds == ["paid"]


async def test_a_link_counts_down(counter: Counter) -> None:
    assert counter.model.begin(Tender.LINK, DRAFT)
    await settle()
    sale = make_sale(tender=Tender.LINK, url="https://x")
    counter.till.report(Progress(sale))
    assert counter.model.property("phase") == "link"
    assert counter.model.property("linkUrl") == "https://x"
    assert "Waiting for the payer" in counter.model.property("linkText")
    await counter.tasks.close()


async def test_the_next_customer_is_served_while_this_sale_stays_what_it_is(
    counter: Counter,
) -> None:
    await counter.begin(SaleState.UNSURE, sending=True)
    counter.model.nextCustomer()  # an answer is due: not over that
    assert counter.left == []
    counter.till.report(Progress(make_sale()))
    assert counter.model.property("canLeave") is True
    counter.model.nextCustomer()
    assert counter.model.property("canLeave") is False
    await settle()
    assert counter.till.asked == [("leave", make_sale().reference)]
    assert counter.left == [None]
    assert counter.model.property("phase") == "none"
    assert counter.phases == ["progress", "none"]
    await counter.tasks.close()


async def test_what_ends_while_it_is_left_is_shown_all_the_same(counter: Counter) -> None:
    await counter.begin(SaleState.AWAITING)
    counter.till.last = Progress(make_sale(SaleState.PAID))
    counter.model.nextCustomer()
    await settle()
    assert counter.model.property("outcomeTitle") == "Paid"
    assert counter.left == []
    await counter.tasks.close()


async def test_a_parked_sale_from_the_tray_is_asked_about_decided_or_left(
    counter: Counter,
) -> None:
    assert counter.model.take_up(make_sale().reference, Tender.TERMINAL)
    await settle()
    counter.till.finish(Progress(make_sale(SaleState.PARKED)))
    await settle()
    assert counter.model.property("phase") == "unsure"
    counter.till.found = Progress(make_sale(SaleState.PARKED, looks_in_vain=1))
    counter.model.checkNow()
    await settle()
    assert counter.model.state.progress == counter.till.found
    counter.model.nextCustomer()
    assert counter.left == [None]
    await counter.tasks.close()


async def test_news_of_the_sale_on_screen_are_shown_and_others_are_not(counter: Counter) -> None:
    assert not counter.model.learn(make_sale())
    assert counter.model.take_up(make_sale().reference, Tender.TERMINAL, cut_off=True)
    assert counter.model.property("cutOffText") == ""
    await settle()
    counter.till.finish(Progress(make_sale(SaleState.PARKED)))
    await settle()
    assert counter.model.learn(make_sale(SaleState.PAID))
    assert counter.model.property("outcomeTitle") == "Paid"
    assert "This became of it" in counter.model.property("cutOffText")
    await counter.tasks.close()
