"""What a kiosk's screens ask of the till."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender


@dataclass(frozen=True, slots=True)
class Tile:
    """One thing that self-service offers. `picture` is a file's URL, or ""."""

    amount: Fils
    en: str
    ar: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class KioskPlan:
    """What was set for this till; all of it stays for the life of the process."""

    locked: bool = False
    self_service: bool = False
    tiles: tuple[Tile, ...] = ()
    idle_seconds: float = 60.0
    language: str = "en"
    """To which self-service goes back after each payer."""


class Kiosk(Protocol):
    """The lock, and what was under way when the till went down."""

    def plan(self) -> KioskPlan:
        """What was set."""

    def leave(self, supervisor: str) -> None:
        """`supervisor` lets this till be left: put that on record and close it in order."""

    async def cut_off(self) -> tuple[str, Tender] | None:
        """Reference and tender of the sale that a crash of a few minutes ago cut off, to show it
        again; None where there is none.
        """
