"""Three short sounds, played by whatever the platform has; silence where it has nothing."""

from __future__ import annotations

import asyncio
import shutil
import sys
from pathlib import Path
from typing import Protocol

from ui.tasks import Tasks

_PLAYERS = (("paplay",), ("pw-play",), ("aplay", "-q"), ("afplay",))
_DEADLINE_SECONDS = 3.0


class Player(Protocol):
    """Plays one sound file and returns when it is done or was given up."""

    async def play(self, file: Path) -> None:
        """Never raises for a missing or broken sound system."""


class PlatformPlayer:
    """`paplay`, `pw-play`, `aplay`, `afplay` or Windows' own; at most three seconds each."""

    def __init__(self) -> None:
        self._command: tuple[str, ...] | None = None

    async def play(self, file: Path) -> None:
        """Play `file`, or nothing where no player is found."""
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)
            return
        if self._command is None:
            self._command = next((player for player in _PLAYERS if shutil.which(player[0])), ())
        if not self._command:
            return
        process = await asyncio.create_subprocess_exec(
            *self._command,
            str(file),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            await asyncio.wait_for(process.wait(), _DEADLINE_SECONDS)
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()


class Sounds:
    """`paid`, `declined` and `attention`; one at a time, and not at all when switched off."""

    def __init__(self, folder: Path, tasks: Tasks, player: Player) -> None:
        self._folder = folder
        self._tasks = tasks
        self._player = player
        self.on = True

    def play(self, name: str) -> None:
        """Play `name` beside everything else; a sound that is still playing is not repeated."""

        async def play() -> None:
            try:
                await self._player.play(self._folder / f"{name}.wav")
            except (OSError, TimeoutError):
                # A till without loudspeakers is no trouble: words, icon and colour say it too.
                return

        if self.on:
            self._tasks.start("sound", play)
