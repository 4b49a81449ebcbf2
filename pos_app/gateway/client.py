"""The httpx client of `exchange.py`: its TLS context, and one pool for reads and one for writes.

A kept connection may be closed by the server just as we write on it. So writes have connections
of their own that are given up after two idle seconds, well below any server's limit; httpx drops
one that is already closed before it writes; and what fails before the body is Unreachable. Thus
no write becomes unsure through an old connection, and none is repeated.

Here, too: how a request's body leaves, and what that proves. A long body (a bulk file) leaves in
pieces, so that one sees how far it is and may stop it. Until its last piece has been handed over,
the server lacks the end of a JSON text and of a sealed hex text: it cannot open it, so nothing was
done, whatever became of the connection.
"""

from __future__ import annotations

import logging
import ssl
import sys
from collections.abc import AsyncIterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from pos_app.errors import Unreachable
from pos_app.gateway.faults import Sent
from pos_app.ports.leaving import Leaving

if TYPE_CHECKING:
    import httpx

MOST_IN_FLIGHT = 8
READ_IDLE = 20.0
WRITE_IDLE = 2.0
PIECE = 64 * 1024
SLOWEST = 16 * 1024
"""Bytes a second that the slowest line carries: a long body has so much longer to leave."""

_LOADED_LATE = (
    *("httpx", "httpcore", "anyio._backends._asyncio"),
    "cryptography.hazmat.primitives.ciphers",
)
"""What a request needs. httpx loads only itself, the rest with the first request."""


def prepare(with_tls: bool) -> ssl.SSLContext:  # noqa: FBT001 - to_thread passes it by position
    """Import what is slow and load the system's and certifi's authorities. For a thread."""
    _skip_sniffio()
    for slow in _LOADED_LATE:
        import_module(slow)
    import certifi

    # These write addresses with their sealed query; equal payloads seal equally (section 13.12).
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    if not with_tls:
        # Loopback alone: a context that trusts nobody saves half a second and cannot be misused.
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _skip_sniffio() -> None:
    """WORKAROUND https://github.com/encode/httpcore/pull/1103, until it is released.

    Each lock of each request tries `import sniffio`, which anyio has stopped bringing; an import
    that fails is not remembered and searches all of `sys.path`: a sixth of what a call costs.
    This makes it fail at once.
    """
    if "sniffio" not in sys.modules and find_spec("sniffio") is None:
        sys.modules["sniffio"] = None  # type: ignore[assignment]  # means: not there


def make_client(context: ssl.SSLContext, proxy: str) -> httpx.AsyncClient:
    """The one client: no cookies, no redirects, nothing of the environment, two pools."""
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
            self._reads = pool(READ_IDLE, MOST_IN_FLIGHT)
            self._writes = pool(WRITE_IDLE, MOST_IN_FLIGHT)

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


class Watch:
    """httpx's trace hook: remembers how far the body of the request itself came."""

    __slots__ = ("in_pieces", "longer", "sent")

    def __init__(self, *, in_pieces: bool = False) -> None:
        self.sent = Sent.NOTHING
        self.in_pieces = in_pieces
        """The function of that name counts what leaves instead."""
        self.longer = 0.0
        """Seconds that the exchange may take besides the usual ones."""

    async def __call__(self, event: str, info: Mapping[str, object]) -> None:
        """Called by httpx at each step."""
        # Through a proxy the CONNECT request is traced too; it is not ours.
        method = getattr(info.get("request"), "method", b"")
        is_body = event.endswith("send_request_body.started") and method != b"CONNECT"
        if is_body and not self.in_pieces:
            self.sent = Sent.SOME


async def in_pieces(body: bytes, leaving: Leaving, watch: Watch) -> AsyncIterator[bytes]:
    """`body` piece by piece. Raises Unreachable `stopped` before a piece that nobody wants."""
    for first in range(0, len(body), PIECE):
        if leaving.stopping():
            raise Unreachable("stopped", f"after {first} of {len(body)} bytes")
        end = first + PIECE
        watch.sent = Sent.PART if end < len(body) else Sent.SOME
        yield body[first:end]
        leaving.told(min(end, len(body)), len(body))
