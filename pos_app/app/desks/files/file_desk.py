"""`ui.viewmodels.office.file_ports.FileDesk`: removable media, the till's exports, downloads.

These are the only places, so that a kiosk stays closed: no path is typed, no dialog of the system
opens. Only files that were listed here or dropped onto the window are read.
"""

from __future__ import annotations

import asyncio
import os
import stat
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from pos_app.domain.table import Row, TableColumn
from pos_app.errors import BadInput
from pos_app.ports.clock import Clock
from pos_app.ports.office import SheetFormat
from pos_app.usecases.read_sheet import LARGEST_FILE
from pos_app.usecases.write_table import TableFile, safe_name, write_table
from ui.viewmodels.office.file_ports import FilePlace, ListedFile

MOST_FILES = 200
"""Files that a place shows, the newest first."""
MOST_LOOKED_AT = 5000
_ENDINGS = {".csv", ".xlsx"}
_REMOVABLE = 2
"""Windows' DRIVE_REMOVABLE."""
MEDIA = ("/media", "/run/media")


class TillFiles:
    """One for the life of the window."""

    def __init__(
        self,
        *,
        exports: Path,
        clock: Clock,
        downloads: Path | None,
        media: Sequence[Path] = (),
        removable: Callable[[str], bool] | None = None,
    ) -> None:
        """`downloads`: None where the till is a kiosk. `media`: folders below which they appear."""
        self._exports = exports
        self._clock = clock
        self._downloads = downloads
        self._media = media
        self._removable = removable or is_removable

    async def places(self) -> tuple[FilePlace, ...]:
        """Media first, then what is on this computer."""
        return await asyncio.to_thread(self._look)

    def _look(self) -> tuple[FilePlace, ...]:
        found = [
            FilePlace("medium", str(path), path.name or str(path), _writable(path), _files(path))
            for path in self._mounted()
        ]
        exports = self._exports
        found.append(FilePlace("exports", str(exports), "", _writable(exports), _files(exports)))
        downloads = self._downloads
        if downloads is not None and downloads.is_dir():
            place = FilePlace(
                "downloads", str(downloads), "", _writable(downloads), _files(downloads)
            )
            found.append(place)
        return tuple(found)

    def _mounted(self) -> Iterator[Path]:
        for root in self._media:
            if root == Path(root.anchor):  # a drive of Windows: another disk is no medium
                if self._removable(str(root)) and root.is_dir():
                    yield root
                continue
            for path in (
                *_folders(root),
                *(two for one in _folders(root) for two in _folders(one)),
            ):
                if path.is_mount():
                    yield path

    async def read(self, path: str) -> bytes:
        """The file's bytes; a device, a pipe or a folder is no file."""
        return await asyncio.to_thread(_read, Path(path))

    async def write_list(
        self,
        place: FilePlace,
        stem: str,
        form: SheetFormat,
        columns: tuple[TableColumn, ...],
        pages: AsyncIterator[Sequence[Row]],
        *,
        language: str,
        progress: Callable[[int], None],
    ) -> tuple[str, int]:
        """Write it under a name that no other export has."""
        target = Path(place.path) / safe_name(stem, self._clock.now(), form)
        rows = await write_table(
            TableFile(target, form, columns, language), pages, progress=progress
        )
        return str(target), rows


def media_of(platform: str = sys.platform) -> tuple[Path, ...]:
    """Where removable media appear; of Windows' drives those that are removable when looked at."""
    if platform == "win32":
        return tuple(Path(f"{letter}:\\") for letter in "DEFGHIJKLMNOPQRSTUVWXYZ")
    return tuple(Path(root) for root in MEDIA)


def is_removable(drive: str) -> bool:
    """Whether Windows takes `drive`, with its colon and backslash, for removable."""
    import ctypes

    windows = getattr(ctypes, "windll", None)
    return windows is not None and windows.kernel32.GetDriveTypeW(drive) == _REMOVABLE


def _folders(root: Path) -> list[Path]:
    try:
        return sorted(p for p in root.iterdir() if p.is_dir() and not p.is_symlink())
    except OSError:
        return []


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK)


def _files(root: Path) -> tuple[ListedFile, ...]:
    """Sheets in a folder and in the folders right below it."""
    found: list[ListedFile] = []
    looked = 0
    for folder in (root, *_folders(root)):
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                looked += 1
                if looked > MOST_LOOKED_AT:
                    break
                if entry.name.startswith(".") or Path(entry.name).suffix.casefold() not in _ENDINGS:
                    continue
                with suppress(OSError):
                    if not entry.is_file(follow_symlinks=False):
                        continue  # a link on a stick would lead to any place of the disk
                    facts = entry.stat(follow_symlinks=False)
                    changed = datetime.fromtimestamp(facts.st_mtime, UTC)
                    found.append(ListedFile(entry.path, entry.name, facts.st_size, changed))
    found.sort(key=lambda one: one.changed_at, reverse=True)
    return tuple(found[:MOST_FILES])


def _read(path: Path) -> bytes:
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise BadInput("file_missing", path.name, field="file")
        if facts.st_size > LARGEST_FILE:
            raise BadInput("file_too_large", f"at most {LARGEST_FILE} bytes", field="file")
        return path.read_bytes()
    except OSError as gone:
        raise BadInput("file_missing", type(gone).__name__, field="file") from gone
