from __future__ import annotations

from pos_app.domain.face import COLOURS, DRAWINGS
from pos_app.domain.staff import RIGHTS, Right, Role
from ui.words.staff import (
    RIGHTS_SHOWN,
    colour_word,
    drawing_word,
    right_help,
    right_word,
    rights_word,
    role_rights,
    role_word,
)


def test_every_role_has_its_own_words() -> None:
    assert len({role_word(role) for role in Role}) == len(Role)


def test_every_right_has_a_name_and_a_sentence() -> None:
    assert set(RIGHTS_SHOWN) == set(Right)
    assert len({right_word(right) for right in Right}) == len(Right)
    assert len({right_help(right) for right in Right}) == len(Right)


def test_what_a_role_may_is_told_in_one_line() -> None:
    assert role_rights(RIGHTS[Role.OWNER]) == "May do everything"
    assert role_rights({Right.REPRINT, Right.SELL}) == "Sell, Print a copy"
    assert rights_word("refund, sell, of_a_later_version") == "Sell, Give money back"


def test_every_drawing_and_colour_has_a_name_of_its_own() -> None:
    assert len({drawing_word(name) for name in ("", *DRAWINGS)}) == len(DRAWINGS) + 1
    assert len({colour_word(at) for at in range(COLOURS)}) == COLOURS
