"""Three short sounds and a voice, by whatever the platform has; silence where it has nothing."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication

from ui.tasks import Tasks

_PLAYERS = (("paplay",), ("pw-play",), ("aplay", "-q"), ("afplay",))
_DEADLINE_SECONDS = 3.0


class Player(Protocol):
    """Plays one sound file and returns when it is done or was given up."""

    async def play(self, file: Path) -> None:
        """Never raises for a missing or broken sound system."""


_LONGEST_SPEECH = 15.0
_SILENT = dict.fromkeys(map(ord, "\u2066\u2069"), "") | {0xA0: " ", ord("·"): ","}
"""Signs that order letters on the screen and that a voice would stumble over."""


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


class Voice(Protocol):
    """Says a text to who cannot see the screen."""

    async def say(self, text: str, language: str) -> None:
        """Never raises for a missing voice."""


class PlatformVoice:
    """Tells the screen reader; where none may be, the system's own speech says it.

    Both are what the platform has: Qt's speech module would be another large library, with the
    same voices behind it.
    """

    def __init__(self, tell: Callable[[str], None] | None = None) -> None:
        """`tell(text)` reaches the screen reader."""
        self._tell = tell or announce
        self._speaks = shutil.which("spd-say")

    async def say(self, text: str, language: str) -> None:
        """Say `text`; a screen reader takes it by itself and then speaks alone."""
        if QAccessible.isActive():
            self._tell(text)
        elif self._speaks:
            process = await asyncio.create_subprocess_exec(
                *(self._speaks, "--wait", "--language", language, "--", text),
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
            )
            try:
                await asyncio.wait_for(process.wait(), _LONGEST_SPEECH)
            finally:
                if process.returncode is None:
                    process.kill()
                    await process.wait()


def announce(text: str) -> None:
    """Tell assistive technology `text`, at once and over whatever it reads just now."""
    windows = [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]
    for window in windows[:1]:
        event = QAccessibleAnnouncementEvent(window, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


class Sounds:
    """`paid`, `declined` and `attention`; one at a time, and not at all when switched off."""

    def __init__(self, folder: Path, tasks: Tasks, player: Player, voice: Voice) -> None:
        self._folder = folder
        self._tasks = tasks
        self._player = player
        self._voice = voice
        self._next = ""
        self.on = True
        self.spoken = False
        """Whether outcomes are said, too."""

    def say(self, text: str, language: str) -> None:
        """Say `text` in `en` or `ar`, where outcomes are to be said: a screen reader hears each."""

        async def say() -> None:
            try:
                await self._voice.say(text.translate(_SILENT), language)
            except (OSError, TimeoutError):
                # A till without a voice is no trouble: words, icon and colour say it too.
                return

        if text and (self.spoken or QAccessible.isActive()):
            self._tasks.start("voice", say)

    def play(self, name: str) -> None:
        """Play `name` beside everything else. What comes while another sound is playing is left
        out; only `attention` is heard after it.
        """

        async def play() -> None:
            self._next = name
            try:
                while sound := self._next:
                    self._next = ""
                    await self._player.play(self._folder / f"{sound}.wav")
            except (OSError, TimeoutError):
                # A till without loudspeakers is no trouble: words, icon and colour say it too.
                return

        if self.on and not self._tasks.start("sound", play) and name == "attention":
            self._next = name
