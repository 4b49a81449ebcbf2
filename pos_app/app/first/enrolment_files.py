"""Files that IT may have brought: enrolments and keys on sticks, in downloads and documents."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from pos_app.app.desks.price_desk import usual_folders
from pos_app.settings.enrolment.envelope import looks_like_enrolment

MOST = 6
LARGEST = 64 * 1024
"""Bytes; an enrolment has some thousands."""
_MOST_SEEN = 2_000


def find_enrolments(home: Path, folders: tuple[Path, ...] | None = None) -> list[tuple[str, str]]:
    """Names and texts of what looks like an enrolment, the newest first. Blocks."""
    return find_texts(home, looks_like_enrolment, folders)


def find_texts(
    home: Path, fits: Callable[[str], bool], folders: tuple[Path, ...] | None = None
) -> list[tuple[str, str]]:
    """Names and texts of the text files that `fits` says yes to, the newest first. Blocks."""
    found: list[tuple[float, str, str]] = []
    for folder in usual_folders(home) if folders is None else folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for _, entry in zip(range(_MOST_SEEN), entries, strict=False):
                if text := _fitting(entry, fits):
                    found.append((entry.stat().st_mtime, f"{entry.name} · {folder.name}", text))
    return [(title, text) for _, title, text in sorted(found, reverse=True)[:MOST]]


def _fitting(entry: os.DirEntry[str], fits: Callable[[str], bool]) -> str:
    if not entry.name.casefold().endswith(".txt"):
        return ""
    with suppress(OSError, ValueError):
        if entry.is_file() and entry.stat().st_size <= LARGEST:
            text = Path(entry.path).read_text("utf-8")
            return text if fits(text) else ""
    return ""
