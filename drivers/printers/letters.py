"""What may stand on paper: text from anywhere made harmless, and told Latin from Arabic."""

from __future__ import annotations

import re
import unicodedata

LONGEST_TEXT = 4000
ELLIPSIS = "…"
_REPLACED = "\u25a1"  # a box: something stood here that paper has no letters for
# Direction is the layout's business: overrides in a text could make 1.250 read 052.1.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn"}
_STACKED_MARKS = re.compile(
    "([\u0300-\u036f\u064b-\u065f\u0670]{3})[\u0300-\u036f\u064b-\u065f\u0670]+"
)


def printable(text: str) -> str:
    """`text` on one line, without control characters, direction overrides, emoji and the like.

    A text of which nothing is left becomes a box, so that an item never loses its row.
    """
    text = unicodedata.normalize("NFC", text[:LONGEST_TEXT])
    text = _STACKED_MARKS.sub(r"\1", _INVISIBLE.sub("", text))
    kept = "".join(_letter(character) for character in text)
    kept = " ".join(kept.split())
    return kept if kept or not text.strip() else _REPLACED


def _letter(character: str) -> str:
    if character.isspace():
        return " "
    if character == "\u200c":  # the joiner that Persian words need
        return character
    category = unicodedata.category(character)
    if category in _DROPPED or ord(character) > 0xFFFF or _is_pictograph(character, category):
        return ""
    return character


def _is_pictograph(character: str, category: str) -> bool:
    symbol = category == "So" and "\u2190" <= character <= "\u2bff"
    return symbol or "\u2600" <= character <= "\u27bf"


def has_arabic(text: str) -> bool:
    """Whether any letter needs shaping and right-to-left order (Arabic, Hebrew, ...)."""
    return bool(_ARABIC.search(text))


def is_latin_line(text: str) -> bool:
    """Whether a printer's own letters can show all of `text` (Latin-1 and a few signs)."""
    return all(" " <= c <= "~" or c in "éèêàçùôîûäöüñ·•" for c in text)


def masked_card(card: str) -> str:
    """Card digits as the gateway masked them, mask signs as bullets in groups of four.

    Defence in depth: should more than ten digits ever stand unmasked, only the last four stay.
    """
    card = printable(card)
    if sum(character.isdigit() for character in card) > 10:
        card = "*" * 12 + "".join(filter(str.isdigit, card))[-4:]
    bare = re.sub(r"[\s-]", "", card)
    if not re.fullmatch(r"[0-9*xX•.#]+", bare):
        return card
    bare = re.sub(r"[*xX•.#]", "•", bare)
    first = len(bare) % 4
    groups = [bare[:first]] if first else []
    return " ".join(groups + [bare[i : i + 4] for i in range(first, len(bare), 4)])
