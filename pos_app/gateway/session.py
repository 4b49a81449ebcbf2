"""Keeping us signed in: login, renewal a minute early, one at a time, login as the fallback.

Login and renewal are plain JSON both ways and carry no access code (hesabe-api.md, section 5). An
access token lives 900 s; how long a renewal token lives, and whether it may be used twice, is
unknown, so a refused renewal is followed by a login. Tokens live in memory only.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from pos_app.errors import PosError, Unreachable
from pos_app.gateway import fields
from pos_app.gateway.envelope import compact_json, open_body
from pos_app.gateway.exchange import Exchange
from pos_app.gateway.faults import CallKind, answer_of
from pos_app.ports.clock import Clock

RENEW_BEFORE = 60.0
"""Seconds before its end that a token is renewed."""
REST_AFTER_REFUSAL = 5.0
"""Seconds during which a refused sign-in is not tried again: polling must not lock the account."""
_PLAIN = {"accept": "application/json", "content-type": "application/json"}
_LONGEST_TOKEN = 16_384
_USUAL_LIFE = 900


@dataclass(frozen=True, slots=True)
class _Tokens:
    access: str = field(repr=False)
    renewal: str = field(repr=False)
    until: float
    """Monotonic seconds."""
    since: float = 0.0
    """Monotonic seconds of the sign-in or renewal."""


class Session:
    """Hands out a valid access token; any number of callers cause one sign-in."""

    def __init__(
        self, exchange: Exchange, clock: Clock, *, base_url: str, username: str, password: str
    ) -> None:
        self._exchange = exchange
        self._clock = clock
        self._base_url = base_url
        self._username = username
        self._password = password
        self._tokens: _Tokens | None = None
        self._renewing = asyncio.Lock()
        self._refused: tuple[float, PosError] | None = None

    def __repr__(self) -> str:
        return "Session(...)"

    async def token(self) -> str:
        """A token good for at least a moment. Raises Unreachable (`sign_in_refused`, ...)."""
        if self._tokens and self._left(self._tokens) > RENEW_BEFORE:
            return self._tokens.access
        async with self._renewing:
            tokens = self._tokens
            if tokens and self._left(tokens) > RENEW_BEFORE:
                return tokens.access
            try:
                self._tokens = await self._renewed(tokens)
            except Unreachable:
                # Renewal is early: while the old token lives, a stutter must not stop a sale.
                if tokens is None or self._left(tokens) <= 0:
                    raise
                return tokens.access
            return self._tokens.access

    def reject(self, access: str) -> None:
        """The gateway answered 401 to `access`: never use it again, but keep its renewal token."""
        if self._tokens and self._tokens.access == access:
            self._tokens = _Tokens("", self._tokens.renewal, self._clock.monotonic())

    def age(self) -> float | None:
        """Seconds since the token in use was given; None where there is none."""
        tokens = self._tokens
        return self._clock.monotonic() - tokens.since if tokens and tokens.access else None

    def _left(self, tokens: _Tokens) -> float:
        return tokens.until - self._clock.monotonic()

    async def _renewed(self, old: _Tokens | None) -> _Tokens:
        if old and old.renewal:
            try:
                return await self._ask("/api/v1/token-refresh", {"refreshToken": old.renewal})
            except Unreachable as trouble:
                if trouble.kind not in {"sign_in_refused", "bad_answer", "gateway_trouble"}:
                    raise
        return await self._login()

    async def _login(self) -> _Tokens:
        if self._refused and self._clock.monotonic() - self._refused[0] < REST_AFTER_REFUSAL:
            raise Unreachable(self._refused[1].kind, self._refused[1].detail)
        login = {"username": self._username, "password": self._password}
        try:
            tokens = await self._ask("/api/v1/login", login)
        except Unreachable as trouble:
            if trouble.kind == "sign_in_refused":
                self._refused = (self._clock.monotonic(), trouble)
            raise
        self._refused = None
        return tokens

    async def _ask(self, path: str, payload: dict[str, str]) -> _Tokens:
        began = self._clock.monotonic()
        reply = await self._exchange.send(
            "POST",
            self._base_url + path,
            kind=CallKind.SIGN_IN,
            headers=_PLAIN,
            body=compact_json(payload).encode("utf-8"),
        )
        said = answer_of(
            reply.status,
            open_body(reply.body, None),
            CallKind.SIGN_IN,
            retry_after=reply.retry_after,
        )
        response = fields.mapping(said.response)
        token = fields.inner(response, "token") or response
        access, renewal = token.get("access_token"), token.get("refresh_token")
        if not _is_header_text(access):
            raise Unreachable("bad_answer", "no access token in the answer to sign-in")
        life = fields.whole(token, "expires_in")
        return _Tokens(
            str(access),
            renewal if isinstance(renewal, str) and len(renewal) <= _LONGEST_TOKEN else "",
            began + min(max(life if life is not None else _USUAL_LIFE, 0), 86_400),
            began,
        )


def _is_header_text(value: object) -> bool:
    """Whether a server's token may stand in a header: printable ASCII without spaces."""
    return (
        isinstance(value, str)
        and 0 < len(value) <= _LONGEST_TOKEN
        and all("!" <= character <= "~" for character in value)
    )
