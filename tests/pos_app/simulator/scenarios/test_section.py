from __future__ import annotations

from enum import StrEnum

import pytest

from pos_app.errors import BadInput
from pos_app.simulator.scenarios.section import Section


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def test_what_is_given_is_read_and_what_is_not_has_its_default() -> None:
    section = Section({"n": 3, "word": "blue", "text": "x", "list": ["a"], "t": {"k": 1}}, "s")
    assert section.whole("n", 1, 0, 9) == 3
    assert section.whole("m", 1, 0, 9) == 1
    assert section.word("word", Colour.RED) is Colour.BLUE
    assert section.word("other", Colour.RED) is Colour.RED
    assert section.words("list", (), {"a"}) == ("a",)
    assert (section.text("text"), section.text("none", "")) == ("x", "")
    assert section.has("n")
    assert section.table("t").whole("k", 0, 0, 9) == 1
    section.end()


def test_what_is_left_over_is_named() -> None:
    with pytest.raises(BadInput, match="s: unknown a, b"):
        Section({"b": 1, "a": 1}, "s").end()


def test_free_tables_take_everything_that_is_left() -> None:
    section = Section({"a": 1, "b": 2}, "s")
    section.whole("a", 0, 0, 9)
    assert section.free() == {"b": 2}
    section.end()


@pytest.mark.parametrize("table", [None, 5, [], "x"])
def test_a_section_is_a_table(table: object) -> None:
    with pytest.raises(BadInput, match="must be a table"):
        Section(table, "s")


@pytest.mark.parametrize(("value", "fits"), [(-86400.0, True), (90000, False), ("1", False)])
def test_offsets_are_a_day_at_most(value: object, fits: bool) -> None:
    section = Section({"s": value}, "s")
    if fits:
        assert section.signed_seconds("s") == value
    else:
        with pytest.raises(BadInput):
            section.signed_seconds("s")


def test_a_word_out_of_few() -> None:
    assert Section({"k": "a"}, "s").one_of("k", "b", {"a", "b"}) == "a"
    with pytest.raises(BadInput, match="k must be one of a, b"):
        Section({"k": "c"}, "s").one_of("k", "b", {"a", "b"})
    with pytest.raises(BadInput, match="one of red, blue"):
        Section({"k": []}, "s").needed_word("k", Colour)


def test_an_empty_text_is_none_where_one_is_needed() -> None:
    with pytest.raises(BadInput, match="must be a text"):
        Section({"k": ""}, "s").text("k")
