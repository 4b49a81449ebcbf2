"""One exchange with a gateway host: bytes out, an answer back, and exactly what was sent.

One httpx client for the life of the app with its TLS context made in a thread. The transport is
watched step by step: an attempt that fails before the first byte of the body leaves was provably
not sent. Redirects are refused (the headers would leak), environment proxies are not used (a
proxy is a setting), and plain http goes to loopback alone.

A kept connection may be closed by the server just as we write on it. So writes have connections
of their own that are given up after two idle seconds, well below any server's limit; httpx drops
one that is already closed before it writes; and what fails before the body is Unreachable. Thus
no write becomes unsure through an old connection, and none is repeated.
"""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pos_app.errors import BadInput, PosError, Unreachable
from pos_app.gateway.faults import CallKind, Sent, from_exception, unclear
from pos_app.ports.clock import Clock

if TYPE_CHECKING:
    import httpx

MOST_IN_FLIGHT = 8
MOST_READS = 6
"""Of these, so that a charge never waits behind a page of history."""
LARGEST_ANSWER = 8 * 1024 * 1024
_READ_IDLE = 20.0
_WRITE_IDLE = 2.0
_LONGEST_WAIT = 600.0
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


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


@dataclass(slots=True)
class Health:
    """What diagnostics show. Times are the clock port's; None where nothing was measured."""

    last_answer: datetime | None = None
    last_trouble: str = ""
    """Kind of the last failed exchange, "" once one has succeeded again."""
    latency: float | None = None
    """Seconds of the last answered exchange, connecting included."""
    skew: float | None = None
    """Our clock minus the server's Date header, seconds; whole-second steps, so +-1 is nothing."""


def check_address(address: str, name: str) -> str:
    """`address` without a trailing slash, if one may speak to it. Raises BadInput."""
    wrong = BadInput("address_not_usable", "https://host, without user or query", field=name)
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        raise wrong from None
    bare = not (parts.query or parts.fragment or parts.username or parts.password)
    if not host or not bare or parts.scheme not in {"http", "https"}:
        raise wrong
    if parts.scheme == "http" and host not in _LOOPBACK:
        raise BadInput("plain_http", "plain http only to loopback", field=name)
    return address.rstrip("/")


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
    ) -> Reply:
        """Send once and read the whole answer. Raises Unreachable or Unsure, never httpx's."""
        client = await self._opened()
        watch = _Watch()
        request = client.build_request(
            method,
            url,
            params=query,
            headers=headers,
            content=body,
            extensions={
                "trace": watch,
                "write": kind is CallKind.WRITE,
                "timeout": self._httpx_timeouts(),
            },
        )
        if kind is CallKind.READ:
            async with self._read_places, self._places:
                return await self._measured(client, request, watch, kind)
        async with self._places:
            return await self._measured(client, request, watch, kind)

    async def _measured(
        self, client: httpx.AsyncClient, request: httpx.Request, watch: _Watch, kind: CallKind
    ) -> Reply:
        began = self._clock.monotonic()
        try:
            async with asyncio.timeout(self._timeouts.connect + 2 * self._timeouts.read):
                reply = await self._whole_answer(client, request, kind)
        except PosError as trouble:
            self.health.last_trouble = trouble.kind
            raise
        except Exception as problem:
            ours = from_exception(problem, watch.sent, kind)
            self.health.last_trouble = ours.kind
            raise ours from problem
        self.health.latency = self._clock.monotonic() - began
        return reply

    async def _whole_answer(
        self, client: httpx.AsyncClient, request: httpx.Request, kind: CallKind
    ) -> Reply:
        response = await client.send(request, stream=True, follow_redirects=False)
        try:
            pieces: list[bytes] = []
            size = 0
            async with asyncio.timeout(self._timeouts.read):
                async for piece in response.aiter_bytes():
                    size += len(piece)
                    if size > LARGEST_ANSWER:
                        raise unclear("bad_answer", "the answer does not end", kind)
                    pieces.append(piece)
        finally:
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
                context = await asyncio.to_thread(_prepare, self._with_tls)
                self._client = _make_client(context, self._proxy)
        return self._client


class _Watch:
    """httpx's trace hook: remembers whether the body of the request itself began to leave."""

    __slots__ = ("sent",)

    def __init__(self) -> None:
        self.sent = Sent.NOTHING

    async def __call__(self, event: str, info: Mapping[str, object]) -> None:
        # Through a proxy the CONNECT request is traced too; it is not ours.
        method = getattr(info.get("request"), "method", b"")
        if event.endswith("send_request_body.started") and method != b"CONNECT":
            self.sent = Sent.SOME


def _prepare(with_tls: bool) -> ssl.SSLContext:  # noqa: FBT001 - to_thread passes it by position
    """Import what is slow and load the system's and certifi's authorities. Runs in a thread."""
    import certifi
    import httpx  # noqa: F401  # loaded in this thread

    # These write addresses with their sealed query; equal payloads seal equally (section 13.12).
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    if not with_tls:
        # Loopback alone: a context that trusts nobody saves half a second and cannot be misused.
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _make_client(context: ssl.SSLContext, proxy: str) -> httpx.AsyncClient:
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    import httpx

    def pool(idle: float, places: int) -> httpx.AsyncHTTPTransport:
        limits = httpx.Limits(
            max_connections=places, max_keepalive_connections=places, keepalive_expiry=idle
        )
        return httpx.AsyncHTTPTransport(
            verify=context, trust_env=False, limits=limits, proxy=proxy or None, retries=0
        )

    class TwoPools(httpx.AsyncBaseTransport):
        def __init__(self) -> None:
            self._reads = pool(_READ_IDLE, MOST_IN_FLIGHT)
            self._writes = pool(_WRITE_IDLE, MOST_IN_FLIGHT)

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            chosen = self._writes if request.extensions.get("write") else self._reads
            return await chosen.handle_async_request(request)

        async def aclose(self) -> None:
            await self._reads.aclose()
            await self._writes.aclose()

    return httpx.AsyncClient(
        transport=TwoPools(),
        trust_env=False,
        follow_redirects=False,
        cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=[])),
        headers={"accept-encoding": "identity", "user-agent": "smart-pos-companion"},
    )


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
