"""`ui.viewmodels.kiosk.ports.Kiosk`: what was set, and the way out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from pathlib import Path

from pos_app.app.headless import HeadlessTill
from pos_app.settings.files import LEFT, write_whole
from pos_app.settings.layers import Loaded
from ui.viewmodels.kiosk.ports import KioskPlan, Tile

_log = logging.getLogger(__name__)


class KioskDesk:
    """One for the life of the window."""

    def __init__(self, till: HeadlessTill, *, stop: Callable[[], None]) -> None:
        """`stop()` closes the till in order."""
        self._till = till
        self._stop = stop
        left_file(till.loaded).unlink(missing_ok=True)

    def plan(self) -> KioskPlan:
        """What was set."""
        settings = self._till.loaded.settings
        kiosk = settings.kiosk
        pictures = self._till.loaded.home.data / "pictures"
        return KioskPlan(
            locked=kiosk.enabled,
            self_service=kiosk.self_service,
            tiles=tuple(
                Tile(each.amount, each.en, each.ar, picture_url(each.picture, pictures))
                for each in kiosk.tiles
            ),
            idle_seconds=float(kiosk.idle_seconds),
            language=settings.till.language.value,
        )

    def leave(self, supervisor: str) -> None:
        """Note it for the session's script, and close."""
        _log.warning("kiosk_left", extra={"facts": {"supervisor": supervisor}})
        write_whole(left_file(self._till.loaded), b"left by a supervisor\n")
        self._stop()


async def keep_awake(till: HeadlessTill, *, environ: Mapping[str, str]) -> None:
    """Keep the screen on, until cancelled, while the till is a kiosk or a shift is open."""
    from pos_app.app.kiosk.awake import means_here, stay_awake
    from pos_app.usecases.shifts.shift_book import ShiftBook

    shifts = ShiftBook(journal=till.journal, clock=till.clock)

    async def wanted() -> bool:
        if till.loaded.settings.kiosk.enabled:
            return True
        shift = await shifts.current()
        return shift is not None and shift.is_open

    await stay_awake(means_here(environ), clock=till.clock, wanted=wanted)


def left_file(loaded: Loaded) -> Path:
    """Where it is noted that a supervisor left."""
    return loaded.home.root / LEFT


def picture_url(picture: str, folder: Path) -> str:
    """A `file:` URL for a picture that is there, else ""."""
    if not picture:
        return ""
    path = Path(picture)
    path = path if path.is_absolute() else folder / path
    return path.resolve().as_uri() if path.is_file() else ""
