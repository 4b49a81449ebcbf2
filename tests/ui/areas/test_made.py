from __future__ import annotations

from ui.areas.made import MadeModel


def test_a_part_is_null_until_it_is_made_and_told_of_once() -> None:
    made, told = MadeModel(), []
    made.changed.connect(lambda: told.append("changed"))
    assert made.property("office") is None
    part = MadeModel()
    made.add("office", part)
    assert made.property("office") is part
    assert told == ["changed"]


def test_news_are_told_when_their_count_changes() -> None:
    made, told = MadeModel(), []
    made.counted.connect(lambda: told.append(made.property("linksNews")))
    for count in (0, 2, 2, 1):
        made.tell_news(count)
    assert told == [2, 1]
