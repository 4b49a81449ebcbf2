"""A simulator for tests, in process or as a process of its own, and a strict little caller.

::

    async with running_simulator(scenario="late-after-cancel") as (simulator, caller):
        made = await caller.push("R-1", "1.250")
        simulator.world.clock.shift(5)
        assert simulator.ledger.summary().paid == 1250

The clock is frozen unless a test gives its own: nothing here waits for real time. The caller is
written apart from `pos_app.gateway`, so that a mistake there cannot hide a mistake here.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from typing import Any, Self

import httpx

from pos_app.simulator.config import Credentials, SimulatorConfig
from pos_app.simulator.protocol.sealing import compact, open_sealed, seal
from pos_app.simulator.server import Simulator, serve
from pos_app.simulator.world.clock import VirtualClock

MORNING = 1_772_352_000.0
"""2026-03-01 08:00:00 UTC, 11:00:00 in Kuwait."""


@dataclass(frozen=True, slots=True)
class Said:
    """An answer: `body` is the JSON, opened where it was sealed; None where there is none."""

    status: int
    body: Any
    raw: bytes
    headers: httpx.Headers

    @property
    def response(self) -> Any:
        """What stood in `response`."""
        return self.body["response"]


class Caller:
    """Calls the API as the documentation says, and nothing more."""

    def __init__(self, base_url: str, credentials: Credentials | None = None) -> None:
        self.credentials = credentials or Credentials()
        self.http = httpx.AsyncClient(base_url=base_url, timeout=10.0)
        self.headers = {"accessCode": self.credentials.access_code, "Accept": "application/json"}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.http.aclose()

    async def sign_in(self) -> Said:
        """Log in and use the token from now on."""
        known = self.credentials
        said = await self.plain(
            "POST", "/api/v1/login", {"username": known.username, "password": known.password}
        )
        token = said.response["token"]["access_token"]
        self.headers["Authorization"] = f"Bearer {token}"
        return said

    async def get(self, path: str, payload: dict[str, Any] | None = None, /, **query: Any) -> Said:
        """A sealed GET: the payload in `?data=`, filters beside it."""
        sealed = self._sealed(payload or {})
        answer = await self.http.get(path, params={**query, "data": sealed}, headers=self.headers)
        return self._said(answer)

    async def send(self, method: str, path: str, payload: dict[str, Any] | None = None) -> Said:
        """A sealed POST, PUT or DELETE: the payload in a JSON body."""
        sealed = {"data": self._sealed(payload or {})}
        answer = await self.http.request(method, path, json=sealed, headers=self.headers)
        return self._said(answer)

    async def plain(self, method: str, path: str, body: Any = None) -> Said:
        """A call that is not sealed: sign-in, enquiry, the back door."""
        answer = await self.http.request(method, path, json=body, headers=self.headers)
        return self._said(answer)

    async def push(
        self, reference: str, amount: str = "1.250", terminal: str = "48515", **more: Any
    ) -> Said:
        """Create a POS order."""
        payload = {
            "customer_name": "Walk-in",
            "amount": amount,
            "terminal_id": terminal,
            "invoice_number": reference,
            "description": reference,
        }
        path = "/api/v1/merchant/smartpos-transaction"
        return await self.send("POST", path, payload | more)

    async def pos_rows(self, **query: Any) -> list[dict[str, Any]]:
        """The rows of the POS invoice list, where they sit by default."""
        said = await self.get("/api/v1/merchant/smartpos-invoices", **query)
        rows: list[dict[str, Any]] = said.response["data"]
        return rows

    async def report_rows(self, **query: Any) -> list[dict[str, Any]]:
        """The rows of the transaction report."""
        said = await self.get("/api/v1/report/transactions", nostats="1", **query)
        rows: list[dict[str, Any]] = said.response["transaction_list"]["data"]
        return rows

    async def paid_token(self, reference: str = "R-1", amount: str = "10.000") -> str:
        """Have an order paid at once; the token of its payment."""
        made = await self.push(reference, amount)
        await self.plain("POST", f"/_sim/invoices/{made.response['id']}/approve", {})
        token: str = (await self.report_rows())[0]["token"]
        return token

    def _sealed(self, payload: dict[str, Any]) -> str:
        whole = {"merchantCode": self.credentials.merchant_code} | payload
        return seal(compact(whole), self.credentials)

    def _said(self, answer: httpx.Response) -> Said:
        text = answer.text
        body: Any = None
        with contextlib.suppress(ValueError):
            body = json.loads(text)
        if body is None and text and set(text) <= set("0123456789abcdef"):
            body = json.loads(open_sealed(text, self.credentials))
        return Said(answer.status_code, body, answer.content, answer.headers)


async def eventually(condition: Callable[[], bool]) -> None:
    """Let the loop run until `condition` holds; a few seconds at most."""
    for _ in range(5000):
        if condition():
            return
        await asyncio.sleep(0.001)
    raise AssertionError("it never came to that")


@contextlib.asynccontextmanager
async def running_simulator(
    *, clock: VirtualClock | None = None, signed_in: bool = True, **config: Any
) -> AsyncIterator[tuple[Simulator, Caller]]:
    """A simulator in this process with a caller that has signed in."""
    used = VirtualClock(MORNING) if clock is None else clock
    simulator = await serve(SimulatorConfig(clock=used, **config))
    async with simulator, Caller(simulator.base_url, simulator.world.credentials) as caller:
        if signed_in:
            await caller.sign_in()
        yield simulator, caller


@contextlib.contextmanager
def spawned_simulator(*arguments: str) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A simulator as a process of its own, and its url. It ends with this block."""
    command = [sys.executable, "-m", "pos_app.simulator", "--with-parent", *arguments]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        ready = json.loads(process.stdout.readline())
        yield process, ready["url"]
    finally:
        process.stdin.close()
        process.wait(timeout=20)
        process.stdout.close()
