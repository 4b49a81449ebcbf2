"""Reads a template file (see `template.py` for its tables); every fault names the key."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from drivers.displays.checksums import Checksum
from drivers.displays.layouts import read_toml
from drivers.displays.template import (
    ByteTemplate,
    Covers,
    Framing,
    LengthPrefix,
    Template,
    TemplateAnswer,
    invalid,
)

_NEEDED = ("show", "paid", "failed", "idle")
_ALLOWED = frozenset({*_NEEDED, "init", "amount", "waiting", "change"})
_TABLES = frozenset({"moments", "frame", "answer", "limits", "escape", "name"})
_LONGEST_BODY_LINK = 1024
_Kind = TypeVar("_Kind", bound=StrEnum)


def read_template(path: Path) -> Template:
    """The encoder of a file. Raises BadInput as `template_of` does, `layout_unreadable` or
    `layout_invalid` (not TOML).
    """
    return template_of(read_toml(path))


def template_of(tables: Mapping[str, Any]) -> Template:
    """The encoder of already parsed tables.

    Raises BadInput: `template_text`, `template_field`, `template_no_link`, `template_no_fields`,
    and `template_invalid` for whatever else cannot be.
    """
    _only(tables, _TABLES, "")
    moments = _table(tables, "moments")
    frame = _table(tables, "frame")
    answer = _table(tables, "answer")
    limits = _table(tables, "limits")
    escape = _table(tables, "escape")
    _only(moments, _ALLOWED, "moments.")
    _only(
        frame,
        frozenset({"head", "tail", "length", "length_adds"})
        | {"checksum", "checksum_covers", "checksum_order"},
        "frame.",
    )
    _only(answer, frozenset({"accepted", "refused", "timeout"}), "answer.")
    _only(limits, frozenset({"url", "gap"}), "limits.")
    for key in _NEEDED:
        if key not in moments:
            raise invalid(f"moments.{key}", "is missing")
    parsed = {key: _template(moments, key, "moments") for key in moments}
    if any(isinstance(part, str) for part in parsed.get("init", ByteTemplate(())).parts):
        raise invalid(
            "moments.init",
            "nothing is being sold yet, so it can have no fields",
            "template_no_fields",
        )
    if "url" not in parsed["show"].parts:
        raise invalid("moments.show", "needs {url}", "template_no_link")
    template = Template(
        moments=parsed,
        framing=_framing(frame),
        answer=_answer(answer),
        patience=_seconds(answer, "timeout", 0.5, "answer", most=5.0),
        longest_link=_number(limits, "url", 512, "limits", _LONGEST_BODY_LINK),
        least_gap=_seconds(limits, "gap", 0.1, "limits", most=10.0),
        escape=_escapes(escape),
    )
    template.closing()
    return template


def tables_of_settings(words: Mapping[str, Any]) -> dict[str, Any]:
    """The table `[display.template]` of settings.toml, with its flat keys, as a file's tables.

    A moment with an empty text is one that the box does not know; `paid`, `failed` and `idle` may
    then stay empty, `show` may not.
    """
    moments = {key: words[key] for key in _ALLOWED if words.get(key)}
    for key in _NEEDED[1:]:
        moments.setdefault(key, "")
    answer = {"accepted": words.get("ack", ""), "timeout": words.get("ack_seconds", 0.5)}
    length = {0: "none", 1: "u8", 2: "u16be"}[int(words.get("length_bytes", 0))]
    frame = {"length": length, "checksum": str(words.get("checksum", "none"))}
    return {"moments": moments, "frame": frame, "answer": answer}


def _framing(frame: Mapping[str, Any]) -> Framing:
    order = frame.get("checksum_order", "little")
    if order not in ("little", "big"):
        raise invalid("frame.checksum_order", "is `little` or `big`")
    return Framing(
        head=_bytes(frame, "head", "frame"),
        tail=_bytes(frame, "tail", "frame"),
        length=_choice(LengthPrefix, frame, "length", LengthPrefix.NONE),
        length_adds=_number(frame, "length_adds", 0, "frame", 255),
        checksum=_choice(Checksum, frame, "checksum", Checksum.NONE),
        checksum_covers=_choice(Covers, frame, "checksum_covers", Covers.BODY),
        low_byte_first=order == "little",
    )


def _answer(answer: Mapping[str, Any]) -> TemplateAnswer | None:
    accepted, refused = _bytes(answer, "accepted", "answer"), _bytes(answer, "refused", "answer")
    if not accepted and refused:
        raise invalid("answer.accepted", "is needed where there is a `refused`")
    return TemplateAnswer(accepted, refused) if accepted else None


def _escapes(escape: Mapping[str, Any]) -> dict[str, str]:
    for character, stands_for in escape.items():
        fine = len(character) == 1 and isinstance(stands_for, str)
        if not fine or not all(" " <= c <= "~" for c in character + stands_for):
            raise invalid(f"escape.{character}", "maps one printable ASCII character to such text")
    return dict(escape)


def _table(tables: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    table = tables.get(key, {})
    if not isinstance(table, dict):
        raise invalid(key, "is a table")
    return table


def _only(table: Mapping[str, Any], allowed: frozenset[str], prefix: str) -> None:
    for key in table:
        if key not in allowed:
            raise invalid(f"{prefix}{key}", f"is none of {', '.join(sorted(allowed))}")


def _template(table: Mapping[str, Any], key: str, where: str) -> ByteTemplate:
    text = table.get(key, "")
    if not isinstance(text, str):
        raise invalid(f"{where}.{key}", "is a text")
    return ByteTemplate.parse(text, f"{where}.{key}")


def _bytes(table: Mapping[str, Any], key: str, where: str) -> bytes:
    template = _template(table, key, where)
    if any(isinstance(part, str) for part in template.parts):
        raise invalid(f"{where}.{key}", "can have no fields", "template_no_fields")
    return template.literal


def _choice(kind: type[_Kind], table: Mapping[str, Any], key: str, default: _Kind) -> _Kind:
    try:
        return kind(table.get(key, default))
    except ValueError:
        raise invalid(f"frame.{key}", f"is none of {', '.join(kind)}") from None


def _number(table: Mapping[str, Any], key: str, default: int, where: str, most: int) -> int:
    value = table.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise invalid(f"{where}.{key}", f"is a whole number from 0 to {most}")
    return value


def _seconds(
    table: Mapping[str, Any], key: str, default: float, where: str, *, most: float
) -> float:
    value = table.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0.01 <= value <= most:
        raise invalid(f"{where}.{key}", f"is seconds from 0.01 to {most:g}")
    return float(value)
