from __future__ import annotations

import pytest

from ui.keyboard.layouts import BACK, ENTER, HIDE, PADS, PAGES, page_of, span_of, typed_by

PLAIN = {"shift", "back", "enter", "hide", "language", "symbols", "letters", "space"}


@pytest.mark.parametrize("page", PAGES)
def test_every_page_can_delete_enter_and_hide_and_names_no_key_twice(page: str) -> None:
    keys = [key for row in PAGES[page] for key in row if key]
    assert {BACK, ENTER, HIDE} <= set(keys)
    assert len(keys) == len(set(keys))
    assert all(typed_by(key) or key in PLAIN for key in keys)


def test_the_alphabets_are_whole() -> None:
    english = {key for row in PAGES["en"] for key in row}
    arabic = {key for page in ("ar", "ar_shifted") for row in PAGES[page] for key in row}
    assert set("abcdefghijklmnopqrstuvwxyz0123456789") <= english
    assert set("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة؟،") <= arabic


@pytest.mark.parametrize(
    ("kind", "letters", "shifted", "symbols", "page"),
    [
        ("pin", "ar", True, True, "pin"),
        ("phone", "en", False, False, "phone"),
        ("text", "en", False, False, "en"),
        ("text", "ar", True, False, "ar_shifted"),
        ("secret", "en", True, True, "latin_symbols"),
        ("secret", "ar", False, False, "latin"),
        ("latin", "ar", True, False, "latin_shifted"),
    ],
)
def test_the_page_follows_the_field(
    kind: str, letters: str, shifted: bool, symbols: bool, page: str
) -> None:
    assert page_of(kind, letters, shifted=shifted, symbols=symbols) == page


def test_what_keys_type_and_how_wide_they_are() -> None:
    assert [typed_by(key) for key in ("a", "00", "space", "back", "")] == ["a", "00", " ", "", ""]
    assert span_of("space", "en") == 4.0
    assert span_of("q", "en") == 1.0
    assert all(span_of(BACK, page) == 1.0 for page in PADS)
