"""How far a sending has come, as facts and in words. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.domain.bulk_sending import Fate, Sending
from pos_app.errors import PosError
from pos_app.ports.office import BulkEntry
from ui import wording
from ui.wording import isolated, translate
from ui.words import bulk as words
from ui.words.troubles import trouble_word


@dataclass(frozen=True, slots=True)
class SendingFacts:
    """What is chosen, what is under way, what is left of an earlier run."""

    picking: bool = False
    picked: tuple[BulkEntry, ...] = ()
    run: Sending | None = None
    busy: str = ""
    """"" or `reading` (the list, before all of it is sent), `sending` or `looking`."""
    read: int = 0
    stopping: bool = False
    trouble: PosError | None = None

    def count(self, fate: Fate) -> int:
        """How many of the run have it."""
        return len(self.run.of(fate)) if self.run else 0

    @property
    def share(self) -> float:
        """How much of the run was tried, 0 to 1."""
        return 1 - len(self.run.left) / len(self.run.planned) if self.run else 0.0


def progress(state: SendingFacts) -> str:
    """What is being done, and how far it is."""
    if state.busy == "reading":
        #: The list is read before all of it is sent; %1 entries so far.
        text = translate("Bulk", "Reading the list: %1")
        return text.replace("%1", isolated(f"{state.read:,}"))
    run = state.run
    return words.sent_of(state.count(Fate.SENT), len(run.planned)) if run else ""


def result(state: SendingFacts) -> str:
    """What of the run is not sent, and why."""
    parts = []
    if state.run is not None and state.run.is_open:
        #: %1 entries of a sending are still to be sent.
        text = translate("Bulk", "%1 left")
        parts.append(text.replace("%1", isolated(f"{len(state.run.left):,}")))
    parts += [
        f"{words.fate_word(fate)}: {isolated(f'{count:,}')}"
        for fate in (Fate.UNSURE, Fate.REFUSED)
        if (count := state.count(fate))
    ]
    return " · ".join(parts)


def picked(state: SendingFacts) -> str:
    """What the chosen entries come to."""
    return wording.money(sum(one.amount or 0 for one in state.picked))


def trouble(state: SendingFacts) -> str:
    """What went wrong and what to do, or ""."""
    error = state.trouble
    if error is None:
        return ""
    return words.file_trouble(error.kind) or trouble_word(error)
