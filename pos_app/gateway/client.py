"""The httpx client of `exchange.py`: its TLS context, and one pool for reads and one for writes.

A kept connection may be closed by the server just as we write on it. So writes have connections
of their own that are given up after two idle seconds, well below any server's limit; httpx drops
one that is already closed before it writes; and what fails before the body is Unreachable. Thus
no write becomes unsure through an old connection, and none is repeated.
"""

from __future__ import annotations

import logging
import ssl
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

MOST_IN_FLIGHT = 8
READ_IDLE = 20.0
WRITE_IDLE = 2.0


def prepare(with_tls: bool) -> ssl.SSLContext:  # noqa: FBT001 - to_thread passes it by position
    """Import what is slow and load the system's and certifi's authorities. For a thread."""
    _skip_sniffio()
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
