"""`ui.viewmodels.office.ports.Shelf`: the beginnings of lists, drafts and templates as JSON files.

What stands there is what the lists show: no raw answers, no secrets. A list that cannot be kept, or
a file that cannot be read, costs only its memory, so it is logged and nobody is bothered. What a
person typed, and what was sent and not answered yet, is a note: that it cannot be kept is told.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Sequence
from dataclasses import asdict, fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_type_hints

from pos_app.errors import JournalTrouble
from pos_app.ports.clock import Clock
from pos_app.settings.files import write_whole
from ui.viewmodels.office.ports import Kept

_log = logging.getLogger(__name__)
LARGEST = 4 * 1024 * 1024
"""Bytes of a file that is read; anything larger is not one of ours."""
_LEFT_OUT = {"raw"}


class OfficeShelf:
    """One folder."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock

    async def kept(self, name: str, kind: type) -> Kept | None:
        """What was last kept as `name`; None where there is nothing to be made sense of."""
        return await asyncio.to_thread(_read, self._folder / f"{name}.json", kind)

    async def keep(self, name: str, records: Sequence[object]) -> None:
        """Write `records` in place of what was."""
        rows = [_plain(record) for record in records]
        content = {"at": self._clock.now().isoformat(), "records": rows}
        try:
            await asyncio.to_thread(_write, self._folder / f"{name}.json", content)
        except JournalTrouble as error:
            _log.info("list_not_kept", extra={"facts": {"why": error.kind}})

    async def note(self, name: str) -> object:
        """What was last noted as `name`."""
        return await asyncio.to_thread(_read_note, self._folder / f"{name}.json")

    async def keep_note(self, name: str, content: object) -> None:
        """Note `content`. Raises JournalTrouble."""
        await asyncio.to_thread(_write, self._folder / f"{name}.json", content)


def _read_note(path: Path) -> object:
    try:
        return json.loads(path.read_bytes()) if path.stat().st_size <= LARGEST else None
    except (OSError, ValueError) as error:
        if not isinstance(error, FileNotFoundError):
            _log.info("note_not_read", extra={"facts": {"why": type(error).__name__}})
        return None


def _write(path: Path, content: object) -> None:
    write_whole(path, json.dumps(content, ensure_ascii=False).encode())


def _read(path: Path, kind: type) -> Kept | None:
    try:
        if path.stat().st_size > LARGEST:
            return None
        content = json.loads(path.read_bytes())
        records = tuple(_made(kind, row) for row in content["records"])
        return Kept(records, datetime.fromisoformat(content["at"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        if not isinstance(error, FileNotFoundError):
            _log.info("list_not_read", extra={"facts": {"why": type(error).__name__}})
        return None


def _plain(record: object) -> dict[str, object]:
    assert is_dataclass(record)
    assert not isinstance(record, type)
    given: dict[str, Any] = asdict(record)
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in given.items()
        if name not in _LEFT_OUT
    }


def _made(kind: type, row: dict[str, Any]) -> object:
    """A record of `kind`; names it does not know are left out, missing ones are its defaults."""
    hints = get_type_hints(kind)
    values: dict[str, object] = {}
    for one in fields(kind):
        if one.name in row:
            values[one.name] = _value(hints[one.name], row[one.name])
    return kind(**values)


def _value(hint: Any, given: Any) -> object:
    for kind in (hint, *get_args(hint)) if given is not None else ():
        if kind is datetime:
            return datetime.fromisoformat(given)
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return kind(given)
    return given
