"""What the gateway is told and what is known of it: light, because every start reads it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import urlsplit

from pos_app.errors import BadInput

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True, slots=True)
class GatewayConfig:
    """Everything the gateway is told. Its repr shows no secret. Seconds for the time-outs."""

    base_url: str
    gateway_url: str
    """The checkout host, which answers enquiries."""
    merchant_code: str
    access_code: str = field(repr=False)
    secret_key: str = field(repr=False)
    iv_key: str = field(repr=False)
    username: str = field(repr=False)
    password: str = field(repr=False)
    connect_timeout: float = 3.0
    read_timeout: float = 10.0
    pos_amount_as_text: bool = False
    """Send a terminal's amount as "0.100" instead of the documented number 0.1."""
    try_cancel: bool = True
    """Try to cancel a terminal's invoice, which no page documents."""
    proxy: str = field(default="", repr=False)
    """`http://host:port`, or "" for none; proxies of the environment are not used."""

    def checked(self) -> GatewayConfig:
        """The same with addresses that may be spoken to; the checkout host is the API's unless it
        is set. Raises BadInput.
        """
        base_url = check_address(self.base_url, "base_url")
        gateway_url = check_address(self.gateway_url or base_url, "gateway_url")
        return replace(self, base_url=base_url, gateway_url=gateway_url)


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
