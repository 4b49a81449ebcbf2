"""Text for devices that know ASCII only: nothing outside 20 to 7E hex ever leaves this file.

So no name, address or shop sign can bring a control byte, an FF or an Arabic letter (which these
devices would draw as something else) into a frame.
"""

from __future__ import annotations

import unicodedata

from pos_app.domain.money import Fils, grouped, to_text
from pos_app.errors import DeviceTrouble

CURRENCY = "KD"


def plain(text: str) -> str:
    """`text` in printable ASCII: accents are dropped, other letters too, spaces collapsed."""
    decomposed = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c if " " <= c <= "~" else _gap(c) for c in decomposed).split())


def plain_link(url: str, limit: int) -> str:
    """`url` checked for a device that holds `limit` characters of it.

    A link is never changed or cut: half a link is a link to somewhere else. Raises DeviceTrouble
    `link_unreadable` (not printable ASCII, or empty) or `link_too_long`.
    """
    if not url or not all("!" <= c <= "~" for c in url):
        raise DeviceTrouble("link_unreadable", "a link must be printable ASCII without spaces")
    if len(url) > limit:
        raise DeviceTrouble("link_too_long", f"{len(url)} characters, the display holds {limit}")
    return url


def money(fils: Fils, columns: int) -> str:
    """`KD 1,234.500`, or a shorter spelling that fits `columns`; hashes where none does.

    An amount is never cut: a cut amount is a wrong amount.
    """
    for text in (f"{CURRENCY} {grouped(fils)}", f"{CURRENCY} {to_text(fils)}", to_text(fils)):
        if len(text) <= columns:
            return text
    return "#" * columns


def countdown(seconds: int) -> str:
    """`9:41` below an hour, `2h 05m` below a day, `3 days` above; never negative."""
    left = max(0, seconds)
    if left < 3600:
        return f"{left // 60}:{left % 60:02d}"
    if left < 86_400:
        return f"{left // 3600}h {left % 3600 // 60:02d}m"
    days = left // 86_400
    return "1 day" if days == 1 else f"{days} days"


def _gap(character: str) -> str:
    """Nothing for a combining mark (the letter stays), a space for anything else."""
    return "" if unicodedata.combining(character) else " "
