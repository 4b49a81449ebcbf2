from __future__ import annotations

from fake_staff import MEMBERS

from ui.viewmodels.staff.faces import face_row, member_face


def test_what_is_drawn() -> None:
    assert member_face(MEMBERS[0]) == {"initials": "HA", "icon": "", "colour": -1, "photo": ""}
    assert member_face(MEMBERS[1])["icon"] == "cat"
    assert member_face(None)["initials"] == ""
    photo = "photo-0123456789abcdef"
    assert face_row(f"{photo}:2", "M")["photo"] == f"image://faces/{photo}"
