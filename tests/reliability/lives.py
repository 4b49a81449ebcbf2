"""Random lives of a till: sales, faults, impatient cashiers, power cuts; and what must hold.

A life is decided by its seed alone. The gateway client, the envelope, HTTP over loopback and the
simulator are the real ones; the journal keeps its rules in memory, and dies with its process.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from pos_app.domain.enquiry_plan import EnquiryPlan
from pos_app.domain.entry import Entry, Record
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.errors import JournalTrouble, PosError
from pos_app.gateway.config import GatewayConfig
from pos_app.gateway.connect import Gateway, open_gateway
from pos_app.settings.credentials import DEMO
from pos_app.simulator.config import Auto, SimulatorConfig
from pos_app.simulator.server import Simulator, serve
from pos_app.usecases.racing import start, stop
from pos_app.usecases.recover_sales import recover_sales
from pos_app.usecases.resolve_sale import park_sale
from pos_app.usecases.run_sale import SaleRunner
from pos_app.usecases.sale_book import SaleBook, SaleOrder
from pos_app.usecases.take_payment import Wishes, take_payment
from tests.fakes import MemoryJournal
from tests.reliability.warped_loop import LoopClock, LoopVirtualClock

TERMINAL = "48515"
HEALTHY = """
[title]
en = "Healed"
ar = "تعافى"
[about]
en = "Everything works again."
ar = "كل شيء يعمل من جديد."
"""

_FAULTS_OF_PUSH = (
    "drop_before_work",
    "drop_after_work",
    "reset_before_body",
    "reset_before_work",
    "reset_after_work",
    "reset_within_answer",
    "cut_answer",
    "not_http",
    "garbage",
    "truncated_json",
    "wrong_keys",
    "empty",
    "unauthorized",
    "unauthorized_after_work",
    "too_many",
    "status_html",
    "status_html_after_work",
    "status_json",
    "refused_with_200",
    "captive_portal",
    "captive_page",
    "delay",
    "stall_before_work",
    "stall_after_work",
)
_FAULTS_OF_READ = tuple(fault for fault in _FAULTS_OF_PUSH if not fault.startswith("stall"))
_PAYERS = ("approve", "decline", "wrong_pin", "walk_away", "pay_late", "nobody")


class MortalJournal(MemoryJournal):
    """Dies with its process: before or after the n-th append, or when it is killed."""

    def __init__(self, clock: Any) -> None:
        super().__init__(clock)
        self.dies_at: tuple[int, bool] | None = None
        """(append, whether it is still stored)."""
        self.appends = 0
        self.dead = False

    async def append_all(self, records: Sequence[Record]) -> tuple[Entry, ...]:
        if self.dead:
            raise JournalTrouble("power_cut")
        self.appends += 1
        due = self.dies_at is not None and self.appends == self.dies_at[0]
        if due and not (self.dies_at or (0, False))[1]:
            self.dead = True
            raise JournalTrouble("power_cut")
        entries = await super().append_all(records)
        if due:
            self.dead = True
            raise JournalTrouble("power_cut")
        return entries


@dataclass
class Life:
    """What one seed decided, and what came of it."""

    seed: int
    scenario: str = ""
    happened: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def draw_scenario(rng: random.Random, *, quickened: float = 1.0) -> tuple[str, str]:
    """A gateway with up to three kinds of fault and one kind of payer; its text, the payer.

    `quickened`: how many times shorter everything is that takes time.
    """
    payer = rng.choice(_PAYERS)
    lines = [HEALTHY]
    if payer != "nobody":
        lines.append(
            f'[[payer]]\ndoes = "{payer}"\nafter = {rng.uniform(0.2, 25) / quickened:.2f}\n'
        )
    if rng.random() < 0.1:
        lines.append(f'[[payer]]\nwhen = "declined"\ndoes = "approve"\nafter = {3.0 / quickened}\n')
    for _ in range(rng.choice((0, 1, 1, 2, 3))):
        is_push = rng.random() < 0.6
        fault = rng.choice(_FAULTS_OF_PUSH if is_push else _FAULTS_OF_READ)
        on = (
            "pos.create"
            if is_push
            else rng.choice(
                ("pos.list", "pos.details", "reports.transactions", "reads", "pos.cancel")
            )
        )
        lines.append(f'[[rules]]\non = ["{on}"]\nfault = "{fault}"')
        if fault in {"delay", "stall_before_work", "stall_after_work", "too_many"}:
            lines.append(f"seconds = {rng.choice((1, 5, 12, 30)) / quickened}")
        which = rng.choice(("first = 1", "first = 2", "every = 2", "chance = 0.3", "calls = [1]"))
        lines.append(which + "\n")
    if rng.random() < 0.3:
        lags = rng.choice((0, 2, 6)) / quickened, rng.choice((0, 3)) / quickened
        lines.append(f"[lags]\nlist = {lags[0]}\nreport = {lags[1]}\n")
    ways = []
    if rng.random() < 0.3:
        ways.append(f'cancel = "{rng.choice(("refuse", "ignore", "unknown_path"))}"')
    if rng.random() < 0.2:
        ways.append("decline_closes = false")
    if rng.random() < 0.2:
        ways.append("unique_reference = true")
    if ways:
        lines.append("[pos]\n" + "\n".join(ways) + "\n")
    return "\n".join(lines), payer


def draw_unknowns(seed: int) -> str:
    """What Hesabe leaves open (hesabe-api.md 4, 9.4), in one life of five; by a chance of its own,
    so that the other seeds stay the lives that they were.
    """
    rng = random.Random(f"{seed} unknowns")
    if rng.random() > 0.2:
        return ""
    lines = []
    if rng.random() < 0.4:
        first = rng.choice((1, 1, 2))
        lines.append(
            f'[[rules]]\non = ["pos.create"]\nfault = "refused_after_work"\nfirst = {first}\n'
        )
    rows = []
    if rng.random() < 0.4:
        rows.append('terminal_as = "record"')
    if rng.random() < 0.3:
        rows.append("dated = false")
    if rng.random() < 0.4:
        paging, order = rng.choice(("total", "laravel")), rng.choice(("true", "false"))
        rows.append(f'paging = "{paging}"')
        lines.append(f"[lists]\npage_size = 1\noldest_first = {order}\n")
    if rng.random() < 0.3:
        echoed = rng.choice(("", '"description"', '"invoice_number"'))
        rows.append(f"echo = [{echoed}]")
    if rng.random() < 0.2:
        shown = rng.choice(("number", "absent"))
        rows.append(f'amount_as = "{shown}"')
    if rows:
        lines.append("[rows]\n" + "\n".join(rows) + "\n")
    return "\n".join(lines)


async def live(seed: int) -> Life:
    """One life: up to three sales one after the other, then peace, recovery and the reckoning."""
    rng = random.Random(seed)
    life = Life(seed)
    life.scenario, _ = draw_scenario(rng)
    life.scenario += draw_unknowns(seed)
    simulator = await serve(
        SimulatorConfig(
            scenario=life.scenario + "\n", seed=seed, auto=Auto.SCENARIO, clock=LoopVirtualClock()
        )
    )
    clock = LoopClock()
    journal = MortalJournal(clock)
    gateway = gateway_to(simulator, clock)
    try:
        await gateway.warm_up()
        for _ in range(rng.choice((1, 1, 2, 3))):
            await _sell(rng, life, journal, gateway, clock)
        simulator.gatehouse.use_scenario(HEALTHY + "\n")
        simulator.world.auto = Auto.NONE
        clock.jump = timedelta()
        await asyncio.sleep(200)
        runner = new_process(journal, gateway, clock)
        for _ in range(3):
            await recover_sales(runner=runner, report=lambda _: None)
            await asyncio.sleep(120)
        _reckon(life, await sales_of(journal, runner), simulator)
    finally:
        await gateway.close()
        await simulator.close()
    return life


def gateway_to(simulator: Simulator, clock: LoopClock, *, base_url: str = "") -> Gateway:
    config = GatewayConfig(
        base_url=base_url or simulator.base_url,
        gateway_url=base_url or simulator.base_url,
        merchant_code="842217",
        access_code=DEMO.access_code.reveal(),
        secret_key=DEMO.secret_key.reveal(),
        iv_key=DEMO.iv_key.reveal(),
        username=DEMO.username.reveal(),
        password=DEMO.password.reveal(),
    )
    return open_gateway(config, clock)


def new_process(journal: MortalJournal, gateway: Gateway, clock: LoopClock) -> SaleRunner:
    journal.dead, journal.dies_at = False, None
    book = SaleBook(journal=journal, clock=clock, till="01")
    return SaleRunner(book, gateway.payments, clock, EnquiryPlan())


async def _sell(
    rng: random.Random,
    life: Life,
    journal: MortalJournal,
    gateway: Gateway,
    clock: LoopClock,
) -> None:
    runner = new_process(journal, gateway, clock)
    if rng.random() < 0.4:
        journal.dies_at = (journal.appends + rng.randint(1, 6), rng.random() < 0.5)
    if rng.random() < 0.1:
        clock.jump += timedelta(hours=rng.choice((-1, 1)))
    order = SaleOrder(Fils(rng.randint(1, 99_999)), Tender.TERMINAL, TERMINAL)
    wishes = Wishes()
    seen: list[Sale] = []
    sale = start(
        take_payment(
            order,
            runner=runner,
            report=lambda progress: seen.append(progress.sale),
            wishes=wishes,
            jitter=lambda: rng.uniform(-1, 1),
            patience=rng.choice((5.0, 40.0, 120.0)),
        ),
        name=f"life {life.seed}",
    )
    restless = start(_be_impatient(rng, wishes), name="cashier")
    set_clock = start(_set_the_clock(life, clock), name="clock")
    cut = rng.uniform(0, 30) if rng.random() < 0.3 else None
    await asyncio.wait({sale}, timeout=cut)
    if not sale.done():
        journal.dead = True
        life.happened["killed"] += 1
        await stop(sale)
    await stop(restless)
    await stop(set_clock)
    error = None if sale.cancelled() else sale.exception()
    if error is not None and not isinstance(error, PosError):
        life.wrong.append(f"{type(error).__name__}: {error}")
    life.happened[getattr(error, "kind", "") or "ran"] += 1
    await asyncio.sleep(0.1)
    if seen and rng.random() < 0.7:
        await _afterwards(rng, journal, gateway, clock, seen[-1].reference)


async def _be_impatient(rng: random.Random, wishes: Wishes) -> None:
    for _ in range(rng.choice((0, 0, 1, 2, 4))):
        await asyncio.sleep(rng.uniform(0, 15))
        rng.choice((wishes.ask_look, wishes.ask_look, wishes.ask_cancel, wishes.ask_leave))()


async def _set_the_clock(life: Life, clock: LoopClock) -> None:
    """Now and then an hour on or back in the middle of a sale; by a chance of its own."""
    rng = random.Random(f"{life.seed} {life.happened.total()} clock")
    if rng.random() < 0.15:
        await asyncio.sleep(rng.uniform(0, 40))
        clock.jump += timedelta(hours=rng.choice((-1, 1, 1)))
        life.happened["clock set"] += 1


async def _afterwards(
    rng: random.Random,
    journal: MortalJournal,
    gateway: Gateway,
    clock: LoopClock,
    reference: str,
) -> None:
    """A new process: recover, and perhaps take the same sale up again or park it."""
    runner = new_process(journal, gateway, clock)
    await recover_sales(runner=runner, report=lambda _: None)
    try:
        sale = await runner.book.load(reference)
    except PosError:
        return
    choice = rng.random()
    if choice < 0.3:
        order = SaleOrder(sale.amount, sale.tender, sale.terminal, reference)
        try:
            await take_payment(
                order,
                runner=runner,
                report=lambda _: None,
                wishes=Wishes(),
                jitter=lambda: 0.0,
                patience=20.0,
            )
        except PosError:
            return
    elif choice < 0.5:
        await park_sale(reference, runner=runner, reason="operator", operator="")


async def sales_of(journal: MortalJournal, runner: SaleRunner) -> list[Sale]:
    return [await runner.book.load(reference) for reference in journal.rows]


def _reckon(life: Life, sales: list[Sale], simulator: Simulator) -> None:
    """Ledger and journal must tell the same."""
    moved = [each for each in simulator.ledger.summary().payments if not each.foreign]
    payments = Counter(each.reference for each in moved)
    known = {sale.reference: sale for sale in sales}
    for reference, times in payments.items():
        life.wrong += _wrong_with_paid(reference, times, known.get(reference))
    made = Counter(each.reference for each in simulator.world.book.invoices.values())
    life.wrong += [f"{name} was made {times} times" for name, times in made.items() if times > 1]
    for sale in sales:
        life.happened[sale.state.value] += 1
        life.happened[sale.alarm.value if sale.alarm else "no_alarm"] += 1
        if sale.state is SaleState.PAID and not (payments[sale.reference] and sale.payment):
            life.wrong.append(f"{sale.reference} is paid here and not at the gateway")
    paid = {sale.reference for sale in sales if sale.state is SaleState.PAID}
    here = sum(known[reference].amount for reference in paid)
    there = sum(each.amount for each in moved if each.reference in paid)
    if here != there:
        life.wrong.append(f"paid here {here}, there {there}")


def _wrong_with_paid(reference: str, times: int, sale: Sale | None) -> list[str]:
    """What the journal says of a sale that the gateway has payments of, if it is wrong."""
    wrong = [f"{reference} was charged {times} times"] if times > 1 else []
    if sale is None:
        return [*wrong, f"{reference} was paid and is not in the journal"]
    told = sale.state is SaleState.PAID and (times == 1 or sale.alarm is not None)
    if not told and sale.alarm is None and sale.state is not SaleState.PARKED:
        wrong.append(f"{reference} was paid {times} times and is {sale.state} without an alarm")
    return wrong


def known_seeds() -> list[int]:
    """Seeds of every failure ever found: each stays a test."""
    text = (Path(__file__).parent / "known_seeds.txt").read_text(encoding="utf-8")
    numbers = (line.partition("#")[0].strip() for line in text.splitlines())
    return [int(number) for number in numbers if number]
