"""What the back office asks of the till. `pos_app/app/desks/office_desk.py` answers it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from pos_app.ports.office import Office


@dataclass(frozen=True, slots=True)
class Kept:
    """The beginning of a list as it was when the gateway last answered."""

    records: tuple[object, ...]
    """Of the type that was asked for; their `raw` is ""."""
    at: datetime


class Shelf(Protocol):
    """What this till remembers of lists, for when the gateway is away. Holds no secret.

    Both raise nothing: what cannot be kept is not kept, what cannot be read is not there.
    """

    async def kept(self, name: str, kind: type) -> Kept | None:
        """What was last kept as `name`, records of the dataclass `kind`."""

    async def keep(self, name: str, records: Sequence[object]) -> None:
        """Keep `records` as `name`, in place of what was."""


class OfficeDesk(Protocol):
    """The desk of the back office."""

    @property
    def gateway(self) -> Office:
        """Reads go straight there; writes through the use cases below."""

    @property
    def shelf(self) -> Shelf:
        """Last known states."""
