from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.reference import SERIES_ALPHABET, is_receipt_code, make_reference
from pos_app.domain.scanned import readings, receipt_code, scanned

WINDOWS = dict(
    zip(
        "QWERTYUIOPASDFGHJKLZXCVBNM",
        [
            *("\u064e", "\u064b", "\u064f", "\u064c", "لإ", "إ", "‘", "÷", "×", "؛"),
            *("\u0650", "\u064d", "]", "[", "لأ", "أ", "ـ", "،", "/"),
            *("~", "\u0652", "}", "{", "لآ", "آ", "’"),
        ],
        strict=True,
    )
)
"""Arabic (101) of Windows, capital letters; kbda1.dll as Microsoft's layout pages show it."""
X11 = WINDOWS | {"T": "\ufef9", "G": "\ufef7", "B": "\ufef5", "U": "`", "M": "'"}
"""xkeyboard-config, symbols/ara, "basic"."""
SMALL = dict(zip("qwertyuiopasdfghjklzxcvbnm", "ضصثقفغعهخحشسيبلاتنمئءؤرﻻىة", strict=True))
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

LETTERS = st.text(SERIES_ALPHABET, min_size=2, max_size=2)
TILLS = st.text("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", min_size=1, max_size=4)


@given(
    till=TILLS,
    series=LETTERS,
    store=st.sampled_from(["", "GH", "SAL", "MUBARAK1"]),
    number=st.integers(1, 20_000),
    layout=st.sampled_from([WINDOWS, X11]),
    indic=st.booleans(),
)
def test_a_receipts_code_is_understood_from_every_layout(
    *, till: str, series: str, store: str, number: int, layout: dict[str, str], indic: bool
) -> None:
    code = make_reference(
        store=store, till=till, series=series, day=date(2026, 11, 23), number=number
    )
    typed = "".join(layout.get(letter, letter) for letter in code)
    typed = typed.translate(INDIC) if indic else typed
    assert receipt_code(typed) == code
    assert scanned(typed) == code
    assert receipt_code(code) == code


def test_small_letters_come_back_small_and_still_fit_their_check() -> None:
    code = make_reference(store="", till="BGH1", series="K7", day=date(2026, 11, 23), number=7)
    small = code.lower()
    windows = SMALL | {"b": "لا"}
    for layout in (SMALL, windows):
        typed = "".join(layout.get(letter, letter) for letter in small)
        assert receipt_code(typed) == small


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("6291100000123", "6291100000123"),  # an item's barcode
        ("٦٢٩١١٠٠٠٠٠١٢٣", "٦٢٩١١٠٠٠٠٠١٢٣"),  # as who hears it reads digits anyway
        ("شلا-12", "ab-12"),  # letters of an Arabic layout: what the keys would be on another
        ("ABC]1", "ABC]1"),  # a sign alone is no Arabic
    ],
)
def test_other_codes_are_read_as_keys_only_where_there_are_arabic_letters(
    typed: str, sent: str
) -> None:
    assert scanned(typed) == sent
    assert receipt_code(typed) == ""


def test_what_a_person_types_in_arabic_is_no_code() -> None:
    for text in ("محمد الصباح", "لا", "", "12.750", "01K7-261123-0412-7"):
        assert receipt_code(text) == ""


def test_lam_and_alef_may_be_one_key_or_two_and_not_endlessly_many() -> None:
    assert readings("لا") == ("b", "gh")
    assert len(readings("لا" * 30)) == 16


def test_a_receipts_code_is_told_by_its_check_character() -> None:
    code = make_reference(store="SAL", till="1", series="AB", day=date(2026, 11, 23), number=12_345)
    assert is_receipt_code(code)
    assert is_receipt_code(code.lower())
    assert not is_receipt_code(code[:-1] + ("0" if code[-1] != "0" else "1"))
    assert not is_receipt_code("-" + code[-1])
    assert not is_receipt_code("")
