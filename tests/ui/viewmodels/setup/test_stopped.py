from __future__ import annotations

from pos_app.errors import JournalTrouble
from ui.viewmodels.setup.stopped import StoppedModel, broken_words, stopped_words

NEWER = stopped_words(JournalTrouble("journal_newer"), "en")


def test_it_says_what_is_in_the_way_and_hears_one_choice() -> None:
    chosen: list[bool] = []
    model = StoppedModel(words=(NEWER,), dark=False, chosen=chosen.append)
    assert model.property("title") == "The till cannot be opened"
    assert "later version" in model.property("text")
    assert (model.property("language"), model.property("dark")) == ("en", False)
    assert (model.property("otherTitle"), model.property("otherText")) == ("", "")
    assert (model.property("againLabel"), model.property("closeLabel")) == ("Try again", "Close")
    model.again()
    model.close()  # its window goes, too
    assert chosen == [True]


def test_closing_is_a_choice() -> None:
    chosen: list[bool] = []
    StoppedModel(words=(NEWER,), dark=True, chosen=chosen.append).close()
    assert chosen == [False]


def test_a_setting_that_is_wrong_is_named_with_its_file_in_two_languages() -> None:
    said = "printer.paper: it may be 80mm or 58mm [setting_unknown_value]"
    words = broken_words("setting_unknown_value", said, "/till/settings.toml", "en")
    assert said in words.text
    assert "/till/settings.toml" in words.text
    assert "value it cannot have" in words.text
    assert "A setting is wrong" in broken_words("brand_new", said, "/x", "en").text
    both = StoppedModel(words=(words, NEWER), dark=False, chosen=print)
    assert both.property("otherText") == NEWER.text
    assert both.property("againLabel") == "Try again · Try again"
