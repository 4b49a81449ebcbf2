"""What an answer, or the lack of one, means for the caller. Pure; the one place that decides it.

A *read* may be repeated, so whatever makes no sense is Unreachable ("provably nothing was done").
A *write* may have been done as soon as its body began to leave, so only a clear no is a refusal.

===============================  ==============================  ===========================
what happened                    write                           read
===============================  ==============================  ===========================
before the body began to leave   Unreachable `no_connection`     the same
 (refused, DNS, TLS, connect      `no_such_host` `tls_failed`
 time-out, no free place)         `connect_timed_out` `busy`
cut off before its last piece   Unreachable `cut_off`           –
 left (a bulk file)
reset or closed afterwards       Unsure `connection_lost`        Unreachable, repeated
no answer in time                Unsure `no_answer` (timed_out)  Unreachable, repeated
2xx, envelope says true          done                            done
2xx, envelope says false         Refused                         Refused
2xx, opens to nonsense           Unsure `bad_answer`             Unreachable `bad_answer`
any, sealed under other keys     Unsure `keys_do_not_fit`        Unreachable, not repeated
3xx                              Unsure `redirected`             Unreachable, not repeated
401                              Unsure `signed_out`             signed in anew once, then
                                                                 Unreachable `signed_out`
404 410, envelope                Refused `not_found`             Refused `not_found`
403, envelope                    Refused `forbidden`             Refused `forbidden`
other 4xx, envelope              Refused `refused` or, with a    the same
                                 field map, `invalid_fields`
4xx without an envelope          Unsure `bad_answer`             Unreachable `bad_answer`
408                              Unsure `no_answer` (timed_out)  Unreachable, repeated
429                              Unreachable `too_many_requests` Unreachable, repeated after
                                 with retry_after                `Retry-After`
5xx                              Unsure `gateway_trouble`        Unreachable, repeated
===============================  ==============================  ===========================

Why so: *401 on a write* should mean that nothing was done (RFC 9110, 15.5.2), but a proxy or a
session that died between two steps is not proof, and an enquiry costs seconds while a second
charge costs trust: the token is renewed and the caller asks before anything is sent again.
*429* is answered by a limiter in front of the work, before the work; the caller may send the same
reference again later. *5xx* says nothing about how far the work came. *4xx without an envelope*
was not written by the API, so nobody knows what the API did. Sign-in is repeatable and moves no
money: everything that fails there is Unreachable, a refusal `sign_in_refused`.

No decision looks at a message text: three of the documented ones differ from their own
ciphertext (hesabe-api.md, section 3).
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from pos_app.errors import PosError, Refused, Unreachable, Unsure
from pos_app.gateway import fields
from pos_app.gateway.envelope import Json, Opened

_MOST_FIELDS = 40


class CallKind(Enum):
    """What a call may have done if nobody knows how it ended."""

    READ = "read"
    WRITE = "write"
    SIGN_IN = "sign_in"


class Sent(Enum):
    """How far a request came, by what the transport itself saw."""

    NOTHING = "nothing"
    """No byte of the body: the server cannot have acted, whatever it got of the headers."""
    PART = "part"
    """The body began to leave, and its end certainly did not (`body.py`): the server has no
    request that it could open."""
    SOME = "some"
    """The body began to leave, perhaps all of it."""


@dataclass(frozen=True, slots=True)
class Said:
    """What stood in an answer: `response`, and the envelope's other words."""

    response: Json = field(default=None, repr=False)
    message: str = ""
    whole: Mapping[str, Json] = field(default_factory=dict, repr=False)


def answer_of(
    status: int, opened: Opened, kind: CallKind, *, retry_after: float | None = None
) -> Said:
    """What the gateway said, if it said yes. Raises Refused, Unsure or Unreachable (the table)."""
    trouble = _trouble_by_status(status, kind, retry_after)
    if trouble:
        raise trouble
    if not opened.readable:
        raise unclear(
            "keys_do_not_fit" if opened.fault == "keys_do_not_fit" else "bad_answer",
            f"HTTP {status}, {opened.fault}",
            kind,
        )
    said = _said(opened.value)
    verdict = _verdict(opened.value)
    if status >= 400:
        if said is None or (verdict is None and not said.message):
            raise unclear("bad_answer", f"HTTP {status}", kind)
        raise refusal(status, said, kind)
    if verdict is False and said is not None:
        raise refusal(status, said, kind)
    if said is None or (verdict is None and kind is not CallKind.READ and not said.response):
        raise unclear("bad_answer", f"HTTP {status}, no envelope", kind)
    return said


def refusal(status: int, said: Said, kind: CallKind) -> PosError:
    """The gateway's clear no, with its field map. For sign-in it is Unreachable."""
    detail = f"HTTP {status}: {said.message}" if said.message else f"HTTP {status}"
    if kind is CallKind.SIGN_IN:
        return Unreachable("sign_in_refused", detail)
    faults = _field_map(said.whole)
    word = {403: "forbidden", 404: "not_found", 410: "not_found"}.get(status, "refused")
    return Refused(
        "invalid_fields" if faults and word == "refused" else word, detail, fields=faults
    )


def unclear(word: str, detail: str, kind: CallKind, *, timed_out: bool = False) -> PosError:
    """No trustworthy answer after something was sent."""
    if kind is CallKind.WRITE:
        return Unsure(word, detail, timed_out=timed_out)
    return Unreachable(word, detail)


def from_exception(problem: BaseException, sent: Sent, kind: CallKind) -> PosError:
    """Turn httpx's and the system's exceptions into ours; `sent` decides what they mean."""
    import httpx

    detail = _why(problem)
    if sent is Sent.NOTHING:
        if isinstance(problem, httpx.PoolTimeout):
            return Unreachable("busy", detail)
        if isinstance(problem, httpx.TimeoutException | TimeoutError):
            return Unreachable("connect_timed_out", detail)
        return Unreachable(_connect_word(problem), detail)
    if sent is Sent.PART:
        return Unreachable("cut_off", detail)
    if isinstance(problem, httpx.TimeoutException | TimeoutError):
        return unclear("no_answer", detail, kind, timed_out=True)
    if isinstance(problem, httpx.DecodingError | httpx.TooManyRedirects):
        return unclear("bad_answer", detail, kind)
    return unclear("connection_lost", detail, kind)


def may_repeat(trouble: Unreachable) -> bool:
    """Whether asking a read once more could help."""
    return trouble.kind in _PASSING


_PASSING = frozenset(
    {"no_connection", "no_such_host", "connect_timed_out", "busy", "connection_lost"}
    | {"no_answer", "too_many_requests", "gateway_trouble"}
)


def _trouble_by_status(status: int, kind: CallKind, retry_after: float | None) -> PosError | None:
    detail = f"HTTP {status}"
    if status == 429:
        return Unreachable("too_many_requests", detail, retry_after=retry_after)
    if status == 408:
        return unclear("no_answer", detail, kind, timed_out=True)
    if status >= 500:
        return unclear("gateway_trouble", detail, kind)
    if status == 401:
        if kind is CallKind.SIGN_IN:
            return Unreachable("sign_in_refused", detail)
        return unclear("signed_out", detail, kind)
    if 300 <= status < 400:
        return unclear("redirected", detail, kind)
    if status < 200:
        return unclear("bad_answer", detail, kind)
    return None


def _verdict(value: Json) -> bool | None:
    """What the envelope's `status` says: numbers and numeric strings are equal to booleans."""
    status = fields.mapping(value).get("status")
    if isinstance(status, bool):
        return status
    return {"1": True, "true": True, "0": False, "false": False}.get(
        fields.plain_text(status).casefold()
    )


def _said(value: Json) -> Said | None:
    """Read the envelope; an object without one (invoice details, as printed) is its own answer."""
    if isinstance(value, list):
        return Said(value)
    if not isinstance(value, dict) or not value:
        return None
    message = value.get("message")
    texts = message if isinstance(message, dict) else {"en": message}
    text = fields.text(texts, "en", "ar")
    if "response" in value:
        return Said(value["response"], text, value)
    if "data" in value and ("status" in value or "message" in value):
        return Said(value["data"], text, value)
    if "message" in value or isinstance(value.get("status"), bool):
        return Said(None, text, value)
    return Said(value, "", {})


def _field_map(whole: Mapping[str, Json]) -> dict[str, tuple[str, ...]]:
    """Laravel's map of field -> texts, under `response`, `data` or `errors` (section 4)."""
    for key in ("response", "data", "errors"):
        found = fields.mapping(whole.get(key))
        made = {
            fields.plain_text(name): _texts(value)
            for name, value in list(found.items())[:_MOST_FIELDS]
            if isinstance(value, str | list)
        }
        if any(made.values()):
            return {name: value for name, value in made.items() if value}
    return {}


def _texts(value: Json) -> tuple[str, ...]:
    several = value if isinstance(value, list) else [value]
    plain = (fields.mask_cards(fields.plain_text(one)) for one in several[:_MOST_FIELDS])
    return tuple(one for one in plain if one)


def _connect_word(problem: BaseException) -> str:
    import socket

    for cause in _causes(problem):
        if isinstance(cause, ssl.SSLError):
            return "tls_failed"
        if isinstance(cause, socket.gaierror):
            return "no_such_host"
    return "no_connection"


def _why(problem: BaseException) -> str:
    """The classes down to the root cause; never their texts, which may quote an address."""
    return " < ".join(type(cause).__name__ for cause in _causes(problem))


def _causes(problem: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    current: BaseException | None = problem
    while current is not None and current not in found and len(found) < 8:
        found.append(current)
        current = current.__cause__ or current.__context__
    return found
