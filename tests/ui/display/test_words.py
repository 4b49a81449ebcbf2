from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pos_app.domain.display import DisplayMoment
from ui.display.words import DAY, HEADLINES, HINTS, day_of, open_for


def bare(text: str) -> str:
    return text.replace("\u2066", "").replace("\u2069", "")


def test_every_moment_has_words_in_both_languages() -> None:
    assert set(HEADLINES) == set(DisplayMoment)
    for both in (*HEADLINES.values(), *HINTS.values()):
        assert both.en.isascii()
        assert any("\u0600" <= letter <= "\u06ff" for letter in both.ar)
        assert "please" not in both.en.lower()


@pytest.mark.parametrize(
    ("seconds", "en", "ar"),
    [
        (0, "Open for 0:00", "متاح لمدة 0:00"),
        (3_661, "Open for 1:01:01", "متاح لمدة 1:01:01"),
        (DAY, "Open for 1 day", "متاح لمدة يوم واحد"),
        (2 * DAY, "Open for 2 days", "متاح لمدة يومين"),
        (3 * DAY, "Open for 3 days", "متاح لمدة 3 أيام"),
        (11 * DAY, "Open for 11 days", "متاح لمدة 11 يومًا"),
        (100 * DAY, "Open for 100 days", "متاح لمدة 100 يوم"),
        (103 * DAY, "Open for 103 days", "متاح لمدة 103 أيام"),
    ],
)
def test_how_long_a_code_is_open(seconds: int, en: str, ar: str) -> None:
    both = open_for(seconds)
    assert (bare(both.en), bare(both.ar)) == (en, ar)


def test_the_day_is_the_shops_in_both_languages() -> None:
    both = day_of(datetime(2026, 11, 23, 22, 30, tzinfo=UTC))
    assert both.en == "Tuesday 24 November"
    assert both.ar == "الثلاثاء 24 نوفمبر"
