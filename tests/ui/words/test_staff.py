from __future__ import annotations

from pos_app.domain.staff import Role
from ui.words.staff import role_rights, role_word


def test_every_role_has_its_own_words() -> None:
    assert len({role_word(role) for role in Role}) == len(Role)
    assert len({role_rights(role) for role in Role}) == len(Role)
