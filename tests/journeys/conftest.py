"""The whole app started as a person starts it, with a visitor who only taps and looks."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from drivers.virtual import PrintedSlip, VirtualPrinter
from pos_app.app.window import OpenTill, run_till
from pos_app.domain.sale import Sale
from pos_app.settings.layers import load_settings
from scripts.fingers import until


@dataclass
class Visit:
    """What a journey sees besides the screen: paper, journal, and the simulator's ledger."""

    open: OpenTill

    @property
    def printer(self) -> VirtualPrinter:
        printer = self.open.till.printer
        assert isinstance(printer, VirtualPrinter)
        return printer

    async def slip(self, number: int = 1) -> PrintedSlip:
        """The number-th slip, once it is out."""
        slips = self.printer.slips
        await until(lambda: len(slips) >= number, f"slip {number}")
        return slips[number - 1]

    async def sales(self) -> list[Sale]:
        """Every sale in the journal, oldest first."""
        page = await self.open.till.journal.page()
        book = self.open.till.book
        return [await book.load(listed.row.reference) for listed in reversed(page.sales)]

    async def ledger(self) -> dict[str, Any]:
        """What really happened at the gateway."""
        return await self.desk("GET", "ledger")

    async def desk(self, method: str, path: str, body: object | None = None) -> Any:
        """The simulator's back door."""
        assert self.open.till.demo is not None
        async with httpx.AsyncClient(trust_env=False) as client:
            url = f"{self.open.till.demo.url}/_sim/{path}"
            answer = await client.request(method, url, json=body)
            answer.raise_for_status()
            return answer.json()

    async def paid_references(self) -> list[str]:
        """References of all payments at the gateway, with repeats."""
        entries = (await self.ledger())["entries"]
        return [
            entry["payment"]["reference"]
            for entry in entries
            if entry["event"] == "payment" and entry["payment"]["ok"]
        ]


Journey = Callable[[Visit], Awaitable[None]]


@pytest.fixture
def visit(qapp: object, tmp_path: Path) -> Callable[..., None]:
    """Open the demo till in `tmp_path`, let the journey happen, close it. May be called again."""

    def run(journey: Journey, **settings: str) -> None:
        environ = {
            "POS_APP_HOME": str(tmp_path),
            "PATH": os.environ.get("PATH", ""),
            "POS_APP_TILL_MOTION": "false",
            "POS_APP_TILL_SOUNDS": "false",
            **settings,
        }
        loaded = load_settings(environ, demo=True)
        failed: list[Exception] = []

        async def visitor(till: OpenTill) -> None:
            try:
                await journey(Visit(till))
            except Exception as wrong:  # noqa: BLE001  # raised again outside the loop
                failed.append(wrong)

        run_till(loaded, environ=environ, visitor=visitor)
        if failed:
            raise failed[0]

    return run
