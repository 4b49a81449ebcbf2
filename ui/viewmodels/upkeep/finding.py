"""Whether a text that somebody typed finds some words, in Arabic and Latin letters. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from pos_app.domain.money import western_digits

_ALIKE = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"}
)
"""Letters that people type for one another."""


def is_found(sought: str, texts: Iterable[str]) -> bool:
    """Whether every word of `sought` stands somewhere in `texts`; marks and case do not count."""
    there = " ".join(folded(text) for text in texts)
    return all(word in there for word in folded(sought).split())


def folded(text: str) -> str:
    """`text` without case, accents, Arabic vowel signs, lengthening and kinds of alef."""
    plain = unicodedata.normalize("NFKD", western_digits(text).translate(_ALIKE)).casefold()
    return "".join(
        each for each in plain if not unicodedata.combining(each) and each != "\u0640"
    ).translate(_ALIKE)
