"""What a kiosk's screens ask of the till."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from pos_app.domain.money import Fils


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
    """The lock of a till that is a kiosk."""

    def plan(self) -> KioskPlan:
        """What was set."""

    def leave(self, supervisor: str) -> None:
        """`supervisor` lets this till be left: put that on record and close it in order."""
