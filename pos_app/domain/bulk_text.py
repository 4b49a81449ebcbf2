"""The text of a CSV file that a spreadsheet wrote its own way: other encodings and separators.

Pure. Excel on an Arabic Windows saves CSV in code page 1256 and with semicolons, and its "Unicode
text" is UTF-16 with tabs. Such a file is made into UTF-8 with commas; the person is told, since a
code page can only be guessed at and the names show whether the guess was right.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass

_WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ODD = re.compile(r'[,"\r\n]')
_ARABIC = range(0x0600, 0x0700)
_NOT_TEXT = (b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"%PDF")


@dataclass(frozen=True, slots=True)
class ReadText:
    """A file's text as UTF-8 with commas, and how it was read."""

    content: bytes
    encoding: str
    """`utf-8`, `utf-16` or `cp1256`."""
    separator: str

    @property
    def is_guess(self) -> bool:
        """The encoding is not certain: the person should look at the names."""
        return self.encoding == "cp1256"


def read_text(content: bytes) -> ReadText | None:
    """`content` in the form that the checks read, or None where it is no text at all."""
    if content.startswith(_NOT_TEXT):
        return None
    decoded = _decoded(content)
    if decoded is None:
        return None
    text, encoding = decoded
    separator = _separator(text)
    if separator == ",":
        return ReadText(text.encode("utf-8"), encoding, separator)
    lines = _LINE.findall(text)
    try:
        rows = [*csv.reader(lines, delimiter=separator, strict=True)]
    except csv.Error:
        return None
    commas = "".join(_line(row) for row in rows)
    return ReadText(commas.encode("utf-8"), encoding, separator)


def _line(cells: Sequence[str]) -> str:
    """One row with commas, quoted where it must be."""
    quoted = ['"' + cell.replace('"', '""') + '"' if _ODD.search(cell) else cell for cell in cells]
    return ",".join(quoted) + "\r\n"


def _decoded(content: bytes) -> tuple[str, str] | None:
    encoding = next((name for mark, name in _WIDE if content.startswith(mark)), "utf-8-sig")
    try:
        return content.decode(encoding), encoding.removesuffix("-sig")
    except UnicodeDecodeError:
        if encoding == "utf-16":
            return None
    text = content.decode("cp1256", "replace")
    # Random bytes read as that code page, too; a file of people's names is mostly letters.
    odd = sum(
        1 for letter in text if letter == "\ufffd" or (letter < " " and letter not in "\r\n\t")
    )
    arabic = sum(1 for letter in text if ord(letter) in _ARABIC)
    return (text, "cp1256") if odd == 0 and arabic else None


def _separator(text: str) -> str:
    head = text.lstrip("\r\n").partition("\n")[0]
    counts = {mark: head.count(mark) for mark in ",;\t"}
    return max(counts, key=lambda mark: (counts[mark], mark == ","))
