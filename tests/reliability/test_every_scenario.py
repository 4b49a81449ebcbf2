"""Every fault that the simulator knows, by name: what the cashier sees of it, and the reckoning.

The states are those the screen shows one after the other within 120 s of patience; then come two
rounds of recovery. `paid` etc. is how the sale ends, with the alarm that stands.
"""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender
from pos_app.simulator.config import SimulatorConfig
from pos_app.simulator.scenarios.loader import scenario_names
from pos_app.simulator.server import serve
from pos_app.usecases.recover_sales import recover_sales
from pos_app.usecases.sale_book import SaleOrder
from pos_app.usecases.take_payment import Progress, Wishes, take_payment
from tests.reliability.lives import TERMINAL, MortalJournal, gateway_to, new_process, sales_of
from tests.reliability.warped_loop import LoopClock, LoopVirtualClock, WarpedLoop

PLAIN = "prepared awaiting paid", "paid"
FOUND = "prepared unsure paid", "paid"
SENT_AGAIN = "prepared unsure prepared awaiting paid", "paid"
LEFT_OPEN = "prepared awaiting", "awaiting"

SEEN: dict[str, tuple[str, str]] = {
    # the payer
    "decline": ("prepared awaiting declined", "declined"),
    "decline-still-payable": ("prepared awaiting declined", "declined"),
    "wrong-pin-gives-up": ("prepared awaiting declined", "declined"),
    "walk-away": ("prepared awaiting expired", "expired"),
    "nobody": LEFT_OPEN,
    "slow-payer": ("prepared awaiting", "paid"),
    "double-payment": ("prepared awaiting paid", "paid paid_twice"),
    "duplicate-both-paid": ("prepared awaiting paid", "paid paid_twice"),
    "late-after-decline": ("prepared awaiting declined", "declined late_paid"),
    "late-after-expiry": ("prepared awaiting expired", "expired late_paid"),
    # scenarios of cancelling and resending, where nobody cancels and nobody pays
    "cancel-reply-lost": LEFT_OPEN,
    "cancel-unknown": LEFT_OPEN,
    "late-after-cancel": LEFT_OPEN,
    "resend-new-id": LEFT_OPEN,
    # the gateway
    "lost-by-gateway": LEFT_OPEN,
    "refused-with-200": ("prepared refused", "refused"),
    "sign-in-refused": ("prepared", "prepared"),
    "captive-portal": ("prepared", "prepared"),
    "unauthorized-always": ("prepared unsure", "unsure"),
    "foreign-invoice": ("prepared awaiting parked", "parked"),
    "foreign-and-lost": ("prepared unsure parked", "parked"),
    "rows-terminal-record": ("prepared unsure parked", "paid"),
    "rows-undated": ("prepared unsure parked", "parked"),
    "rows-total-only": ("prepared unsure awaiting paid", "paid"),
    "refused-yet-done": ("prepared unsure awaiting paid", "paid"),
    "wrong-amount": ("prepared awaiting parked", "parked"),
    "report-wrong-amount": ("prepared awaiting parked", "parked"),
    "report-missing": ("prepared awaiting parked", "parked"),
    # answers lost after the work: found, never sent again
    **dict.fromkeys(
        (
            "cut-answer",
            "empty-body",
            "every-reply-lost",
            "garbage-body",
            "gateway-timeout-after-work",
            "list-lags",
            "not-http",
            "nothing-echoed-reply-lost",
            "reference-taken",
            "reply-lost-after-work",
            "reset-after-work",
            "reset-within-answer",
            "stall-after-work",
            "truncated-json",
            "unauthorized-after-write",
            "wrong-keys",
        ),
        FOUND,
    ),
    "duplicate-lagging": ("prepared unsure awaiting paid", "paid"),
    "stall-before-work": ("prepared unsure awaiting paid", "paid"),
    # answers lost before the work: looked for in vain, then sent again under the same reference
    **dict.fromkeys(
        (
            "bad-gateway",
            "captive-page",
            "error-then-success",
            "gateway-down-on-create",
            "reply-lost-before-work",
            "reset-before-body",
            "reset-before-work",
            "unauthorized-on-write",
        ),
        SENT_AGAIN,
    ),
}
CHARGED_TWICE_BY_THE_PAYER = {"double-payment", "duplicate-both-paid"}


async def _sell(name: str) -> tuple[str, str, Counter[str]]:
    simulator = await serve(SimulatorConfig(scenario=name, seed=1, clock=LoopVirtualClock()))
    clock = LoopClock()
    journal = MortalJournal(clock)
    gateway = gateway_to(simulator, clock)
    states: list[str] = []

    def report(progress: Progress) -> None:
        state = progress.sale.state.value
        if not progress.sale.sending and state not in states[-1:]:
            states.append(state)

    try:
        await gateway.warm_up()
        await take_payment(
            SaleOrder(Fils(1250), Tender.TERMINAL, TERMINAL),
            runner=new_process(journal, gateway, clock),
            report=report,
            wishes=Wishes(),
            jitter=lambda: 0.0,
            patience=120,
        )
        runner = new_process(journal, gateway, clock)
        for _ in range(2):
            await asyncio.sleep(200)
            await recover_sales(runner=runner, report=lambda _: None)
        (sale,) = await sales_of(journal, runner)
        payments = simulator.ledger.summary().payments
        paid = Counter(each.reference for each in payments if not each.foreign)
        return " ".join(states), f"{sale.state} {sale.alarm or ''}".strip(), paid
    finally:
        await gateway.close()
        await simulator.close()


@pytest.mark.parametrize("name", scenario_names())
def test_what_the_cashier_sees(name: str) -> None:
    with asyncio.Runner(loop_factory=WarpedLoop) as runner:
        states, end, paid = runner.run(_sell(name))
    assert (states, end) == SEEN.get(name, PLAIN)
    if name not in CHARGED_TWICE_BY_THE_PAYER:
        assert all(times == 1 for times in paid.values()), "charged once at most"
    if end == "paid":
        assert paid, "paid here, so paid there"
    if paid:
        assert end.startswith(("paid", "parked")) or "late_paid" in end, "paid there, so told here"


def test_the_table_names_only_scenarios_that_there_are() -> None:
    assert set(SEEN) <= set(scenario_names())
