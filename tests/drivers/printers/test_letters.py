"""Texts from anywhere, made harmless for paper."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printers.letters import (
    LONGEST_TEXT,
    has_arabic,
    is_latin_line,
    masked_card,
    printable,
)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Flat white", "Flat white"),
        ("  two\twords\n here ", "two words here"),
        ("عصير 1.250", "عصير 1.250"),
        ("\u202e1.250\u202c", "1.250"),
        ("\u2066a\u2069\u200f\u061c", "a"),
        ("a\x1b@\x10\x04b", "a @ b".replace(" @ ", "@")),
        ("Cake 🍰", "Cake"),
        ("👨‍👩‍👧", "□"),
        ("☕", "□"),
        ("\x00\x07", "□"),
        ("", ""),
        ("   ", ""),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("e\u0301", "é"),
    ],
)
def test_printable(text: str, printed: str) -> None:
    assert printable(text) == printed


def test_marks_are_not_stacked_out_of_the_line() -> None:
    assert len(printable("e" + "\u0301" * 500)) <= 4


@given(st.text(max_size=200))
def test_nothing_printable_controls_a_printer_or_a_direction(text: str) -> None:
    printed = printable(text)
    assert all(unicodedata.category(c) not in ("Cc", "Cs") for c in printed)
    assert not set(printed) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert len(printable("x" * 10_000)) == LONGEST_TEXT


def test_scripts() -> None:
    assert has_arabic("KD د.ك")
    assert not has_arabic("Café · 12")
    assert is_latin_line("Café · KD 1.250")
    assert not is_latin_line("د")
    assert not is_latin_line("€")


@pytest.mark.parametrize(
    ("given_card", "printed"),
    [
        ("************4471", "•••• •••• •••• 4471"),
        ("XXXX XXXX XXXX 4471", "•••• •••• •••• 4471"),
        ("512345******4471", "5123 45•• •••• 4471"),
        ("4471", "4471"),
        ("Apple Pay 4471", "Apple Pay 4471"),
        ("4123456789014471", "•••• •••• •••• 4471"),
        ("", ""),
    ],
)
def test_cards_stay_masked(given_card: str, printed: str) -> None:
    assert masked_card(given_card) == printed
