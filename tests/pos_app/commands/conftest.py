"""The command line over fakes: a till whose parts `pos_app.app` would have put together."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from pos_app import app, cli
from pos_app.domain.enquiry_plan import EnquiryPlan
from pos_app.domain.receipt import Receipt
from pos_app.ports.devices import PrintOutcome, PrintState, Readiness
from pos_app.settings.layers import Loaded
from pos_app.usecases.print_receipt import Printing
from pos_app.usecases.run_sale import SaleRunner, nothing_to_announce
from pos_app.usecases.sale_book import SaleBook
from tests.fakes import FakeClock, FakeGateway, MemoryJournal
from tests.pos_app.commands.fake_office import FakeOffice


@dataclass(frozen=True)
class Ran:
    """What one run of `pos-app` said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


class FakePrinter:
    def __init__(self) -> None:
        self.printed: list[Receipt] = []
        self.outcome = PrintOutcome("job", PrintState.CONFIRMED)
        self.status = Readiness.READY
        self.closed = False

    async def print_receipt(self, receipt: Receipt, *, job: str) -> PrintOutcome:
        self.printed.append(receipt)
        return self.outcome

    async def readiness(self) -> Readiness:
        return self.status

    async def open_drawer(self) -> PrintOutcome:
        return self.outcome

    async def close(self) -> None:
        self.closed = True


@dataclass
class CommandLine:
    """`pos-app` as a script would run it, and the fakes behind it."""

    capsys: pytest.CaptureFixture[str]
    home: Path
    clock: FakeClock = field(default_factory=FakeClock)
    payments: FakeGateway = field(default_factory=FakeGateway)
    printer: FakePrinter | None = None
    loaded: Loaded | None = None
    opened: int = 0

    def __post_init__(self) -> None:
        self.journal = MemoryJournal(self.clock)
        self.book = SaleBook(journal=self.journal, clock=self.clock, till="01")
        self.plan = EnquiryPlan()
        self.gateway = FakeOffice(self.payments)

    def __call__(self, *typed: str) -> Ran:
        code = cli.main(typed)
        said = self.capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return Ran(code, said.out, said.err)

    def runner(self, announce: Any = nothing_to_announce) -> SaleRunner:
        return SaleRunner(self.book, self.payments, self.clock, self.plan, announce)

    def printing(self) -> Printing | None:
        if self.printer is None:
            return None
        from pos_app.domain.receipt import Shop

        return Printing(self.printer, self.journal, self.clock, Shop("Dukan"))


@pytest.fixture
def pos(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> CommandLine:
    till = CommandLine(capsys, tmp_path / "home")

    @asynccontextmanager
    async def open_headless(
        loaded: Loaded, *, environ: Mapping[str, str]
    ) -> AsyncIterator[CommandLine]:
        till.loaded = loaded
        till.opened += 1
        loaded.home.prepare()
        yield till

    @asynccontextmanager
    async def open_office(
        loaded: Loaded, *, environ: Mapping[str, str]
    ) -> AsyncIterator[FakeOffice]:
        till.loaded = loaded
        till.opened += 1
        yield till.gateway

    monkeypatch.setattr(app, "open_headless", open_headless)
    monkeypatch.setattr(app, "open_office", open_office)
    for name in ("SECRET_KEY", "IV_KEY", "ACCESS_CODE", "USERNAME", "PASSWORD", "PIN"):
        monkeypatch.delenv(f"POS_APP_{name}", raising=False)
    monkeypatch.setenv("POS_APP_HOME", str(till.home))
    monkeypatch.setenv("POS_APP_POLICY", str(tmp_path / "policy.toml"))
    monkeypatch.setenv("POS_APP_GATEWAY_ENVIRONMENT", "demo")
    return till
