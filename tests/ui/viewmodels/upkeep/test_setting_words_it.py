from __future__ import annotations

from ui.viewmodels.upkeep.setting_words_it import IT_WORDS


def test_the_parts_of_a_display_template_are_named_one_by_one() -> None:
    assert IT_WORDS["display.template.idle"]()[0] == "Display's own bytes: \u2066idle\u2069"
    assert IT_WORDS["timing.settle"]()[1] == "Nothing is sent a second time before."
