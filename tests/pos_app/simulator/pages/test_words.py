from __future__ import annotations

import re

from pos_app.simulator.pages.words import WORDS, words_for

PAYER_STATES = {"open", "paid", "declined", "cancelled", "expired", "unknown", "wrong_amount"}


def test_both_languages_say_everything() -> None:
    assert set(WORDS["en"]) == set(WORDS["ar"])
    assert set(WORDS["en"]) >= PAYER_STATES
    assert all(WORDS["en"].values())
    assert all(WORDS["ar"].values())


def test_arabic_is_arabic_and_runs_from_the_right() -> None:
    kept = {"direction", "other", "other_name"}
    for name, text in WORDS["ar"].items():
        assert name in kept or re.search("[\u0600-\u06ff]", text)
    assert WORDS["ar"]["direction"] == "rtl"


def test_an_unknown_language_is_english() -> None:
    assert words_for("xx") is WORDS["en"]
