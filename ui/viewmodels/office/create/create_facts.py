"""What the create screen knows, and how its draft lies on the disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pos_app.domain.invoice import PayType
from pos_app.errors import PosError
from ui.viewmodels.office.create.form import Form, form_of, plain
from ui.viewmodels.office.ports import Made


@dataclass(frozen=True, slots=True)
class Sent:
    """A request that went out and whose end is not known yet."""

    reference: str
    since: datetime


@dataclass(frozen=True, slots=True)
class CreateFacts:
    """`phase` is `form`, `sending`, `unsure` or `made`."""

    form: Form = field(default_factory=Form)
    phase: str = "form"
    more: bool = False
    money: str = ""
    """The amount that the keypad is open for: `typed`, `least`, `most`, `part_0`, `item_0`."""
    sent: Sent | None = None
    made: Made = ()
    looking: bool = False
    looked: bool = False
    """Whether a look after a lost answer was in vain."""
    printing: bool = False
    trouble: PosError | None = None
    pay_types: tuple[PayType, ...] = ()


def draft_note(form: Form, sent: Sent | None) -> dict[str, object]:
    """What is kept of a draft, as JSON has it."""
    note: dict[str, object] = {"form": plain(form)}
    if sent is not None:
        note["sent"] = {"reference": sent.reference, "since": sent.since.isoformat()}
    return note


def draft_of(note: object) -> tuple[Form, Sent | None]:
    """A draft from what was kept."""
    given = note if isinstance(note, Mapping) else {}
    sent = given.get("sent")
    if not isinstance(sent, Mapping):
        return form_of(given.get("form")), None
    try:
        since = datetime.fromisoformat(str(sent.get("since")))
    except ValueError:
        return form_of(given.get("form")), None
    return form_of(given.get("form")), Sent(str(sent.get("reference")), since)
