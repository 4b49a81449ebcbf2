"""One read or one write: token, sealed payload, exchange, opened answer.

GET carries the sealed payload as `?data=`, POST, PUT and DELETE in `{"data": hex}`; the bearer
and the access code go on every one (hesabe-api.md, sections 1 and 2). Reads are repeated with
jitter up to a cap and honour Retry-After; writes go out once.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field

from pos_app.errors import Unreachable
from pos_app.gateway import fields
from pos_app.gateway.envelope import Json, Keys, Payload, open_body, seal
from pos_app.gateway.exchange import Exchange, Reply
from pos_app.gateway.faults import CallKind, Said, answer_of, may_repeat
from pos_app.gateway.session import Session
from pos_app.ports.clock import Clock
from pos_app.ports.leaving import Leaving

ATTEMPTS = 3
"""How often a read is sent at most (a 401 that is cured by signing in is not counted)."""
FIRST_PAUSE = 0.4
LONGEST_PAUSE = 5.0
"""Seconds. A Retry-After beyond it is handed to the caller instead of being waited for."""


@dataclass(frozen=True, slots=True)
class Merchant:
    """Whom we speak for. Shows neither code nor keys."""

    code: str
    access_code: str = field(repr=False)
    base_url: str
    gateway_url: str


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list, as the gateway gave it."""

    rows: tuple[Json, ...] = field(repr=False)
    response: Json = field(repr=False)
    total: int | None
    more: bool
    """Another page follows."""
    understood: bool
    """The list was where a list may be; if not, having no rows proves nothing."""


@dataclass(frozen=True, slots=True)
class Account:
    """As whom a call goes out: taken once, at its beginning, so that its answer is opened with the
    keys it was sealed with though others are in use by then.
    """

    merchant: Merchant
    session: Session
    keys: Callable[[], Keys] = field(repr=False)
    """A function because ciphers load at first use."""


class Calls:
    """Sealed calls for one merchant; `account` may be put in place of another at any time."""

    def __init__(self, exchange: Exchange, account: Account, clock: Clock) -> None:
        self._exchange = exchange
        self._clock = clock
        self._dice = random.Random()
        self.account = account

    @property
    def merchant(self) -> Merchant:
        """Whom we speak for now."""
        return self.account.merchant

    async def read(
        self, path: str, query: Mapping[str, str] | None = None, payload: Payload | None = None
    ) -> Said:
        """GET `path`, at most `ATTEMPTS` times. Raises Refused or Unreachable."""
        account = self.account
        parameters = {**(query or {}), "data": _sealed(account, payload or {})}
        url = account.merchant.base_url + path
        attempt, renewed = 0, False
        while True:
            token = await account.session.token()
            try:
                reply = await self._exchange.send(
                    "GET",
                    url,
                    kind=CallKind.READ,
                    headers=_headers(account, token),
                    query=parameters,
                )
                return _answer(account, reply, token, CallKind.READ)
            except Unreachable as trouble:
                if trouble.kind == "signed_out" and not renewed:
                    renewed = True
                    continue
                attempt += 1
                await self._pause(trouble, attempt)

    async def read_plain(self, url: str, query: Mapping[str, str]) -> Said:
        """GET a plain page of the gateway host: access code only, nothing sealed (section 10)."""
        account = self.account
        headers = {"accept": "application/json", "accessCode": account.merchant.access_code}
        attempt = 0
        while True:
            try:
                reply = await self._exchange.send(
                    "GET", url, kind=CallKind.READ, headers=headers, query=query
                )
                return answer_of(
                    reply.status,
                    open_body(reply.body, account.keys()),
                    CallKind.READ,
                    retry_after=reply.retry_after,
                )
            except Unreachable as trouble:
                attempt += 1
                await self._pause(trouble, attempt)

    async def write(
        self, method: str, path: str, payload: Payload, *, leaving: Leaving | None = None
    ) -> Said:
        """POST, PUT or DELETE once. Raises Refused, Unreachable (not sent) or Unsure.

        `leaving` is for a large payload: sealed in a thread, sent in pieces.
        """
        account = self.account
        if leaving:
            body = await asyncio.to_thread(_body, account, payload)
        else:
            body = _body(account, payload)
        token = await account.session.token()
        reply = await self._exchange.send(
            method,
            account.merchant.base_url + path,
            kind=CallKind.WRITE,
            headers=_headers(account, token),
            body=body,
            leaving=leaving,
        )
        return _answer(account, reply, token, CallKind.WRITE)

    async def listings(
        self,
        path: str,
        query: Mapping[str, str],
        *,
        payload: Payload | None = None,
        start: int = 1,
        most: int | None = None,
    ) -> AsyncIterator[Listing]:
        """Pages from `start`, at most `most`, each fetched when it is asked for."""
        page, seen, earlier = start, "", 0
        while most is None or page < start + most:
            said = await self.read(path, {**query, "page": str(page)}, payload)
            listing = listing_of(said.response, page, earlier=earlier)
            earlier += len(listing.rows) * (page if page == start else 1)
            # A server that ignores `page` would serve its first page for ever.
            print_of_page = fields.raw_text(list(listing.rows[:3])) if listing.rows else ""
            if page > start and (not listing.rows or print_of_page == seen):
                return
            seen = print_of_page
            yield listing
            if not listing.more:
                return
            page += 1

    async def _pause(self, trouble: Unreachable, attempt: int) -> None:
        """Wait before the next attempt of a read, or give up by raising `trouble`."""
        if attempt >= ATTEMPTS or not may_repeat(trouble):
            raise trouble
        wait = FIRST_PAUSE * 2 ** (attempt - 1) * self._dice.uniform(0.5, 1.5)
        if trouble.retry_after is not None:
            if trouble.retry_after > LONGEST_PAUSE:
                raise trouble
            wait = max(wait, trouble.retry_after)
        await self._clock.sleep(min(wait, LONGEST_PAUSE))


def _body(account: Account, payload: Payload) -> bytes:
    return f'{{"data":"{_sealed(account, payload)}"}}'.encode("ascii")


def _sealed(account: Account, payload: Payload) -> str:
    return seal({"merchantCode": account.merchant.code, **payload}, account.keys())


def _headers(account: Account, token: str) -> dict[str, str]:
    return {
        "accept": "application/json",
        "content-type": "application/json",
        "authorization": f"Bearer {token}",
        "accessCode": account.merchant.access_code,
    }


def _answer(account: Account, reply: Reply, token: str, kind: CallKind) -> Said:
    if reply.status == 401:
        account.session.reject(token)
    opened = open_body(reply.body, account.keys())
    return answer_of(reply.status, opened, kind, retry_after=reply.retry_after)


def path_part(value: str) -> str:
    """An id or token as one piece of a path; nothing in it can leave that piece."""
    from urllib.parse import quote

    from pos_app.errors import BadInput

    if not value or len(value) > 200 or value in {".", ".."}:
        raise BadInput("id_not_usable", field="id")
    return quote(value, safe="")


def listing_of(response: Json, page: int = 1, *, earlier: int = 0) -> Listing:
    """Rows and paging, wherever this list keeps them (section 4, Pagination).

    `earlier`: rows on the pages before; where a list tells nothing but its `total`, that shows
    whether this page is the last.
    """
    holder = _holder(response)
    if isinstance(holder, list):
        return Listing(tuple(holder), response, len(holder), more=False, understood=True)
    box = fields.mapping(holder)
    found = box.get("data")
    rows = tuple(found) if isinstance(found, list) else ()
    paging = fields.inner(box, "pagination", "meta") or box
    following = paging.get("next_page_url")
    last, total = fields.whole(paging, "last_page"), fields.whole(paging, "total")
    if "next_page_url" in paging:
        more = bool(following)
    elif last is not None:
        more = page < last
    else:
        more = total is not None and total > max(earlier, (page - 1) * len(rows)) + len(rows)
    return Listing(
        rows,
        response,
        total,
        more=bool(rows) and more,
        understood=isinstance(found, list),
    )


def _holder(response: Json) -> Json:
    """The list itself, or the object whose `data` is the list: `response`, or one value in it."""
    if isinstance(response, list) or isinstance(fields.mapping(response).get("data"), list):
        return response
    inside = [
        value
        for value in fields.mapping(response).values()
        if isinstance(value, list) or isinstance(fields.mapping(value).get("data"), list)
    ]
    return inside[0] if len(inside) == 1 else response
