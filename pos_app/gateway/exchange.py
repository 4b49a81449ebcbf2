"""One exchange with a gateway host: bytes out, an answer back, and exactly what was sent.

One httpx client for the life of the app with its TLS context made in a thread. The transport is
watched step by step: an attempt that fails before the first byte of the body leaves was provably
not sent. Redirects are refused (the headers would leak), environment proxies are not used (a
proxy is a setting), and plain http goes to loopback alone.

An exchange that nobody waits for any more (an impatient cashier, a round that is over) is broken
off by a cancel scope of anyio's, never by cancelling its task: httpcore lets go of a connection
behind anyio's shields, which a plain `Task.cancel` passes, and so does `asyncio.timeout`. Each
such cancel in the wrong moment would cost the pool a place for good, and a till sells for weeks.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from pos_app.errors import PosError, Unreachable
from pos_app.gateway.client import (
    MOST_IN_FLIGHT,
    SLOWEST,
    Watch,
    in_pieces,
    make_client,
    prepare,
)
from pos_app.gateway.config import Health
from pos_app.gateway.faults import CallKind, from_exception, unclear
from pos_app.ports.clock import Clock
from pos_app.ports.leaving import Leaving
from pos_app.usecases.racing import start

if TYPE_CHECKING:
    import anyio
    import httpx

MOST_READS = 6
"""Of these, so that a charge never waits behind a page of history."""
LARGEST_ANSWER = 8 * 1024 * 1024
_LONGEST_WAIT = 600.0


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds. `read` also bounds how long a whole answer may take to arrive."""

    connect: float = 3.0
    read: float = 10.0


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer, whatever its status code."""

    status: int
    body: bytes = field(repr=False)
    retry_after: float | None = None


class Exchange:
    """The client, its pools and its measurements. Use from one event loop."""

    def __init__(
        self, *, timeouts: Timeouts, clock: Clock, proxy: str = "", with_tls: bool = True
    ) -> None:
        self._timeouts = timeouts
        self._clock = clock
        self._proxy = proxy
        self._with_tls = with_tls
        self._client: httpx.AsyncClient | None = None
        self._closed = False
        self._opening = asyncio.Lock()
        self._places = asyncio.Semaphore(MOST_IN_FLIGHT)
        self._read_places = asyncio.Semaphore(MOST_READS)
        self.health = Health()

    async def warm_up(self) -> None:
        """Import httpx and make the TLS context, in a thread. The first exchange does it too."""
        await self._opened()

    async def close(self) -> None:
        """Close every connection. Afterwards every exchange is Unreachable `closed`."""
        self._closed = True
        client, self._client = self._client, None
        if client:
            await client.aclose()

    async def send(
        self,
        method: str,
        url: str,
        *,
        kind: CallKind,
        headers: Mapping[str, str],
        query: Mapping[str, str] | None = None,
        body: bytes | None = None,
        leaving: Leaving | None = None,
    ) -> Reply:
        """Send once and read the whole answer. Raises Unreachable or Unsure, never httpx's.

        With `leaving` the body goes in pieces and has longer; Unreachable `stopped` where it was
        stopped before the last one.
        """
        client = await self._opened()
        watch = Watch(in_pieces=leaving is not None)
        content: bytes | AsyncIterator[bytes] | None = body
        if leaving is not None and body is not None:
            content = in_pieces(body, leaving, watch)
            headers = {**headers, "content-length": str(len(body))}
            watch.longer = len(body) / SLOWEST
        request = client.build_request(
            method,
            url,
            params=query,
            headers=headers,
            content=content,
            extensions={
                "trace": watch,
                "write": kind is CallKind.WRITE,
                "timeout": self._httpx_timeouts(),
            },
        )
        if kind is CallKind.READ:
            async with self._read_places, self._places:
                return await self._attended(client, request, watch, kind)
        async with self._places:
            return await self._attended(client, request, watch, kind)

    async def _attended(
        self, client: httpx.AsyncClient, request: httpx.Request, watch: Watch, kind: CallKind
    ) -> Reply:
        """Have it done by a task of its own; see the head of this file for how it is broken off."""
        import anyio

        scope = anyio.CancelScope()
        work = start(self._measured(client, request, watch, kind, scope), name="exchange")
        try:
            return await asyncio.shield(work)
        except asyncio.CancelledError:
            scope.cancel()
            work.add_done_callback(_unheard)
            await asyncio.wait({work})
            raise

    async def _measured(
        self,
        client: httpx.AsyncClient,
        request: httpx.Request,
        watch: Watch,
        kind: CallKind,
        scope: anyio.CancelScope,
    ) -> Reply:
        import anyio

        began = self._clock.monotonic()
        reply: Reply | None = None
        try:
            most = self._timeouts.connect + 2 * self._timeouts.read + watch.longer
            with scope, anyio.fail_after(most):
                reply = await self._whole_answer(client, request, kind)
        except PosError as trouble:
            if trouble.kind != "stopped":
                self.health.last_trouble = trouble.kind
            raise
        except Exception as problem:
            ours = from_exception(problem, watch.sent, kind)
            self.health.last_trouble = ours.kind
            raise ours from problem
        if reply is None:
            raise unclear("interrupted", "nobody waits for the answer", kind)
        self.health.latency = self._clock.monotonic() - began
        return reply

    async def _whole_answer(
        self, client: httpx.AsyncClient, request: httpx.Request, kind: CallKind
    ) -> Reply:
        import anyio

        response = await client.send(request, stream=True, follow_redirects=False)
        try:
            pieces: list[bytes] = []
            size = 0
            with anyio.fail_after(self._timeouts.read):
                async for piece in response.aiter_bytes():
                    size += len(piece)
                    if size > LARGEST_ANSWER:
                        raise unclear("bad_answer", "the answer does not end", kind)
                    pieces.append(piece)
        finally:
            with anyio.CancelScope(shield=True):
                await response.aclose()
        self._note_answer(response.headers.get("date", ""))
        return Reply(
            response.status_code,
            b"".join(pieces),
            _seconds(response.headers.get("retry-after", ""), self._clock.now()),
        )

    def _note_answer(self, date: str) -> None:
        now = self._clock.now()
        self.health.last_answer = now
        self.health.last_trouble = ""
        served = _http_date(date)
        if served:
            self.health.skew = (now - served).total_seconds()

    def _httpx_timeouts(self) -> dict[str, float]:
        return {
            "connect": self._timeouts.connect,
            "pool": self._timeouts.connect,
            "read": self._timeouts.read,
            "write": self._timeouts.read,
        }

    async def _opened(self) -> httpx.AsyncClient:
        if self._closed:
            raise Unreachable("closed", "this till is shutting down")
        if self._client:
            return self._client
        async with self._opening:
            if self._client is None:
                context = await asyncio.to_thread(prepare, self._with_tls)
                self._client = make_client(context, self._proxy)
        return self._client


def _unheard(work: asyncio.Task[Reply]) -> None:
    """What it raised is nobody's; asyncio would complain that it was never looked at."""
    if not work.cancelled():
        work.exception()


def _http_date(text: str) -> datetime | None:
    try:
        served = parsedate_to_datetime(text)
    except (TypeError, ValueError, OverflowError):
        return None
    return served.replace(tzinfo=UTC) if served.tzinfo is None else served


def _seconds(text: str, now: datetime) -> float | None:
    """Retry-After as seconds: a number or a date, never negative, at most ten minutes."""
    if not text:
        return None
    if text.strip().isascii() and text.strip().isdigit():
        wait = float(text.strip()[:9])
    elif until := _http_date(text):
        wait = (until - now).total_seconds()
    else:
        return None
    return min(max(wait, 0.0), _LONGEST_WAIT)
