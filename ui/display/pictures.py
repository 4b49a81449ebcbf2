"""The shop's pictures: a folder that is read beside the screen, never by it.

A folder may lie on a share that hangs; the display only ever asks for what was found last.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl

KINDS = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".svg", ".gif"})
_MOST = 200


def in_thread(work: Callable[[], None]) -> None:
    """Run `work` on a daemon thread: one that hangs is left behind."""
    threading.Thread(target=work, name="pictures", daemon=True).start()


class PictureFolder:
    """Addresses of the pictures in `folder`, by file name. Calling it looks again for next time."""

    def __init__(
        self, folder: Path | None, *, run: Callable[[Callable[[], None]], None] = in_thread
    ) -> None:
        self._folder = folder
        self._run = run
        self._looking = False
        self._found: tuple[str, ...] = ()
        self.look()

    def __call__(self) -> tuple[str, ...]:
        """What was found last."""
        return self._found

    def look(self) -> None:
        """Begin to read the folder anew, unless a reading is still under way."""
        if self._folder is None or self._looking:
            return
        self._looking = True
        self._run(self._read)

    def _read(self) -> None:
        try:
            assert self._folder is not None
            found = sorted(
                file for file in self._folder.iterdir() if file.suffix.casefold() in KINDS
            )
            self._found = tuple(
                QUrl.fromLocalFile(str(file.absolute())).toString() for file in found[:_MOST]
            )
        except OSError:
            self._found = ()
        finally:
            self._looking = False
