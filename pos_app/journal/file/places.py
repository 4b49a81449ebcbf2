"""Names of the files around a journal, all in the folder it lies in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pos_app.journal.file.connection import fsync_folder

_SIDECARS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Places:
    """Where a journal and its companions lie; `journal` is the path the till was given."""

    journal: Path

    @property
    def lock(self) -> Path:
        """Locked by the one process that writes."""
        return self.journal.with_suffix(".lock")

    @property
    def backup(self) -> Path:
        """The copy that follows."""
        return self.journal.with_name(f"{self.journal.stem}.backup{self.journal.suffix}")

    @property
    def rescue(self) -> Path:
        """A new journal in the making, while the damaged one still has its name."""
        return self.journal.with_name(f"{self.journal.stem}.rescue{self.journal.suffix}")

    def aside(self, what: str) -> Path:
        """A free name for a file that is kept for examination: `journal.corrupt-1.sqlite3`."""
        number = 1
        while (place := self._numbered(what, number)).exists():
            number += 1
        return place

    def _numbered(self, what: str, number: int) -> Path:
        return self.journal.with_name(f"{self.journal.stem}.{what}-{number}{self.journal.suffix}")


def move(source: Path, target: Path) -> None:
    """Rename a database that nobody has open, with its log, so that none is left for another.

    The log goes first: a log that stays behind would be read into whatever takes the name next.
    """
    for sidecar in _SIDECARS:
        beside = source.with_name(source.name + sidecar)
        if beside.exists():
            beside.replace(target.with_name(target.name + sidecar))
    if source.exists():
        source.replace(target)
    fsync_folder(source.parent)
