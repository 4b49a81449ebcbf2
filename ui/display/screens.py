"""Which screen is the payer's: by serial number and name first, by place and size after sleep.

Pure: Qt's screens come in as facts. Ports are numbered anew after sleep or a reboot (HDMI-1
yesterday, HDMI-2 today) and cheap panels have no serial number, so one trait alone is not enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScreenFacts:
    """One screen. `place` is x, y, width, height in Qt's virtual desktop."""

    name: str
    serial: str
    model: str
    place: tuple[int, int, int, int]
    cashiers: bool
    """Whether the till's own window stands on it."""


def choose_screen(
    screens: Sequence[ScreenFacts], *, wanted: str = "", last: ScreenFacts | None = None
) -> ScreenFacts | None:
    """The payer's screen, or None where there is none: the cashier's is never taken.

    `wanted` is a serial number, name or model from the settings; `last` is the screen that was
    used before it went away.
    """
    others = [screen for screen in screens if not screen.cashiers]
    if wanted:
        return _wanted(others, wanted) or (_alike(others, last) if last is not None else None)
    if last is not None and (found := _alike(others, last)) is not None:
        return found
    return others[0] if others else None


def _wanted(screens: Sequence[ScreenFacts], wanted: str) -> ScreenFacts | None:
    word = wanted.strip().casefold()
    for trait in ("serial", "name", "model"):
        for screen in screens:
            if str(getattr(screen, trait)).casefold() == word:
                return screen
    return None


def _alike(screens: Sequence[ScreenFacts], last: ScreenFacts) -> ScreenFacts | None:
    """The screen that most likely is `last` again: same serial, else most traits in common."""
    for screen in screens:
        if last.serial and screen.serial == last.serial:
            return screen

    def likeness(screen: ScreenFacts) -> tuple[bool, bool, bool]:
        return (screen.place == last.place, screen.model == last.model, screen.name == last.name)

    alike = [
        screen
        for screen in screens
        if any(likeness(screen)) and not (last.serial and screen.serial)
    ]
    return max(alike, key=lambda screen: (sum(likeness(screen)), likeness(screen)), default=None)
