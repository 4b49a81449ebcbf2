"""How IT makes enrolments: one answer file for all tills, a table with what differs, the secrets.

The answer file is a settings.toml, with `[[staff]]` (name, role, pin_hash) for the first operators.
No secret and no PIN stands in it.
"""

from __future__ import annotations

import csv
import io
import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pos_app.domain.staff import Role
from pos_app.errors import BadInput
from pos_app.settings.credentials import NAMES, check_secret
from pos_app.settings.enrolment.content import Enrolment, FirstOperator, known_settings, pack
from pos_app.settings.enrolment.envelope import new_code, seal
from pos_app.settings.files import read_tables
from pos_app.settings.layers import suggestion
from pos_app.settings.model import KEYS
from pos_app.settings.secret import Secret

LABEL = "label"
"""Column of the table that names a till; without it the till's store and number do."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What an answer file says."""

    settings: Mapping[str, object]
    staff: tuple[FirstOperator, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """One till's enrolment. The code goes another way than the text."""

    label: str
    text: str
    code: Secret


def read_answers(path: Path) -> Answers:
    """Read an answer file. Raises BadInput, also for a name that is no setting: a misspelt one
    would be missing at two hundred tills.
    """
    if not path.is_file():
        raise BadInput("file_unreadable", "no such file", field=str(path))
    tables = read_tables(path)
    staff = tuple(_operators(tables.pop("staff", [])))
    settings = dict(_flat("", tables))
    for name in settings:
        _check_name(name)
    return Answers(settings, staff)


def read_tills(text: str, field: str) -> tuple[dict[str, str], ...]:
    """The rows of a table (CSV with a head): columns are settings' names and `label`.

    Raises BadInput whose `field` is `field` and whose detail names the row.
    """
    rows = list(csv.DictReader(io.StringIO(text)))
    if not rows:
        raise BadInput("tills_empty", "a head and one row for each till", field=field)
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise BadInput("tills_odd", f"row {number} has another number of cells", field=field)
    for name in rows[0]:
        if name != LABEL:
            _check_name(name)
    return tuple({name: text.strip() for name, text in row.items() if text.strip()} for row in rows)


def make_enrolment(
    answers: Answers,
    credentials: Mapping[str, Secret],
    *,
    until: date,
    differing: Mapping[str, str] | None = None,
) -> Made:
    """One till's text and code. `differing` is its row of the table, as texts.

    Raises BadInput for a value that may not be.
    """
    row = dict(differing or {})
    label = row.pop(LABEL, "")
    settings = dict(answers.settings)
    for name, text in row.items():
        settings[name] = _read(name, text)
    for name, secret in credentials.items():
        check_secret(name, secret)
    till = f"{settings.get('till.store', '')} {settings.get('till.number', '')}".strip()
    enrolment = Enrolment(
        id=secrets.token_hex(8),
        label=label or till or "till",
        until=until,
        settings=settings,
        secrets={name: credentials[name] for name in NAMES if name in credentials},
        staff=answers.staff,
    )
    known_settings(enrolment)
    code = new_code()
    return Made(enrolment.label, seal(pack(enrolment), code), code)


def file_name_of(label: str) -> str:
    """A file's name for a till's label: letters, digits and dashes of any script."""
    return re.sub(r"[^\w]+", "-", label).strip("-_").lower() or "till"


def _operators(raw: Any) -> Iterator[FirstOperator]:
    for each in raw if isinstance(raw, list) else [raw]:
        try:
            operator = FirstOperator(str(each["name"]), Role(each["role"]), str(each["pin_hash"]))
        except (KeyError, TypeError, ValueError):
            raise BadInput(
                "staff_odd",
                "each needs name, role (owner, supervisor or cashier) and pin_hash "
                "(made by: pos-app enroll --hash-pin)",
                field="staff",
            ) from None
        if not operator.pin_hash.startswith("$argon2id$"):
            raise BadInput("staff_odd", "make it by: pos-app enroll --hash-pin", field="pin_hash")
        yield operator


def _read(name: str, text: str) -> object:
    kind = KEYS[name].kind
    try:
        plain: object = kind.plain(kind.read_text(text))
    except ValueError:
        raise BadInput("setting_unknown_value", f"it may be {kind.may_be}", field=name) from None
    return plain


def _check_name(name: str) -> None:
    if name not in KEYS:
        where = suggestion(name, KEYS)
        raise BadInput("setting_unknown", f"it is no setting{where}", field=name)


def _flat(prefix: str, tables: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    for key, raw in tables.items():
        if isinstance(raw, Mapping):
            yield from _flat(f"{prefix}{key}.", raw)
        else:
            yield f"{prefix}{key}", raw
