"""The kiosk's unit on a computer that has booted: what it does, and what its screen shows."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from booted_root import BootedRoot

UP_WITHIN = 90.0
PAINTED = 200
"""Colours on the screen once the till is drawn; an empty one has one."""
JOURNAL = "var/lib/pos-till/till/journal.sqlite3"


class KioskUnit:
    """`unit` is the one that runs: X at first, cage later."""

    def __init__(self, computer: BootedRoot, picture: Path) -> None:
        self._computer = computer
        self._picture = picture
        self.unit = "pos-kiosk@x"

    def said(self, words: str) -> str:
        """What a shell command wrote."""
        return self._computer.run("sh", "-c", words)[1]

    def write(self, name: str, text: str) -> None:
        """Lay a file there."""
        words = 'mkdir -p "$(dirname "$1")"; cat >"$1"'
        self._computer.run("sh", "-c", words, "sh", name, given=text)

    def state(self) -> str:
        """`active`, `activating`, `inactive`, `failed`."""
        return self.said(f"systemctl is-active {self.unit} || true").strip()

    def up(self) -> bool:
        """Whether the till has said so."""
        return self.state() == "active"

    def till(self) -> str:
        """Its process id; "" while there is none."""
        return self.said("cat /run/pos-kiosk/till 2>/dev/null || true").strip()

    def back_after(self, words: str) -> float:
        """Do it to the till; seconds until another one is up, 0.0 if none comes."""
        before, began = self.till(), time.monotonic()
        self.said(words)
        back = until(lambda: self.till() not in {"", before} and self.up())
        return time.monotonic() - began if back else 0.0

    def shows(self, display: str) -> bool:
        """Whether there is something on a display, in the end; photographs it."""
        return until(lambda: self._colours(display) > PAINTED)

    def journal_lies_there(self) -> bool:
        """The till's own, not systemd's."""
        return (self._computer.folder / JOURNAL).exists()

    def journal(self) -> str:
        """systemd's, of late."""
        return self.said(f"journalctl -u {self.unit} --no-pager -n 30; journalctl -n 40 --no-pager")

    def _colours(self, display: str) -> int:
        words = ("xwd", "-root", "-silent", "-display", display, "-out", "/srv/it/shot")
        if self._computer.run(*words)[0]:
            return 0
        shot = f"xwd:{self._computer.folder}/srv/it/shot"
        told = subprocess.run(
            ["convert", shot, "-format", "%k", "-write", str(self._picture), "info:"],  # noqa: S607 - from PATH
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        return int(told.stdout or 0)


def until(true: Callable[[], bool]) -> bool:
    """Whether it became true in time."""
    end = time.monotonic() + UP_WITHIN
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.2)  # noqa: TID251 - a program outside is waited for
    return False
