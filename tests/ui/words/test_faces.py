from __future__ import annotations

from pos_app.domain.face import COLOURS, DRAWINGS
from ui.words.faces import colour_word, drawing_word


def test_every_drawing_and_colour_has_a_name_of_its_own() -> None:
    assert len({drawing_word(name) for name in ("", *DRAWINGS)}) == len(DRAWINGS) + 1
    assert len({colour_word(at) for at in range(COLOURS)}) == COLOURS
