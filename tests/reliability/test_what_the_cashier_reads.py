"""Each fault of payment-practice.md 2.3 by name, and every line the screen shows during it.

The words are the screen's own (`ui/words/payment.py`) for the pictures it chooses
(`PaymentFacts.phase`); gateway client, envelope and HTTP are the real ones, the simulator has the
fault. Kill -9: `test_crash_matrix.py`. Device side: `tests/drivers`. Disk: the journal's tests,
and `test_a_disk_that_takes_nothing_sends_nothing` below.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, Tender
from pos_app.errors import JournalTrouble, PosError
from pos_app.simulator.config import SimulatorConfig
from pos_app.simulator.server import serve
from pos_app.usecases import take_payment as service
from pos_app.usecases.recover_sales import recover_sales
from pos_app.usecases.refund_sale import RefundWish, refund_sale
from pos_app.usecases.sale_book import SaleOrder
from pos_app.usecases.take_payment import Wishes, take_payment
from tests.fakes import FakeClock, MemoryJournal
from tests.pos_app.usecases.office_fakes import FakeRefunds
from tests.reliability.lives import TERMINAL, MortalJournal, gateway_to, new_process, sales_of
from tests.reliability.warped_loop import LoopClock, LoopVirtualClock, WarpedLoop
from ui.viewmodels.payment_facts import PaymentFacts
from ui.viewmodels.ports import Draft, Progress
from ui.words import payment as words
from ui.words.past import doubt
from ui.words.troubles import trouble_word

SENDING = "Sending the amount to Counter 1"
GOING = "Waiting for Counter 1 to show the amount"
WAITING = "Waiting for the card on Counter 1"
CANCELLING = "Cancelling: Hesabe has not confirmed it yet"
CANCELLED = "Cancelled: Nothing was taken from the card."
NOT_SENT = "Not sent: Hesabe could not be reached. The amount never left this till."
ASKING_ON = "We keep asking Hesabe. Do not charge this customer again."
UNKNOWN = (
    "We do not know yet whether this was paid: "
    "The network went away after the amount was sent. Do not charge again:"
)
PAID = "Paid"
ASK_THE_SLIP = (
    "This sale is parked: a supervisor decides: "
    "Hesabe could not tell. The terminal's slip decides.:"
)
PARKED = "Parked: It waits in the parked tray. Do not charge this customer again."
ORDER = SaleOrder(Fils(1250), Tender.TERMINAL, TERMINAL)


@dataclass
class Screen:
    """What stood on it, line after line, and what a cashier does at it."""

    lines: list[str] = field(default_factory=list)
    alarm: str = ""
    charged: int = 0
    last: service.Progress | None = None

    def show(self, progress: service.Progress) -> None:
        """One report of the service, as the screen takes it."""
        self.last = progress
        told = Progress(
            sale=progress.sale,
            asked=progress.looks,
            next_ask_in=progress.next_look_in,
            patience_over=progress.seconds >= 120,
        )
        self._read(PaymentFacts(Draft(progress.sale.amount), told, running=True))

    def end(self, sale: Sale) -> None:
        """The journey is over: its outcome."""
        self._read(PaymentFacts(Draft(sale.amount), Progress(sale), running=False))

    def _read(self, facts: PaymentFacts) -> None:
        story = words.Story(facts.progress, Tender.TERMINAL, terminal="Counter 1")
        self.alarm = words.alarm(story)
        if facts.phase == "outcome":
            line = words.outcome_title(story)
            if line != PAID:
                line = f"{line}: {words.outcome_text(story)}"
        elif facts.phase == "unsure":
            why = doubt.text(story).partition(": ")[0]
            line = f"{doubt.title(story)}: {why}:"
        else:
            line = words.progress(story).partition(" · ")[0]
            line = line.replace("<b>", "").replace("</b>", "")
        if line not in self.lines[-1:]:
            self.lines.append(line)


Cashier = Callable[[Wishes, LoopClock], None]


def wait(_wishes: Wishes, _clock: LoopClock) -> None:
    """Does nothing."""


def give_up(wishes: Wishes, _clock: LoopClock) -> None:
    """Taps *Cancel this sale* half a second later."""
    asyncio.get_running_loop().call_later(0.5, wishes.ask_cancel)


async def _sell(scenario: str, cashier: Cashier, base_url: str) -> Screen:
    simulator = await serve(SimulatorConfig(scenario=scenario, seed=1, clock=LoopVirtualClock()))
    clock, screen, wishes = LoopClock(), Screen(), Wishes()
    journal = MortalJournal(clock)
    gateway = gateway_to(simulator, clock, base_url=base_url)
    try:
        await gateway.warm_up()
        cashier(wishes, clock)
        sale = await take_payment(
            ORDER,
            runner=new_process(journal, gateway, clock),
            report=screen.show,
            wishes=wishes,
            jitter=lambda: 0.0,
            patience=100,
        )
        screen.end(sale)
        runner = new_process(journal, gateway, clock)
        for _ in range(2):
            await asyncio.sleep(200)
            await recover_sales(runner=runner, report=lambda _: None)
        (sale,) = await sales_of(journal, runner)
        screen.end(sale)
        payments = simulator.ledger.summary().payments
        screen.charged = sum(not each.foreign for each in payments)
        return screen
    finally:
        await gateway.close()
        await simulator.close()


def sell(scenario: str, cashier: Cashier = wait, *, base_url: str = "") -> Screen:
    """One sale under `scenario`; two rounds of recovery later the screen is read once more."""
    with asyncio.Runner(loop_factory=WarpedLoop) as runner:
        return runner.run(_sell(scenario, cashier, base_url))


def read(lines: list[str], scenario: str, cashier: Cashier = wait, *, charged: int = 1) -> Screen:
    """Assert what stood on the screen, and how often the payer was charged."""
    screen = sell(scenario, cashier)
    assert screen.lines == lines
    assert screen.charged == charged
    return screen


def test_reset_before_the_body_was_received() -> None:
    read([SENDING, UNKNOWN, SENDING, GOING, WAITING, PAID], "reset-before-body")


def test_reset_after_the_body_was_received() -> None:
    read([SENDING, UNKNOWN, PAID], "reset-after-work")


def test_200_with_truncated_json() -> None:
    read([SENDING, UNKNOWN, PAID], "truncated-json")


def test_decrypt_failure() -> None:
    read([SENDING, UNKNOWN, PAID], "wrong-keys")


def test_wrong_amount() -> None:
    read([SENDING, GOING, WAITING, ASK_THE_SLIP, PARKED], "wrong-amount")


def test_another_tills_invoice_under_our_reference() -> None:
    read([SENDING, GOING, ASK_THE_SLIP, PARKED], "foreign-invoice", charged=0)


def test_duplicate_creation() -> None:
    read([SENDING, GOING, WAITING, PAID], "duplicate-invoices")


def test_429_with_retry_after() -> None:
    read([SENDING, GOING, WAITING, PAID], "too-many-on-write")
    read([SENDING, GOING, PAID], "too-many-requests")


def test_500_then_success() -> None:
    read([SENDING, UNKNOWN, SENDING, GOING, WAITING, PAID], "error-then-success")


def test_30_s_stall() -> None:
    read([SENDING, UNKNOWN, PAID], "stall-after-work")
    read([SENDING, UNKNOWN, WAITING, PAID], "stall-before-work")


def test_token_expiry_mid_poll() -> None:
    read([SENDING, GOING, WAITING, PAID], "unauthorized-mid-poll")


@pytest.mark.parametrize("hours", [-1, 1])
def test_clock_jump_of_an_hour(hours: int) -> None:
    def jump(_wishes: Wishes, clock: LoopClock) -> None:
        loop = asyncio.get_running_loop()
        loop.call_later(0.7, setattr, clock, "jump", timedelta(hours=hours))

    read([SENDING, GOING, WAITING, PAID], "approve", jump)
    read([SENDING, GOING, WAITING, PAID], "clock-an-hour-ahead")


def test_a_clock_put_on_an_hour_hurries_no_second_push() -> None:
    """A stalled push, a cashier who taps *Check now* all the time, and then the clock jumps."""

    def jump(wishes: Wishes, clock: LoopClock) -> None:
        loop = asyncio.get_running_loop()
        loop.call_later(11, setattr, clock, "jump", timedelta(hours=1))
        for tap in range(12, 30):
            loop.call_later(tap, wishes.ask_look)

    read([SENDING, UNKNOWN, WAITING, PAID], "stall-before-work", jump)


def test_paid_after_cancelled() -> None:
    paid_after_all = "Paid after all: "  # that nothing was taken is said no more
    lines = [SENDING, GOING, CANCELLING, CANCELLED, paid_after_all]
    screen = read(lines, "late-after-cancel", give_up)
    assert screen.alarm == "Cancelled at first, then paid. A supervisor must look at it."


def test_cancel_accepted_then_paid() -> None:
    screen = sell("cancel-ignored", give_up)
    assert screen.lines[:3] == [SENDING, GOING, CANCELLING]
    assert screen.lines[-1] in {PAID, "Not known yet: " + ASKING_ON}
    assert screen.charged == (screen.lines[-1] == PAID)


def test_status_string_never_seen_before() -> None:
    read([SENDING, GOING, PAID], "rows-unknown-status")


def test_dns_loss() -> None:
    screen = sell("approve", base_url="https://no-such-host.invalid")
    assert screen.lines == [SENDING, NOT_SENT]
    assert screen.charged == 0


def test_captive_portal_html() -> None:
    read([SENDING, NOT_SENT], "captive-portal", charged=0)
    read([SENDING, UNKNOWN, SENDING, GOING, WAITING, PAID], "captive-page")


async def test_refund_twice() -> None:
    """Two taps on the same refund: one goes out, the other reads why it does not."""
    clock = FakeClock()
    refunds, journal = FakeRefunds(), MemoryJournal(clock)
    whole = RefundWish("84221717575602869376365549977", Fils(10_000), None, sale="R-1")
    ends = await asyncio.gather(
        *(refund_sale(whole, refunds=refunds, journal=journal, clock=clock) for _ in range(2)),
        return_exceptions=True,
    )
    assert len(refunds.asked) == 1
    (trouble,) = (end for end in ends if isinstance(end, PosError))
    assert (
        trouble_word(trouble) == "Some of it was given back meanwhile. Look again at what is left."
    )


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("disk_full", "The disk is full, so no sale can be recorded. Free some space."),
        ("read_only", "The disk takes no writing, so no sale can be recorded. Call your IT."),
    ],
)
def test_a_disk_that_takes_nothing_sends_nothing(kind: str, text: str) -> None:
    """Disk full; read-only database."""

    async def life() -> tuple[PosError, int, int]:
        simulator = await serve(SimulatorConfig(scenario="approve", clock=LoopVirtualClock()))
        clock, screen = LoopClock(), Screen()
        journal, gateway = MortalJournal(clock), gateway_to(simulator, clock)
        journal.break_next = kind
        runner = new_process(journal, gateway, clock)
        with pytest.raises(JournalTrouble) as caught:
            await take_payment(
                ORDER, runner=runner, report=screen.show, wishes=Wishes(), jitter=lambda: 0.0
            )
        calls = len(simulator.gatehouse.calls)
        await gateway.close()
        await simulator.close()
        return caught.value, calls, len(screen.lines)

    with asyncio.Runner(loop_factory=WarpedLoop) as runner:
        trouble, calls, lines = runner.run(life())
    assert (calls, lines) == (0, 0)
    assert trouble_word(trouble) == text
