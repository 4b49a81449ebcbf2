"""Takes an enrolment over: checked as a whole first, then settings, secrets, and that it was used.

In this order, so that after a crash at any point the same text may simply be opened again: that it
was used is written last.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pos_app.errors import BadInput
from pos_app.settings.checks import require_gateway
from pos_app.settings.enrolment.content import FirstOperator, known_settings, unpack
from pos_app.settings.enrolment.envelope import unseal
from pos_app.settings.files import Home, find_home, write_values, write_whole
from pos_app.settings.layers import Loaded, load_settings
from pos_app.settings.secret import Secret
from pos_app.settings.secret_places import keep_credentials
from pos_app.settings.words import Environment

USED_FILE = "enrolments.json"


@dataclass(frozen=True, slots=True)
class Opened:
    """An enrolment that fits this till: nothing has been written yet."""

    id: str
    label: str
    changes: Mapping[str, object]
    """Settings to be written, by dotted name, as TOML values."""
    secrets: Mapping[str, Secret]
    staff: tuple[FirstOperator, ...]
    loaded: Loaded
    """All settings as they will be."""


def open_enrolment(text: str, code: Secret, environ: Mapping[str, str], *, today: date) -> Opened:
    """Open and check it whole; writes nothing. Blocks a tenth of a second.

    Raises BadInput as `pos_app.ports.enrolment.Enrolments.enrol` says.
    """
    found = unpack(unseal(text, code))
    if today > found.until:
        raise BadInput(
            "enrolment_expired", f"it was good until {found.until}; ask for a new one",
            field="enrolment",
        )  # fmt: skip
    if found.id in _used(find_home(environ)):
        raise BadInput(
            "enrolment_used", "this till was enrolled with it already; ask for a new one",
            field="enrolment",
        )  # fmt: skip
    changes = known_settings(found)
    loaded = load_settings(environ, planned=changes)
    if loaded.settings.gateway.environment is Environment.DEMO:
        raise BadInput(
            "enrolment_demo", "demo mode has a home of its own and needs none: pos-app --demo",
            field="gateway.environment",
        )  # fmt: skip
    if found.secrets:
        require_gateway(loaded.settings)
    return Opened(found.id, found.label, changes, found.secrets, found.staff, loaded)


def keep_enrolment(opened: Opened, environ: Mapping[str, str]) -> str:
    """Write the settings, keep the secrets; gives the secrets' place, "" where there are none.

    Blocks, for seconds where the keyring is slow. Raises BadInput, JournalTrouble.
    """
    home = find_home(environ)
    home.prepare()
    if opened.changes:
        write_values(home.settings, opened.changes)
    return keep_credentials(opened.loaded, environ, opened.secrets) if opened.secrets else ""


def note_used(opened: Opened, environ: Mapping[str, str], *, today: date) -> None:
    """Remember that it was opened here: a second time it is refused. Raises JournalTrouble."""
    home = find_home(environ)
    used = {**_used(home), opened.id: {"label": opened.label, "on": today.isoformat()}}
    write_whole(home.root / USED_FILE, json.dumps(used, ensure_ascii=False, indent=1).encode())


def _used(home: Home) -> dict[str, object]:
    try:
        known = json.loads((home.root / USED_FILE).read_bytes())
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
