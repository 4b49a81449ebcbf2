"""Takes secrets, card numbers and people's numbers out of text before it is kept or leaves.

Two nets: the secrets this process knows are replaced wherever they stand, in whatever way they
are written (`Redactor.learn`), and patterns catch the rest: keys, tokens, sealed hex, cards,
telephones, addresses. A wrongly hidden number is the smaller harm, so identifiers are only left
alone where they stand under their own name (`redact_fields`).
"""

from __future__ import annotations

import base64
import json
import re
import threading
from collections.abc import Iterable, Mapping
from urllib.parse import quote, quote_plus

HIDDEN = "[hidden]"
_SHORTEST_SECRET = 4
"""Shorter ones (an empty or one-letter password) would tear every text to pieces."""

_HUSHED = (
    r"pass(?:word|wd|code)?|user_?name|pin|secret(?:_?key)?|iv_?key|access_?code|api_?key|"
    r"(?:access_?|refresh_?)?token|authorization|cookie|credentials?|cvv|cvc"
)
_NAMED = re.compile(
    rf"""(?P<name>["']?\b(?:[a-z0-9]+_)*(?:{_HUSHED})["']?\s*[:=]\s*)"""
    r"""(?P<value>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?:Bearer\s+)?[^\s,;&)}\]"']+)""",
    re.IGNORECASE,
)
_PATTERNS = (
    (re.compile(r"\bBearer\s+[A-Za-z0-9._~+/=-]+", re.IGNORECASE), "Bearer " + HIDDEN),
    (re.compile(r"\beyJ[A-Za-z0-9_-]{5,}(?:\.[A-Za-z0-9_-]*){0,2}"), HIDDEN),
    (re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", re.IGNORECASE), HIDDEN),
    (re.compile(r"\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{32,}\b", re.IGNORECASE), HIDDEN),
    (re.compile(r"[A-Za-z0-9+_=-]{64,}"), HIDDEN),
    # One-time codes of enrolments: three groups of four from Crockford's alphabet.
    (re.compile(r"(?<![\w-])[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}(?![\w-])"), HIDDEN),
    # Keys as Hesabe makes them: one run of capitals, small letters and digits.
    (
        re.compile(r"\b(?=[^\W_]*[A-Z])(?=[^\W_]*[a-z])(?=[^\W_]*[0-9])[A-Za-z0-9]{16,}\b"),
        HIDDEN,
    ),
    (re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    (re.compile(r"(?:\+|\b00)[1-9][0-9](?:[ -]?[0-9]){6,12}(?![0-9])"), "[phone]"),
    (re.compile(r"\b965[ -]?[24569][0-9]{3}[ -]?[0-9]{4}\b"), "[phone]"),
    (re.compile(r"(?<![0-9.:-])[4569][0-9]{3}[ -]?[0-9]{4}(?![0-9.:])"), "[phone]"),
)
# Runs of digits, or groups as on a card; not any dashes between digits: references have those.
_CARD = re.compile(
    r"(?<![0-9])(?:[0-9]{12,19}|[0-9]{4}(?:[ -][0-9]{4}){2,3}(?:[ -][0-9]{1,3})?"
    r"|[0-9]{4}[ -][0-9]{6}[ -][0-9]{4,5})(?![0-9])"
)

_SECRET_FIELD = re.compile(rf"(?:.*_)?(?:{_HUSHED})", re.IGNORECASE)
_PERSON_FIELD = re.compile(
    r".*(?:phone|mobile|email|payer_name|customer_?name|card_number).*", re.IGNORECASE
)
IDENTIFIERS = frozenset(
    {
        "at",
        "reference",
        "terminal",
        "terminal_id",
        "invoice_id",
        "transaction_id",
        "merchant_code",
        "seq",
        "till",
        "version",
        "pid",
    }
)
"""Fields whose digits name a thing and are needed to find it; still cleared of known secrets."""


class Redactor:
    """Replaces what must not be seen. Any thread may use it."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._lock = threading.Lock()
        self._known: frozenset[str] = frozenset()
        self._literal: re.Pattern[str] | None = None
        self.learn(*secrets)

    def learn(self, *secrets: str) -> None:
        """Hide these from now on, also where they are quoted, encoded or written as hex."""
        with self._lock:
            forms = {form for secret in secrets for form in written_forms(secret)}
            if forms <= self._known:
                return
            self._known |= forms
            longest_first = sorted(self._known, key=len, reverse=True)
            self._literal = re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)

    def shows(self, content: bytes) -> bool:
        """Whether `content` holds a known secret in any form: the last look before it leaves."""
        text = content.decode("utf-8", errors="replace")
        return self._literal is not None and self._literal.search(text) is not None

    def text(self, text: str) -> str:
        """`text` without secrets and without what looks like one."""
        text = _NAMED.sub(_hide_value, self._literals(text))
        text = _CARD.sub(_mask_card, text)
        for pattern, instead in _PATTERNS:
            text = pattern.sub(instead, text)
        return text

    def fields(self, value: object, name: str = "") -> object:
        """A JSON-able value without secrets; what a field may show depends on its name."""
        if name and _SECRET_FIELD.fullmatch(name):
            return HIDDEN if value not in (None, "", True, False) else value
        if isinstance(value, Mapping):
            return {self._literals(str(k)): self.fields(v, str(k)) for k, v in value.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return [self.fields(each, name) for each in value]
        if value is None or isinstance(value, bool | float):
            return value
        if name and _PERSON_FIELD.fullmatch(name):
            return HIDDEN if value != "" else value
        if isinstance(value, int):
            plain = str(value)
            return value if name in IDENTIFIERS or self.text(plain) == plain else self.text(plain)
        return self._literals(str(value)) if name in IDENTIFIERS else self.text(str(value))

    def _literals(self, text: str) -> str:
        return self._literal.sub(HIDDEN, text) if self._literal is not None else text


def written_forms(secret: str) -> frozenset[str]:
    """The ways in which `secret` may stand in a text: plain, JSON, URL, hex, base64, reversed."""
    if len(secret) < _SHORTEST_SECRET:
        return frozenset()
    raw = secret.encode()
    forms = {
        secret,
        secret[::-1],
        json.dumps(secret)[1:-1],
        json.dumps(secret, ensure_ascii=False)[1:-1],
        repr(secret)[1:-1],
        quote(secret, safe=""),
        quote_plus(secret),
        raw.hex(),
    }
    # The middle of a base64 text depends on where the secret began in what was encoded.
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + raw).decode().rstrip("=")
        inner = encoded[(0, 2, 3)[shift] : len(encoded) - (1 if (shift + len(raw)) % 3 else 0)]
        forms |= {inner, inner.replace("+", "-").replace("/", "_")}
    return frozenset(form for form in forms if len(form) >= _SHORTEST_SECRET)


PROCESS = Redactor()
"""What this process knows: `app` teaches it the credentials, the session its tokens."""


def _hide_value(found: re.Match[str]) -> str:
    value = found["value"]
    quotes = value[0] if value[:1] in {'"', "'"} else ""
    return f"{found['name']}{quotes}{HIDDEN}{quotes}" if value.strip("\"'") else found.group()


def _mask_card(found: re.Match[str]) -> str:
    digits = re.sub("[ -]", "", found.group())
    return "*" * (len(digits) - 4) + digits[-4:]
