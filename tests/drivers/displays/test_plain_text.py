from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.displays.plain_text import countdown, money, plain, plain_link
from pos_app.domain.money import Fils
from pos_app.errors import DeviceTrouble


@given(st.text())
def test_only_printable_ascii_is_left(text: str) -> None:
    assert all(" " <= c <= "~" for c in plain(text))


def test_accents_go_and_letters_stay() -> None:
    assert plain("  Café\tZoë \x1b@ مقهى ÿ ") == "Cafe Zoe @ y"


def test_a_link_is_never_changed() -> None:
    assert plain_link("https://a.test/x?y=1", 20) == "https://a.test/x?y=1"


@pytest.mark.parametrize("url", ["", "https://a.test/\xff", "https://a.test/ x", "http://a\x00"])
def test_a_link_that_is_not_plain_is_refused(url: str) -> None:
    with pytest.raises(DeviceTrouble) as caught:
        plain_link(url, 100)
    assert caught.value.kind == "link_unreadable"


def test_a_link_that_does_not_fit_is_refused_without_being_logged() -> None:
    with pytest.raises(DeviceTrouble) as caught:
        plain_link("https://a.test/secret-token", 10)
    assert caught.value.kind == "link_too_long"
    assert "secret" not in str(caught.value)


def test_money_shortens_its_spelling_before_it_gives_up() -> None:
    assert money(Fils(99_999_999), 13) == "KD 99,999.999"
    assert money(Fils(99_999_999), 12) == "KD 99999.999"
    assert money(Fils(99_999_999), 9) == "99999.999"
    assert money(Fils(99_999_999), 8) == "########"


def test_countdown_words() -> None:
    assert [countdown(s) for s in (-1, 59, 3599, 3600, 90_000)] == [
        "0:00", "0:59", "59:59", "1h 00m", "1 day",
    ]  # fmt: skip
