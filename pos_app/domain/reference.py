"""References: our unique name for a sale, made and journaled before anything is sent.

A reference reads `01K7-261123-0412-9`: till, the journal's two-character series, day, number of
the day, check character. The series is drawn once for each journal file, so that a till whose
journal had to be started anew (or a reinstalled one) never makes a reference a second time.
On the wire it is the `invoice_number`, byte for byte (outside-faces, Sales).
"""

from __future__ import annotations

import re
from datetime import date

from pos_app.errors import BadInput

LONGEST = 40
SERIES_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""No 0/O and no 1/I/L: a reference is read aloud over a telephone."""

_ALLOWED = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_FILED = re.compile(r"shift-[0-9]+|refund-[0-9a-f]{24}|bulk-[0-9a-f]+", re.ASCII)
_MADE = re.compile(r"[A-Za-z0-9_-]+-[0-9]{6}-[0-9]{4,}", re.ASCII)
_CHECK_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*"


def make_reference(*, store: str, till: str, series: str, day: date, number: int) -> str:
    """The reference of sale `number` (from 1) of `day`. Raises BadInput if it would not fit."""
    body = f"{till}{series}-{day:%y%m%d}-{number:04d}"
    if store:
        body = f"{store}-{body}"
    return check_reference(f"{body}-{check_character(body)}")


def check_reference(text: str) -> str:
    """`text` if it may be a reference: letters, digits, `-`, `_`, at most 40. Else BadInput."""
    if not text:
        raise BadInput("reference_empty", field="reference")
    if len(text) > LONGEST:
        raise BadInput("reference_too_long", f"at most {LONGEST} characters", field="reference")
    if not _ALLOWED.fullmatch(text):
        raise BadInput("reference_characters", "letters, digits, - and _", field="reference")
    return text


def check_not_filed(text: str) -> str:
    """`text` if nothing but a sale is ever filed under such a name in the journal: a shift, a
    refund and a bulk file have names of their own. Else BadInput `reference_reserved`.
    """
    if _FILED.fullmatch(text):
        raise BadInput("reference_reserved", "the till files other things so", field="reference")
    return text


def is_receipt_code(text: str) -> bool:
    """Whether `text` is a reference that a till made, in either case: its check character fits."""
    body, _, check = text.rpartition("-")
    return bool(_MADE.fullmatch(body)) and check.upper() == check_character(body)


def check_character(body: str) -> str:
    """ISO 7064 MOD 37-2 over the letters and digits of `body`: finds a mistyped character."""
    total = 0
    for character in body.upper():
        if character in _CHECK_ALPHABET[:36]:
            total = (total + _CHECK_ALPHABET.index(character)) * 2 % 37
    # "*" may not stand in a reference; "X-Y" style printing aside, "_" stands for it.
    return _CHECK_ALPHABET[(38 - total % 37) % 37].replace("*", "_")
