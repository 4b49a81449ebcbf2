from __future__ import annotations

from pos_app.settings.credentials import NAMES
from pos_app.settings.model import KEYS
from ui.viewmodels.upkeep.setting_words import CATEGORIES, WORDS, category_of, category_word


def test_every_setting_and_secret_has_a_name_a_help_and_a_category() -> None:
    keys = {*KEYS, *(f"secrets.{name}" for name in NAMES)}
    assert set(WORDS) == keys
    for key in keys:
        name, about = WORDS[key]()
        assert name
        assert about
        assert category_of(key) in CATEGORIES, key
    names = [WORDS[key]()[0] for key in keys]
    assert len(set(names)) == len(names)


def test_every_category_has_a_word_and_something_in_it() -> None:
    assert {category_of(key) for key in WORDS} == set(CATEGORIES)
    assert all(category_word(each) for each in CATEGORIES)
