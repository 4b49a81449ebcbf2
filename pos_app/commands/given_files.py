"""Files that a person names on the command line, read with a limit and clear errors."""

from __future__ import annotations

import os
from pathlib import Path

from pos_app.errors import BadInput

LARGEST_FILE = 32 * 1024 * 1024
"""Bytes; a bulk file of 100,000 rows has about 10 MB."""


def read_file(name: str) -> bytes:
    """The bytes of file `name`. Raises BadInput `file_unreadable`, `file_too_large`."""
    try:
        with Path(name).open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no such file"
        raise BadInput("file_unreadable", reason, field=name) from error
    if len(content) > LARGEST_FILE:
        raise BadInput("file_too_large", f"at most {LARGEST_FILE} bytes", field=name)
    return content


def read_text(name: str) -> str:
    """The text of a UTF-8 file. Raises BadInput as `read_file`, and `file_not_utf8`."""
    try:
        return read_file(name).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        detail = f"byte {error.start} is not UTF-8"
        raise BadInput("file_not_utf8", detail, field=name) from error


def writable_target(name: str) -> Path:
    """The path of a file to be written, whose folder exists. Raises BadInput `file_unwritable`."""
    path = Path(name).absolute()
    if path.is_dir() or not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise BadInput("file_unwritable", "its folder must exist and be writable", field=name)
    return path
