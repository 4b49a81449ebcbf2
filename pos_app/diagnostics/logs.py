"""The log: one JSON object a line, redacted, rotated, private. Nothing is sent anywhere.

Code writes to it by `logging.getLogger(__name__)` with a stable first word and the facts in
`extra={"facts": {...}}`. The standard library's logging, because it is loaded in a few
milliseconds where structlog takes a hundred or two, and the till's start is counted.
"""

from __future__ import annotations

import json
import logging
import os
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from pos_app.diagnostics.redaction import PROCESS, Redactor

LARGEST_FILE = 2 * 1024 * 1024
KEPT_FILES = 5
FILE_NAME = "pos-app.jsonl"
_LONGEST_TEXT = 8_000
"""Characters of one field: a page of HTML in place of an answer does not fill the log."""

_LONGEST_SECRET = 1_600
"""Characters of a secret in its longest written form (512, each percent-encoded)."""

_QUIET = ("httpx", "httpcore", "asyncio", "qasync", "keyring", "urllib3", "zeroconf")


class JsonLines(logging.Formatter):
    """A record as one line of JSON without secrets."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """One line: at, level, where, said, and the facts."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "where": record.name,
            "said": self._clean(record.getMessage()),
        }
        facts = getattr(record, "facts", None)
        if isinstance(facts, dict):
            line["facts"] = self._redactor.fields(facts)
        if record.exc_info:
            line["traceback"] = self._clean(self.formatException(record.exc_info))
        try:
            return json.dumps(line, ensure_ascii=False)
        except (TypeError, ValueError):
            line["facts"] = self._clean(repr(facts))
            return json.dumps(line, ensure_ascii=False)

    def _clean(self, text: str) -> str:
        if len(text) <= _LONGEST_TEXT:
            return self._redactor.text(text)
        # The cut may go through the middle of a secret, which nothing would recognise then.
        kept = self._redactor.text(text[:_LONGEST_TEXT])[:-_LONGEST_SECRET]
        return f"{kept}... ({len(text)} characters)"


class PrivateFile(RotatingFileHandler):
    """A rotating file that only this account can read, and that never stops the till."""

    def _open(self):  # type: ignore[no-untyped-def]  # noqa: ANN202 - the library's own type is internal
        stream = super()._open()
        os.chmod(self.baseFilename, 0o600)  # noqa: PTH101 - baseFilename is a str
        return stream

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """A full disk loses the log, not the sale; the journal says that the disk is full."""


class Logs:
    """The log of this process while it is open."""

    def __init__(self, handler: logging.Handler, before: int) -> None:
        self._handler = handler
        self._before = before

    def close(self) -> None:
        """Write what is left and let the file go."""
        root = logging.getLogger()
        root.removeHandler(self._handler)
        root.setLevel(self._before)
        self._handler.close()


def open_logs(folder: Path, *, level: int = logging.INFO, redactor: Redactor = PROCESS) -> Logs:
    """Write this process's log into `folder` (which exists). Raises OSError if it cannot."""
    handler = PrivateFile(
        folder / FILE_NAME, maxBytes=LARGEST_FILE, backupCount=KEPT_FILES, encoding="utf-8"
    )
    handler.setFormatter(JsonLines(redactor))
    root = logging.getLogger()
    before = root.level
    root.setLevel(level)
    root.addHandler(handler)
    for name in _QUIET:
        # They log addresses and headers at INFO; what matters of them arrives as our own errors.
        logging.getLogger(name).setLevel(logging.WARNING)
    return Logs(handler, before)
