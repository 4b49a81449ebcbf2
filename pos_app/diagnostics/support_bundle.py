"""One redacted archive for the support desk: what doctor found, settings, versions, logs.

It holds no secret: every text goes through the redactor, and the finished archive is searched
for the secrets this process knows before it is written. Same input, same bytes.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

from pos_app.diagnostics.redaction import PROCESS, Redactor
from pos_app.errors import DeviceTrouble

LARGEST_LOG = 512 * 1024
"""Bytes of one log file, from its end."""
_LOG_PATTERNS = ("pos-app.jsonl*", "crash-*.txt")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def make_bundle(
    sections: Mapping[str, object], logs: Path, *, redactor: Redactor = PROCESS
) -> bytes:
    """The archive: `sections` (name -> JSON-able value) and the logs in `logs`, all redacted.

    Raises DeviceTrouble `bundle_shows_secret` if a known secret got through all the same.
    """
    files = {
        f"{name}.json": json.dumps(
            redactor.fields(content), ensure_ascii=False, indent=2, sort_keys=True
        ).encode()
        for name, content in sections.items()
    }
    for pattern in _LOG_PATTERNS:
        for path in logs.glob(pattern):
            files[f"logs/{path.name}"] = _redacted_log(path, redactor)
    for name, content in files.items():
        if redactor.shows(content):
            raise DeviceTrouble("bundle_shows_secret", f"in {name}; nothing was written")
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            bundle.writestr(entry, files[name])
    return archive.getvalue()


def _redacted_log(path: Path, redactor: Redactor) -> bytes:
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            file.seek(max(0, size - LARGEST_LOG))
            text = file.read(LARGEST_LOG).decode("utf-8", errors="replace")
    except OSError as error:
        return f"not read: {error.strerror or type(error).__name__}\n".encode()
    return "\n".join(_redacted_line(line, redactor) for line in text.splitlines()).encode() + b"\n"


def _redacted_line(line: str, redactor: Redactor) -> str:
    """A line of JSON keeps its identifiers; anything else is text."""
    if line.startswith("{"):
        try:
            return json.dumps(redactor.fields(json.loads(line)), ensure_ascii=False)
        except (ValueError, RecursionError):
            pass
    return redactor.text(line)
