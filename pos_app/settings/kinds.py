"""What a single setting may be, and how it is read from TOML or from an environment variable."""

from __future__ import annotations

import ipaddress
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from pos_app.domain.money import Fils, parse_amount, to_text
from pos_app.errors import BadInput

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

LONGEST_VALUE = 4096
"""Characters of one environment variable; nothing we know needs more."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """One sort of setting. `may_be` completes the sentence "it may be ..."."""

    read: Callable[[object], T]
    """Turns a TOML value into ours; raises ValueError for anything it may not be."""
    may_be: str
    is_text: bool = True
    """Whether an environment variable is taken as it stands; otherwise it is read as TOML."""
    plain: Callable[[T], object] = lambda value: value
    """The inverse of `read`: what TOML and JSON can hold."""
    form: str = "file"
    """How a screen asks for it: `text`, `latin` (signs of a code), `number`, `flag`, `choice`,
    `texts` or `amounts` (several); `file`: too rare or too rich for a screen."""
    options: tuple[str, ...] = ()
    """The words of a choice."""
    unit: str = ""
    """Of a number: `minutes`, `days`, `seconds`, `per cent`."""
    bounds: tuple[float, float] | None = None
    """The least and the most that a number may be."""

    def read_text(self, text: str) -> T:
        """The value that environment variable or option `text` means. Raises ValueError."""
        if len(text) > LONGEST_VALUE:
            raise ValueError("too long")
        return self.read(text if self.is_text else toml_value(text))


def setting(kind: Kind[T], default: T, about: str) -> T:
    """A dataclass field that knows what it may be and what it is for."""
    return field(default=default, metadata={"kind": kind, "about": about})


def choice(options: type[E], *, may_be: str = "") -> Kind[E]:
    """One word of an enumeration. An empty word is "nobody has chosen" where the enum has it."""
    words = [option.value for option in options if option.value]

    def read(raw: object) -> E:
        if raw not in list(options):
            raise ValueError("none of the words")
        return options(str(raw))

    return Kind(
        read,
        may_be or _either(words),
        plain=lambda option: option.value,
        form="choice",
        options=tuple(option.value for option in options),
    )


def text(
    may_be: str, *, pattern: str = r"[^\x00-\x1f\x7f]*", longest: int = 200, form: str = "text"
) -> Kind[str]:
    """Text that matches `pattern` as a whole, at most `longest` characters."""
    shape = re.compile(pattern)

    def read(raw: object) -> str:
        if not isinstance(raw, str) or len(raw) > longest or not shape.fullmatch(raw):
            raise ValueError("not such a text")
        return raw

    return Kind(read, may_be, form=form)


def code(may_be: str, *, pattern: str, longest: int) -> Kind[str]:
    """Like `text`, for numbers that are names (a terminal's): TOML may drop the quotes."""
    inner = text(may_be, pattern=pattern, longest=longest)

    def read(raw: object) -> str:
        return inner.read(str(raw) if type(raw) is int else raw)

    return Kind(read, may_be, form="latin")


def address() -> Kind[str]:
    """Root of an API: https anywhere, plain http only on loopback. Kept without a closing slash."""

    def read(raw: object) -> str:
        if not isinstance(raw, str) or len(raw) > 200:
            raise ValueError("not an address")
        if raw == "":
            return ""
        parts = urlsplit(raw)
        if parts.username or parts.password or parts.query or parts.fragment or not parts.hostname:
            raise ValueError("not a plain address")
        if re.search(r"[^\x21-\x7e]", raw):
            raise ValueError("not an address")
        assert parts.port is None or parts.port > 0  # `.port` raises ValueError when out of range
        if parts.scheme == "http" and not is_loopback(parts.hostname):
            raise ValueError("plain http only to loopback")
        if parts.scheme not in {"http", "https"}:
            raise ValueError("not http")
        return raw.rstrip("/")

    return Kind(
        read, "an https address such as https://host, or plain http on loopback", form="latin"
    )


def flag() -> Kind[bool]:
    """true or false; as a variable also 1, 0, yes, no, on, off."""
    words = {"true": True, "1": True, "yes": True, "on": True}
    words |= {"false": False, "0": False, "no": False, "off": False}

    def read(raw: object) -> bool:
        if isinstance(raw, bool):
            return raw
        if isinstance(raw, str) and raw.lower() in words:
            return words[raw.lower()]
        raise ValueError("neither true nor false")

    return Kind(read, "true or false", form="flag")


def seconds(least: float, most: float) -> Kind[float]:
    """A duration in seconds."""

    def read(raw: object) -> float:
        return _number(raw, least, most)

    return Kind(
        read,
        f"{least:g} to {most:g} seconds",
        is_text=False,
        form="number",
        unit="seconds",
        bounds=(least, most),
    )


def whole(least: int, most: int, unit: str = "") -> Kind[int]:
    """A whole number."""

    def read(raw: object) -> int:
        if type(raw) is not int or not least <= raw <= most:
            raise ValueError("not such a number")
        return raw

    may_be = f"a whole number from {least} to {most}{unit}"
    return Kind(read, may_be, is_text=False, form="number", unit=unit.strip(), bounds=(least, most))


def several(inner: Kind[T], *, most: int, may_be: str) -> Kind[tuple[T, ...]]:
    """A list; as a variable TOML's `[1, 2]` or plainly `1, 2`."""

    def read(raw: object) -> tuple[T, ...]:
        if isinstance(raw, str):
            raw = _listed(raw, inner)
        if not isinstance(raw, list) or len(raw) > most:
            raise ValueError("not a list, or too long")
        return tuple(inner.read(each) for each in raw)

    return Kind(
        read,
        may_be,
        plain=lambda items: [inner.plain(each) for each in items],
        form={"text": "texts", "amount": "amounts"}.get(inner.form, "file"),
    )


def ladder() -> Kind[tuple[tuple[float, float], ...]]:
    """How often to ask: pairs (until second, every second), the last one until 0 = for ever."""

    def read(raw: object) -> tuple[tuple[float, float], ...]:
        if isinstance(raw, str):
            raw = toml_value(raw)
        if not isinstance(raw, list) or not 1 <= len(raw) <= 10:
            raise ValueError("not a list of pairs")
        steps: list[tuple[float, float]] = []
        for pair in raw:
            if not isinstance(pair, list) or len(pair) != 2:
                raise ValueError("not a pair")
            steps.append((_number(pair[0], 0, 86_400), _number(pair[1], 0.05, 600)))
        rising = [until for until, _ in steps[:-1]]
        if steps[-1][0] != 0 or 0 in rising or rising != sorted(set(rising)):
            raise ValueError("the seconds must rise and the last pair must start with 0")
        return tuple(steps)

    may_be = "pairs [until second, every], rising, the last one [0, every]"
    return Kind(read, may_be, plain=lambda steps: [list(pair) for pair in steps])


def amount() -> Kind[Fils]:
    """An amount as text with at most three decimals: "1.250"."""
    quoted = text("text")

    def read(raw: object) -> Fils:
        try:
            return parse_amount(quoted.read(raw))
        except BadInput as error:
            raise ValueError(error.kind) from error

    return Kind(read, 'an amount in quotes, "0.001" to "99999.999"', plain=to_text, form="amount")


def is_loopback(host: str) -> bool:
    """Whether `host` (as in a URL) can only be this machine. Names are not looked up."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _number(raw: object, least: float, most: float) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not least <= raw <= most:
        raise ValueError("not such a number")
    return float(raw)


def toml_value(text: str) -> object:
    """What `text` is in TOML, on one line. Raises ValueError."""
    try:
        # Without the check a line break could smuggle a second key in.
        if "\n" in text or "\r" in text:
            raise ValueError("more than one line")
        return tomllib.loads(f"value = {text}")["value"]
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ValueError("cannot be read") from error


def _listed(text: str, inner: Kind[T]) -> object:
    if text.strip().startswith("["):
        return toml_value(text)
    parts = [part.strip() for part in text.split(",") if part.strip()]
    return parts if inner.is_text else [toml_value(part) for part in parts]


def _either(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
