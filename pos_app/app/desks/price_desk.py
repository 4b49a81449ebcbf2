"""`ui.viewmodels.selling.prices.PriceDesk`: the shop's price list as a file in the till's home."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.errors import BadInput, JournalTrouble

if TYPE_CHECKING:  # a till without a price list starts without what reads one
    from pos_app.domain.price_list import PriceCheck, PriceItem

NAME = "prices.csv"
MOST_FILES = 12
_MOST_SEEN = 2_000
"""Entries of a folder that are looked at: a download folder may hold anything."""


def usual_folders(home: Path) -> tuple[Path, ...]:
    """Where a shopkeeper's files are: the till's own imports, downloads, memory sticks."""
    person = Path.home()
    found = [home / "imports", *(person / name for name in ("Downloads", "Desktop", "Documents"))]
    for mount in (Path("/media"), Path("/run/media"), Path("/mnt")):
        for depth in ("*", "*/*"):
            with suppress(OSError):
                found += [path for path in sorted(mount.glob(depth))[:20] if path.is_dir()]
    if os.name == "nt":
        found += [Path(f"{letter}:/") for letter in "DEFGH"]
    return tuple(found)


class FilePrices:
    """Read once at the start; `items` is from memory."""

    def __init__(self, home: Path, folders: Iterable[Path] | None = None) -> None:
        """`home` is the till's data folder, `folders` where files are looked for."""
        self._path = home / NAME
        self._home = home
        self._folders = None if folders is None else tuple(folders)
        self._items: tuple[PriceItem, ...] = ()
        with suppress(OSError, BadInput):
            if self._path.exists():
                self._items = _read(self._path).items

    def items(self) -> tuple[PriceItem, ...]:
        """The price list of this till."""
        return self._items

    async def files(self) -> tuple[str, ...]:
        """Files that may be price lists, the newest first."""
        return await asyncio.to_thread(self._look)

    async def check(self, path: str) -> PriceCheck:
        """Read a file and check each row."""
        return await asyncio.to_thread(lambda: _read(Path(path).expanduser()))

    async def keep(self, check: PriceCheck) -> None:
        """Write the list, whole or not at all, and use it from now on."""
        if check.faults:
            raise BadInput("prices_faulty", "nothing is taken while a row is wrong", field="file")
        await asyncio.to_thread(self._write, check.items)
        self._items = check.items

    def _look(self) -> tuple[str, ...]:
        from pos_app.usecases.read_sheet import LARGEST_FILE

        folders = usual_folders(self._home) if self._folders is None else self._folders
        found: list[tuple[float, str]] = []
        for folder in folders:
            with suppress(OSError), os.scandir(folder) as entries:
                for _, entry in zip(range(_MOST_SEEN), entries, strict=False):
                    if not entry.name.casefold().endswith((".csv", ".xlsx")):
                        continue
                    if not entry.is_file(follow_symlinks=False):
                        continue  # a link on a stick would lead to any place of the disk
                    if entry.stat().st_size <= LARGEST_FILE:
                        found.append((entry.stat().st_mtime, entry.path))
        return tuple(path for _, path in sorted(found, reverse=True)[:MOST_FILES])

    def _write(self, items: Iterable[PriceItem]) -> None:
        import csv
        import io
        import tempfile

        from pos_app.domain.price_list import price_rows

        text = io.StringIO(newline="")
        csv.writer(text).writerows(price_rows(items))
        try:
            with tempfile.NamedTemporaryFile(
                "w", dir=self._home, prefix=NAME, delete=False, encoding="utf-8", newline=""
            ) as file:
                file.write(text.getvalue())
                file.flush()
                os.fsync(file.fileno())
            Path(file.name).replace(self._path)
        except OSError as error:
            raise JournalTrouble("home_not_writable", str(error.strerror or error)) from error


def _read(path: Path) -> PriceCheck:
    from pos_app.domain.price_list import check_prices
    from pos_app.usecases.mend_sheet import read_mended
    from pos_app.usecases.read_sheet import LARGEST_FILE, sheet_format

    form = sheet_format(path.name)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise BadInput("file_unreadable", str(error.strerror or error), field="file") from error
    rows, faults, encoding = read_mended(content, form)
    return replace(check_prices(rows, faults=faults), encoding=encoding)
