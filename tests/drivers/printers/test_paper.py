"""Paper and its measures."""

from __future__ import annotations

import pytest

from drivers.printers.paper import Face, Line, Paper, short_words, slip_height


def test_paper_knows_its_millimetres_and_sizes() -> None:
    assert Paper(576).mm(576) == pytest.approx(72.07, abs=0.01)
    assert Paper(512, 180).mm(512) == pytest.approx(72.2, abs=0.1)
    assert Paper(576).wide
    assert not Paper(432).wide
    assert Paper(576).size("hero") > Paper(512).size("hero") > Paper(384).size("hero")
    assert Paper(576).mm(Paper(576).margin) >= 2.0


class Ten:
    """Every letter is ten dots wide."""

    def width(self, text: str, face: Face) -> int:
        return 10 * len(text)

    def picture(self, path: str, widest: int, highest: int) -> tuple[int, int] | None:
        return None


def test_words_wider_than_the_room_are_broken() -> None:
    assert list(short_words("ab abcdefgh c", Ten(), Face(20), 30)) == [
        *("ab", "abc", "def", "gh", "c"),
    ]
    assert list(short_words("a" * 50, Ten(), Face(20), 200)) == ["a" * 20, "a" * 20, "a" * 10]
    assert list(short_words("é", Ten(), Face(20), 5)) == ["é"], "one letter always stands"


def test_heights_add_up() -> None:
    assert slip_height([Line(10), Line(20)]) == 30
