from __future__ import annotations

import pytest

from pos_app.ports.setting import Setting
from ui.viewmodels.upkeep.setting_values import (
    limits_word,
    reason_word,
    source_word,
    unit_word,
    value_word,
    wrong_word,
)

MINUTES = Setting("till.lock_minutes", "10", "default", "number", unit="minutes", bounds=(0, 240))


@pytest.mark.parametrize(
    ("item", "value", "said"),
    [
        (MINUTES, "10", "10 minute(s)"),
        (MINUTES, "1", "1 minute(s)"),
        (MINUTES, "0", "Never"),
        (Setting("a", "", "", unit="days"), "2", "2 day(s)"),
        (Setting("a", "", "", unit="seconds"), "10.0", "\u206610\u2069 s"),
        (Setting("a", "", "", unit="seconds"), "30", "30 second(s)"),
        (Setting("a", "", "", unit="per cent"), "150", "\u2066150\u2069 percent"),
        (Setting("a", "", "", "flag"), "on", "On"),
        (Setting("a", "", "", "text"), "on", "on"),
        (Setting("a", "", "", "text"), "", "not set"),
        (Setting("a", "", "", "latin"), "842217", "\u2066842217\u2069"),
        (Setting("printer.languages", "", "", "choice"), "", "As the receipt says"),
    ],
)
def test_a_value_in_words(item: Setting, value: str, said: str) -> None:
    assert value_word(item, value) == said


def test_why_it_cannot_be_changed_here() -> None:
    for fixed in ("policy", "environment", "command_line", "keys", "devices", "file"):
        assert reason_word(Setting("a", "", "", fixed=fixed))
    assert reason_word(Setting("a", "", "", restart=True))
    assert reason_word(MINUTES) == ""


def test_where_it_comes_from() -> None:
    assert source_word(MINUTES) == "as delivered"
    assert source_word(Setting("a", "", "sealed file")) == "\u2066sealed file\u2069"


def test_what_may_be_typed_and_what_was_wrong() -> None:
    assert limits_word(MINUTES) == "\u20660\u2069 to \u2066240\u2069 minutes"
    assert limits_word(Setting("a", "", "", "text")) == ""
    for form in ("texts", "amounts", "text"):
        assert wrong_word(Setting("a", "", "", form))
    assert limits_word(Setting("a", "", "", "texts"))
    assert wrong_word(MINUTES).endswith("minutes.")
    assert unit_word("bytes") == ""
