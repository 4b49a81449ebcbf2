"""Chooses the fault that befalls a call, and turns an answer into the reply it spoils."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from pos_app.simulator.config import Credentials
from pos_app.simulator.protocol.http_exchange import Cut, Reply
from pos_app.simulator.scenarios.operations import covers
from pos_app.simulator.scenarios.rules import Fault, Rule

HTML = ("Content-Type", "text/html; charset=UTF-8")
JSON = ("Content-Type", "application/json")
PORTAL = (
    b"<!DOCTYPE html><html><head><title>Welcome to our Wi-Fi</title></head>"
    b"<body><h1>Sign in to use the Internet</h1><form><input name=room></form></body></html>"
)
_NOT_HTTP = b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 3
_ERROR_PAGE = (
    "<html><head><title>{0}</title></head><body><center><h1>{0}</h1></center></body></html>"
)


class Faults:
    """The rules of a scenario with their counters. One drawn chance after another: seeded."""

    def __init__(self, rules: tuple[Rule, ...], seed: int) -> None:
        self._rules = rules
        self._matched = [0] * len(rules)
        self._draw = random.Random(f"faults {seed}")
        self.befallen: dict[str, int] = {}
        """How often each fault came, for `/_sim/state`."""

    def befall(self, operation: str) -> Rule | None:
        """The rule for this call of `operation`, or None. Every call of it counts."""
        chosen: Rule | None = None
        for index, rule in enumerate(self._rules):
            if covers(rule.on, operation):
                self._matched[index] += 1
                if self._holds(rule, self._matched[index]) and chosen is None:
                    chosen = rule
        if chosen is not None:
            name = chosen.fault.value
            self.befallen[name] = self.befallen.get(name, 0) + 1
        return chosen

    def garbage(self) -> bytes:
        """Bytes without any meaning."""
        return self._draw.randbytes(200)

    def _holds(self, rule: Rule, count: int) -> bool:
        return (
            (not rule.calls or count in rule.calls)
            and (not rule.first or count <= rule.first)
            and (not rule.every or count % rule.every == 0)
            and (rule.chance >= 1.0 or self._draw.random() < rule.chance)
        )


def instead(rule: Rule) -> Reply | None:
    """The reply that takes the place of the work, or None where the work is done."""
    reply = _INSTEAD.get(rule.fault)
    return reply(rule) if reply else None


def spoiled(good: Reply, rule: Rule, garbage: bytes) -> Reply:
    """The reply after the work was done. Sealing faults were seen to when it was packed."""
    fault = rule.fault
    cuts = {
        Fault.DROP_AFTER_WORK: Cut.NOTHING_CLOSED,
        Fault.RESET_AFTER_WORK: Cut.NOTHING_RESET,
        Fault.RESET_WITHIN_ANSWER: Cut.HALF_RESET,
        Fault.CUT_ANSWER: Cut.HALF_CLOSED,
    }
    if fault in cuts:
        return replace(good, cut=cuts[fault])
    if fault is Fault.SLOW_ANSWER:
        return replace(good, trickle=rule.seconds)
    if fault is Fault.NOT_HTTP:
        return Reply(raw=_NOT_HTTP)
    if fault is Fault.GARBAGE:
        return replace(good, status=200, body=garbage)
    if fault is Fault.EMPTY:
        return replace(good, status=200, body=b"")
    if fault is Fault.UNAUTHORIZED_AFTER_WORK:
        return _unauthorized()
    if fault is Fault.REFUSED_AFTER_WORK:
        return Reply(200, (JSON,), _NO)
    if fault is Fault.STATUS_HTML_AFTER_WORK:
        return _error_page(rule.status)
    return good


def wrong_keys(right: Credentials) -> Credentials:
    """Keys of the right length that are not the merchant's."""
    return replace(right, secret_key=right.secret_key[::-1], iv_key=right.iv_key[::-1])


def _unauthorized() -> Reply:
    return Reply(401, (JSON,), b'{"status":false,"message":"Unauthenticated.","response":null}')


def _error_page(status: int) -> Reply:
    names = {500: "500 Internal Server Error", 502: "502 Bad Gateway"}
    names |= {503: "503 Service Unavailable", 504: "504 Gateway Time-out"}
    return Reply(status, (HTML,), _ERROR_PAGE.format(names.get(status, str(status))).encode())


def _too_many(rule: Rule) -> Reply:
    headers = (JSON, ("Retry-After", f"{rule.seconds:.0f}"))
    return Reply(429, headers, b'{"message":"Too Many Attempts."}')


_NO = b'{"status":false,"message":"Something went wrong","response":null}'
_SIGN_IN_PAGE = ("Location", "http://wifi.example/sign-in")
_INSTEAD: dict[Fault, Callable[[Rule], Reply]] = {
    Fault.DROP_BEFORE_WORK: lambda _: Reply(cut=Cut.NOTHING_CLOSED),
    Fault.RESET_BEFORE_WORK: lambda _: Reply(cut=Cut.NOTHING_RESET),
    Fault.RESET_BEFORE_BODY: lambda _: Reply(cut=Cut.NOTHING_RESET),
    Fault.DOWN: lambda _: Reply(cut=Cut.NOTHING_RESET),
    Fault.UNAUTHORIZED: lambda _: _unauthorized(),
    Fault.TOO_MANY: _too_many,
    Fault.STATUS_HTML: lambda rule: _error_page(rule.status),
    Fault.STATUS_JSON: lambda rule: Reply(
        rule.status, (JSON,), b'{"message":"Internal Server Error"}'
    ),
    Fault.REFUSED_WITH_200: lambda _: Reply(200, (JSON,), _NO),
    Fault.CAPTIVE_PORTAL: lambda _: Reply(302, (HTML, _SIGN_IN_PAGE), PORTAL),
    Fault.CAPTIVE_PAGE: lambda _: Reply(200, (HTML,), PORTAL),
}
