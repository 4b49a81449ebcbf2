"""Receipt templates: TOML files a shop may edit, checked as a whole with errors a person can use.

The bundled `resources/receipts/standard.toml` explains itself; a shop's copy in the folder
`receipts` of the till's home is laid over it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pos_app.domain.receipt import ReceiptKind
from pos_app.errors import BadInput

SHIPPED = Path(__file__).resolve().parents[3] / "resources" / "receipts"
LANGUAGES = ("both", "en", "ar")
ROWS = (
    "logo", "shop", "rule", "gap", "date", "reference", "cashier", "items", "total", "status",
    "card", "approval", "terminal", "received", "change", "reason", "note", "qr", "footer",
    "signature", "test_card",
)  # fmt: skip
_CHOICES = {
    "languages": LANGUAGES,
    "latin_lines": ("auto", "text", "picture"),
    "qr": ("auto", "native", "picture"),
}
_LARGEST_FILE = 200_000
_MOST_ROWS = 60
_LONGEST_WORD = 300


@dataclass(frozen=True, slots=True)
class Words:
    """One thing in both languages."""

    en: str = ""
    ar: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A checked template. `slips` has the rows of every kind; a row is a name or own words."""

    title: str
    languages: str
    latin_lines: str
    qr: str
    slips: Mapping[ReceiptKind, tuple[str | Words, ...]]
    words: Mapping[str, Words]
    schemes: Mapping[str, str] = field(default_factory=dict)

    def word(self, name: str) -> Words:
        """The words named so; the standard template has every one."""
        return self.words[name]


def read_template(text: str, *, name: str, base: Template | None = None) -> Template:
    """Check `text`, the content of file `name`, and lay it over `base`.

    Raises BadInput `template_broken` (no TOML), `template_unknown` (a key or row that does not
    exist), `template_value` (a value of the wrong kind); `field` tells file and place.
    """
    if len(text) > _LARGEST_FILE:
        raise BadInput("template_broken", "larger than a template can be", field=name)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput("template_broken", str(error), field=name) from error
    known = {"title", "slip", "words", "schemes", *_CHOICES}
    for key in table:
        if key not in known:
            raise BadInput(
                "template_unknown", f"may be: {', '.join(sorted(known))}", field=f"{name}: {key}"
            )
    choices = {
        key: _choice(table, key, allowed, getattr(base, key, None), name)
        for key, allowed in _CHOICES.items()
    }
    words = _all_words(table, name, base)
    slips = _all_slips(table, name, base)
    schemes = dict(base.schemes) if base else {}
    for key, value in _table(table, "schemes", name).items():
        schemes[key.lower()] = _text(value, f"{name}: schemes.{key}")
    title = _text(table.get("title", base.title if base else ""), f"{name}: title")
    return Template(
        title, choices["languages"], choices["latin_lines"], choices["qr"], slips, words, schemes
    )


def standard_template() -> Template:
    """The bundled template."""
    text = (SHIPPED / "standard.toml").read_text(encoding="utf-8")
    return read_template(text, name="standard.toml")


def load_template(folder: Path | None) -> Template:
    """The shop's template from `folder` (the home's `receipts`) over the bundled one.

    Raises BadInput as `read_template` does, and `template_unreadable`.
    """
    base = standard_template()
    path = folder / "standard.toml" if folder else None
    if path is None or not path.exists():
        return base
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput("template_unreadable", str(error), field=str(path.name)) from error
    return read_template(text, name=path.name, base=base)


def _all_words(table: Mapping[str, Any], name: str, base: Template | None) -> dict[str, Words]:
    words = dict(base.words) if base else {}
    for key, value in _table(table, "words", name).items():
        if base and key not in base.words:
            raise BadInput("template_unknown", "no such word", field=f"{name}: words.{key}")
        words[key] = _words(value, f"{name}: words.{key}")
    return words


def _all_slips(
    table: Mapping[str, Any], name: str, base: Template | None
) -> dict[ReceiptKind, tuple[str | Words, ...]]:
    slips = dict(base.slips) if base else {}
    for key, value in _table(table, "slip", name).items():
        if key not in set(ReceiptKind):
            kinds = ", ".join(ReceiptKind)
            raise BadInput("template_unknown", f"slips are: {kinds}", field=f"{name}: slip.{key}")
        slips[ReceiptKind(key)] = _rows(value, f"{name}: slip.{key}")
    missing = [kind for kind in ReceiptKind if kind not in slips]
    if missing:
        raise BadInput("template_value", f"no slip for {missing[0]}", field=f"{name}: slip")
    return slips


def _choice(
    table: Mapping[str, Any], key: str, allowed: tuple[str, ...], default: str | None, name: str
) -> str:
    value = table.get(key, default or allowed[0])
    if value not in allowed:
        raise BadInput("template_value", f"may be: {', '.join(allowed)}", field=f"{name}: {key}")
    return str(value)


def _table(table: Mapping[str, Any], key: str, name: str) -> Mapping[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise BadInput("template_value", f"must be a table, [{key}]", field=f"{name}: {key}")
    return value


def _text(value: object, place: str) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_WORD:
        raise BadInput(
            "template_value", f"must be text, at most {_LONGEST_WORD} letters", field=place
        )
    return value


def _words(value: object, place: str) -> Words:
    if not isinstance(value, dict) or not value or set(value) - {"en", "ar"}:
        raise BadInput("template_value", 'must be { en = "...", ar = "..." }', field=place)
    return Words(_text(value.get("en", ""), place), _text(value.get("ar", ""), place))


def _rows(value: object, place: str) -> tuple[str | Words, ...]:
    if not isinstance(value, list) or not value or len(value) > _MOST_ROWS:
        raise BadInput("template_value", f"must be a list of 1 to {_MOST_ROWS} rows", field=place)
    rows: list[str | Words] = []
    for number, row in enumerate(value, 1):
        if isinstance(row, dict):
            rows.append(_words(row, f"{place}, row {number}"))
        elif row in ROWS:
            rows.append(str(row))
        else:
            raise BadInput(
                "template_unknown", f"rows are: {', '.join(ROWS)}", field=f"{place}, row {number}"
            )
    return tuple(rows)
