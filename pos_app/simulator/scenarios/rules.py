"""What can befall a call, and the rules that say which call."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What can befall one call. *before* the work: nothing was done; *after*: it was."""

    DELAY = "delay"
    """The answer comes `seconds` late."""
    STALL_BEFORE_WORK = "stall_before_work"
    """Silence for `seconds`, then the work is done even if the caller has gone."""
    STALL_AFTER_WORK = "stall_after_work"
    """The work is done at once, the answer comes `seconds` later."""
    DROP_BEFORE_WORK = "drop_before_work"
    """The connection is closed without an answer; nothing was done."""
    DROP_AFTER_WORK = "drop_after_work"
    RESET_BEFORE_BODY = "reset_before_body"
    """A TCP reset as soon as the headers are in."""
    RESET_BEFORE_WORK = "reset_before_work"
    """A TCP reset after the body was read; nothing was done."""
    RESET_AFTER_WORK = "reset_after_work"
    RESET_WITHIN_ANSWER = "reset_within_answer"
    """Half of the answer's bytes, then a reset."""
    CUT_ANSWER = "cut_answer"
    """Half of the answer's bytes, then an orderly close: shorter than its Content-Length."""
    SLOW_ANSWER = "slow_answer"
    """The answer's bytes trickle over `seconds`."""
    NOT_HTTP = "not_http"
    """Bytes that are no HTTP at all, after the work."""
    GARBAGE = "garbage"
    """200 with random bytes as its body, after the work."""
    TRUNCATED_JSON = "truncated_json"
    """A well sealed body whose JSON ends in the middle, after the work."""
    WRONG_KEYS = "wrong_keys"
    """A body sealed with other keys, after the work: it opens to noise."""
    EMPTY = "empty"
    """200 with no body, after the work."""
    UNAUTHORIZED = "unauthorized"
    """401 in plain JSON, nothing was done; the token is forgotten too."""
    UNAUTHORIZED_AFTER_WORK = "unauthorized_after_work"
    TOO_MANY = "too_many"
    """429 with `Retry-After: seconds`, nothing was done."""
    STATUS_HTML = "status_html"
    """`status` (500, 502, ...) with an HTML page, nothing was done."""
    STATUS_HTML_AFTER_WORK = "status_html_after_work"
    STATUS_JSON = "status_json"
    """`status` with `{"message": "Internal Server Error"}` in plain JSON, nothing was done."""
    REFUSED_WITH_200 = "refused_with_200"
    """200 whose envelope says `status: false`, nothing was done."""
    REFUSED_AFTER_WORK = "refused_after_work"
    """The same, though it was done: the terminal did not answer the gateway, say."""
    CAPTIVE_PORTAL = "captive_portal"
    """302 to a sign-in page of the Wi-Fi."""
    CAPTIVE_PAGE = "captive_page"
    """200 with that page's HTML."""
    DOWN = "down"
    """The gateway goes away for `seconds`: connections are refused, open ones reset."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Which calls a fault befalls. All conditions given must hold; none given: every call."""

    on: tuple[str, ...]
    """Operations (`pos.create`), groups (`pos.*`, `reads`, `writes`) or `*`."""
    fault: Fault
    calls: tuple[int, ...] = ()
    """The nth matching calls, from 1."""
    first: int = 0
    """The first n matching calls."""
    every: int = 0
    """Each nth matching call."""
    chance: float = 1.0
    """Drawn from the seed."""
    seconds: float = 0.0
    status: int = 500
