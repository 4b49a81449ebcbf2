"""A till for the screens to talk to: every port of `ui/viewmodels/ports.py`, driven by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from PySide6.QtGui import QImage

from pos_app.domain.entry import SaleRow
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.domain.verdict import Payment
from pos_app.errors import NotAllowed, PosError
from pos_app.ports.devices import PrintOutcome, PrintState
from pos_app.ports.setting import Setting
from pos_app.usecases.cut_off import CutOff
from tests.ui.fake_settings import SETTINGS
from ui.viewmodels.past.ports import DayTotal, Moment, Page, Query
from ui.viewmodels.ports import (
    Draft,
    Health,
    Progress,
    Pulse,
    Report,
    TerminalChoice,
    VirtualScreen,
)

NOW = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
KNET = Payment(key="t1", card="************4471", scheme="KNET", approval="512894")


class FakeClock:
    """Time that stands still until `pass_time`; sleepers wake in order."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.seconds - 1000.0)

    def monotonic(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((self.seconds + seconds, future))
        await future

    async def pass_time(self, seconds: float) -> None:
        """Let `seconds` go by, waking each sleeper at its time."""
        end = self.seconds + seconds
        while True:
            await settle()
            due = sorted(
                (item for item in self._sleepers if item[0] <= end and not item[1].done()),
                key=lambda item: item[0],
            )
            if not due:
                break
            self.seconds = max(self.seconds, due[0][0])
            self._sleepers.remove(due[0])
            due[0][1].set_result(None)
        self.seconds = end
        await settle()


async def settle() -> None:
    """Let everything that is ready run."""
    for _ in range(10):
        await asyncio.sleep(0)


def make_sale(state: SaleState = SaleState.AWAITING, **fields: object) -> Sale:
    """A sale of KD 12.750 on the counter terminal in `state`."""
    sale = Sale(
        reference="01K7-261123-0412-9",
        amount=Fils(12_750),
        tender=Tender.TERMINAL,
        terminal="48515",
        till="01",
        created_at=NOW,
        updated_at=NOW,
        operator="Mariam",
        state=state,
        invoice_ids=("981",),
    )
    if state is SaleState.PAID:
        fields.setdefault("payment", KNET)
        fields.setdefault("on_terminal", True)
    return replace(sale, **fields)  # type: ignore[arg-type]


@dataclass
class FakeTill:
    """Journeys that go only as far as the test lets them: `report`, then `finish` or `fail`."""

    drafts: list[Draft] = field(default_factory=list)
    asked: list[tuple[str, ...]] = field(default_factory=list)
    refusal: PosError | None = None
    right_pin: str = "2580"
    print_outcome: PrintOutcome = field(
        default_factory=lambda: PrintOutcome("j1", PrintState.CONFIRMED)
    )
    _report: Report | None = None
    _end: asyncio.Future[Progress] | None = None
    last: Progress | None = None
    found: Progress | None = None
    """What an enquiry about a sale without a journey brings."""

    async def _journey(self, report: Report) -> Progress:
        self._report = report
        self._end = asyncio.get_running_loop().create_future()
        return await self._end

    def report(self, progress: Progress) -> None:
        """The journey has come so far."""
        assert self._report is not None
        self.last = progress
        self._report(progress)

    def finish(self, progress: Progress) -> None:
        """The journey ends so."""
        assert self._end is not None
        self.last = progress
        self._end.set_result(progress)

    def fail(self, error: PosError) -> None:
        """The journey raises."""
        assert self._end is not None
        self._end.set_exception(error)

    async def take_terminal_sale(self, draft: Draft, report: Report) -> Progress:
        self.drafts.append(draft)
        return await self._journey(report)

    async def make_link(self, draft: Draft, report: Report) -> Progress:
        self.drafts.append(draft)
        return await self._journey(report)

    async def take_cash(self, draft: Draft, received: Fils) -> Progress:
        self.drafts.append(draft)
        self._may_refuse()
        sale = make_sale(
            SaleState.PAID,
            tender=Tender.CASH,
            amount=draft.amount,
            terminal="",
            payment=None,
            received=received,
            change=Fils(received - draft.amount),
        )
        return Progress(sale, print_outcome=self.print_outcome)

    async def take_up(self, reference: str, report: Report) -> Progress:
        self.asked.append(("take_up", reference))
        return await self._journey(report)

    def leave(self, reference: str) -> None:
        self.asked.append(("leave", reference))
        assert self.last is not None
        self.finish(self.last)

    async def enquire_now(self, reference: str) -> Progress | None:
        self.asked.append(("enquire", reference))
        self._may_refuse()
        return self.found

    async def request_cancel(self, reference: str) -> None:
        self.asked.append(("cancel", reference))
        self._may_refuse()

    async def park(self, reference: str) -> None:
        self.asked.append(("park", reference))
        assert self.last is not None
        self.finish(replace(self.last, sale=replace(self.last.sale, state=SaleState.PARKED)))

    async def resolve_paid(self, reference: str, pin: str, approval: str) -> Progress:
        self.asked.append(("resolve_paid", reference, approval))
        return self._resolved(pin, SaleState.PAID, approval)

    async def resolve_not_paid(self, reference: str, pin: str) -> Progress:
        self.asked.append(("resolve_not_paid", reference))
        return self._resolved(pin, SaleState.CANCELLED, "")

    async def acknowledge(self, reference: str, pin: str) -> Progress:
        self.asked.append(("acknowledge", reference))
        return self._resolved(pin, SaleState.DECLINED, "")

    def _resolved(self, pin: str, state: SaleState, approval: str) -> Progress:
        if pin != self.right_pin:
            raise NotAllowed("pin_wrong")
        self.last = Progress(make_sale(state, payment=None, approval=approval))
        if self._end is not None and not self._end.done():
            self.finish(self.last)
        return self.last

    async def print_again(self, reference: str) -> PrintOutcome:
        self.asked.append(("print", reference))
        self._may_refuse()
        return self.print_outcome

    def _may_refuse(self) -> None:
        if self.refusal is not None:
            raise self.refusal


@dataclass
class FakeLedger:
    """A journal of made-up sales."""

    sales: list[Sale] = field(default_factory=list)
    moments: tuple[Moment, ...] = ()
    queries: list[tuple[Query, str]] = field(default_factory=list)
    was_cut_off: CutOff = field(default_factory=CutOff)
    trouble: PosError | None = None

    async def page(self, query: Query, *, cursor: str = "", size: int = 50) -> Page:
        self.queries.append((query, cursor))
        found = [
            sale
            for sale in self.sales
            if query.text in f"{sale.reference} {sale.amount} {sale.payer_phone}"
            and query.state in ("", sale.state)
        ]
        start = int(cursor or "0")
        end = start + size
        return Page(tuple(found[start:end]), str(end) if end < len(found) else "")

    async def rows(self, query: Query) -> AsyncGenerator[Sequence[SaleRow]]:
        page = await self.page(query, size=1000)
        yield [
            SaleRow(
                reference=sale.reference,
                state=sale.state,
                tender=sale.tender,
                amount=sale.amount,
                terminal=sale.terminal,
                till=sale.till,
                created_at=sale.created_at,
                updated_at=sale.updated_at,
                version=sale.version,
            )
            for sale in page.sales
        ]

    async def day_totals(self, days: Sequence[date]) -> tuple[DayTotal, ...]:
        return tuple(
            DayTotal(
                day,
                Fils(sum(s.amount for s in self._paid(day))),
                len(self._paid(day)),
            )
            for day in days
        )

    def _paid(self, day: date) -> list[Sale]:
        return [s for s in self.sales if s.state is SaleState.PAID and s.created_at.date() == day]

    async def story(self, reference: str) -> tuple[Moment, ...]:
        return self.moments

    async def parked(self) -> tuple[Sale, ...]:
        return tuple(s for s in self.sales if s.state is SaleState.PARKED or s.alarm)

    async def cut_off(self) -> CutOff:
        if self.trouble is not None:
            raise self.trouble
        return self.was_cut_off


@dataclass
class FakeHouse:
    """A shop in Salmiya with one terminal more than it needs."""

    facts: Pulse = field(
        default_factory=lambda: Pulse(
            shop="Al Nakheel Café",
            shop_ar="مقهى النخيل",
            till="01",
            operator="Mariam",
            gateway="ready",
            gateway_ms=84,
            printer="ready",
        )
    )
    choices: tuple[TerminalChoice, ...] = (
        TerminalChoice("48515", "Counter terminal", NOW - timedelta(minutes=1)),
        TerminalChoice("48516", "Terrace terminal"),
    )
    kept: list[tuple[str, str]] = field(default_factory=list)
    refusal: PosError | None = None

    def pulse(self) -> Pulse:
        return self.facts

    def quick_amounts(self) -> tuple[Fils, ...]:
        return tuple(Fils(fils) for fils in (500, 1000, 5000, 10000, 20000))

    def known_terminals(self) -> tuple[TerminalChoice, ...]:
        return ()

    async def terminals(self) -> tuple[TerminalChoice, ...]:
        return self.choices

    def settings(self) -> tuple[Setting, ...]:
        return SETTINGS

    async def set_setting(self, key: str, value: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.kept.append((key, value))

    def health(self) -> tuple[Health, ...]:
        return (
            Health("gateway", "go", "84 ms"),
            Health("clock", "go", "0.2 s"),
            Health("token_age", "go", "12 min"),
            Health("terminals", "go", "112 ms"),
            Health("printer", "attention", "paper_near_end", "paper_near_end"),
            Health("display", "quiet", "none"),
            Health("journal", "go", "journal.sqlite3"),
            Health("loop_lag", "go", "3 ms"),
            Health("version", "quiet", "0.1.0"),
        )

    async def check_health(self) -> tuple[Health, ...]:
        return self.health()

    async def support_bundle(self) -> str:
        return "exports/support.zip"

    async def print_test(self) -> PrintOutcome:
        return PrintOutcome("t", PrintState.SENT)


@dataclass
class FakeDesk:
    """The demo's customer and paper."""

    screen: VirtualScreen = field(
        default_factory=lambda: VirtualScreen("amount", Fils(12_750), "01K7-261123-0412-9", "48515")
    )
    acts: list[str] = field(default_factory=list)
    chosen: str = "approve"
    slips: list[QImage] = field(default_factory=list)
    drawer: int = 0
    trouble: str = ""

    def terminal_screen(self) -> VirtualScreen:
        return self.screen

    async def act(self, action: str) -> None:
        self.acts.append(action)

    def scenarios(self) -> tuple[str, ...]:
        return (
            "approve",
            "slow-everything",
            "gateway-down",
            "reply-lost-after-work",
            "garbage-body",
            "details-lag",
            "double-payment",
        )

    def scenario(self) -> str:
        return self.chosen

    async def choose_scenario(self, name: str) -> None:
        self.chosen = name

    def printed(self) -> int:
        return len(self.slips)

    def slip(self, number: int) -> QImage | None:
        return self.slips[number] if number < len(self.slips) else None

    def drawer_opened(self) -> int:
        return self.drawer

    async def set_printer_trouble(self, kind: str) -> None:
        self.trouble = kind
