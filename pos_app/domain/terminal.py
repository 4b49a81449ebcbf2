"""A card terminal, as the merchant's account lists it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pos_app.errors import BadInput

_ALLOWED = re.compile(r"[A-Za-z0-9_-]{1,40}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Terminal:
    """One row of the account's terminals. Nobody says whether it is switched on."""

    terminal: str
    """The id that an order names."""
    name: str = ""
    raw: str = ""
    """The row as the gateway gave it, JSON text."""


def check_terminal(text: str) -> str:
    """`text` if it may be a terminal's id. Raises BadInput `terminal_empty`, `terminal_odd`."""
    if not text:
        raise BadInput("terminal_empty", field="terminal")
    if not _ALLOWED.fullmatch(text):
        raise BadInput("terminal_odd", "letters, digits, - and _", field="terminal")
    return text
