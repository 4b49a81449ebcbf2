"""Sending uploaded entries to their payers: what became of each, replayed from the journal.

Pure. A run is planned before anything is sent, goes out in chunks, and each chunk is asked once.
An entry is *sent*, *refused*, *unsure* or still left; a chunk over which the till died is unsure.
Unsure leaves only by evidence (the gateway's own mark changed) or by a person's word, so that no
payer gets two messages because an answer was lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from pos_app.domain.entry import Entry

PLANNED = "bulk_send_planned"
ASKED = "bulk_send_asked"
DONE = "bulk_send_done"
NOT_DONE = "bulk_send_not_done"
REFUSED = "bulk_send_refused"
UNSURE = "bulk_send_unsure"
FOUND = "bulk_send_found"
SETTLED = "bulk_send_settled"
ENDED = "bulk_send_ended"
KINDS = frozenset({PLANNED, ASKED, DONE, NOT_DONE, REFUSED, UNSURE, FOUND, SETTLED, ENDED})
"""The journal's entries about sending, all under the run's own reference."""


class Fate(StrEnum):
    """What became of an entry."""

    SENT = "sent"
    UNSURE = "unsure"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Sending:
    """One run. `fates` has the entries that were tried; all others are left."""

    name: str
    planned: tuple[str, ...]
    scheduled: bool = False
    operator: str = ""
    begun_at: datetime | None = None
    fates: Mapping[str, Fate] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    """Why an entry was refused: the error's kind."""
    marks: Mapping[str, str] = field(default_factory=dict)
    """The gateway's mark of each entry as it was before it was asked for."""
    ended: bool = False
    """Nothing of it is to be sent any more: done, or given up by a person."""

    @property
    def left(self) -> tuple[str, ...]:
        """Not tried yet, in order."""
        return tuple(one for one in self.planned if one not in self.fates)

    @property
    def is_open(self) -> bool:
        """It can be gone on with."""
        return not self.ended and bool(self.left)

    def of(self, fate: Fate) -> tuple[str, ...]:
        """The entries with that fate, in order."""
        return tuple(one for one in self.planned if self.fates.get(one) is fate)


_FATES = {
    ASKED: Fate.UNSURE,
    UNSURE: Fate.UNSURE,
    DONE: Fate.SENT,
    FOUND: Fate.SENT,
    REFUSED: Fate.REFUSED,
}


def sending_after(before: Sending | None, entry: Entry) -> Sending:
    """The run after one more entry of the journal. The first one is the plan."""
    said = entry.plain()
    if before is None:
        return Sending(
            entry.reference,
            _ids(said),
            scheduled=said.get("scheduled") is True,
            operator=str(said.get("operator", "")),
            begun_at=entry.at,
        )
    if entry.kind == ENDED:
        return replace(before, ended=True)
    ids = _ids(said)
    fates = dict(before.fates)
    if entry.kind in _FATES:
        fates.update(dict.fromkeys(ids, _FATES[entry.kind]))
    elif entry.kind == SETTLED and said.get("sent") is True:
        fates.update(dict.fromkeys(ids, Fate.SENT))
    else:  # not done, or settled as not sent: it is left again
        for one in ids:
            fates.pop(one, None)
    reasons = dict(before.reasons)
    if entry.kind == REFUSED:
        reasons.update(dict.fromkeys(ids, str(said.get("kind", ""))))
    marks = dict(before.marks)
    noted = said.get("marks")
    if entry.kind == ASKED and isinstance(noted, dict):
        marks.update({str(key): str(mark) for key, mark in noted.items()})
    return replace(before, fates=fates, reasons=reasons, marks=marks)


def sendings(entries: Iterable[Entry]) -> dict[str, Sending]:
    """Every run by its name, oldest first. `entries` are those of `KINDS`, in order."""
    runs: dict[str, Sending] = {}
    for entry in entries:
        before = runs.get(entry.reference)
        if before is not None or entry.kind == PLANNED:
            runs[entry.reference] = sending_after(before, entry)
    return runs


def fates_of(runs: Iterable[Sending]) -> dict[str, Fate]:
    """What is known of every entry that was ever tried: sent outweighs unsure, that the rest."""
    weight = {Fate.REFUSED: 0, Fate.UNSURE: 1, Fate.SENT: 2}
    found: dict[str, Fate] = {}
    for run in runs:
        for one, fate in run.fates.items():
            if one not in found or weight[fate] > weight[found[one]]:
                found[one] = fate
    return found


def sendable(ids: Sequence[str], fates: Mapping[str, Fate]) -> tuple[str, ...]:
    """Those of `ids` that may be sent: never one that was, or may have been."""
    return tuple(
        one for one in dict.fromkeys(ids) if fates.get(one) not in {Fate.SENT, Fate.UNSURE}
    )


def turned(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """Entries whose mark went from 0 to something else: evidence that they were sent.

    What the mark means is not documented (hesabe-api.md 6.9), but a mark that changed between
    the question and the look changed by the question.
    """
    return tuple(one for one, mark in before.items() if mark == "0" and now.get(one, "0") != "0")


def _ids(said: Mapping[str, object]) -> tuple[str, ...]:
    ids = said.get("ids")
    return tuple(str(one) for one in ids) if isinstance(ids, list) else ()
