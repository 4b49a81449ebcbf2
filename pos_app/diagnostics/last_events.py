"""The last things that went wrong, from the log's end: what a person on the telephone asks for."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from pos_app.diagnostics.logs import FILE_NAME

MOST = 5
_TAIL = 64 * 1024
"""Bytes of the log that are looked at."""
_WORTH = {"warning", "error", "critical"}


def last_events(folder: Path, most: int = MOST) -> tuple[tuple[datetime, str], ...]:
    """When and what, the newest first; empty where nothing went wrong or no log can be read.

    The log was redacted when it was written. Blocks for one short read.
    """
    try:
        with (folder / FILE_NAME).open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - _TAIL))
            lines = file.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return ()
    found = []
    for line in reversed(lines):
        try:
            entry = json.loads(line)
            if entry["level"] in _WORTH:
                found.append((datetime.fromisoformat(entry["at"]), str(entry["said"])[:120]))
        except (ValueError, KeyError, TypeError):
            continue  # the first line of the tail is cut through
        if len(found) == most:
            break
    return tuple(found)
