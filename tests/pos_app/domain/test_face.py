from __future__ import annotations

import pytest

from pos_app.domain.face import DRAWINGS, Face, check_face, face_of, face_text
from pos_app.errors import BadInput

PHOTO = "photo-0123456789abcdef"


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("", Face()),
        ("3", Face(3)),
        ("cat:0", Face(0, drawing="cat")),
        ("cat:", Face(drawing="cat")),
        (f"{PHOTO}:7", Face(7, photo=PHOTO)),
    ],
)
def test_a_face_is_a_short_text(text: str, face: Face) -> None:
    assert face_of(text) == face
    assert face_text(face) == text
    assert check_face(text) == text


@pytest.mark.parametrize(
    "text", ["9", "dragon:1", "photo-../x:1", "photo-0123456789ABCDEF:1", "cat:٣", "::", "8"]
)
def test_what_is_no_face_is_initials_and_is_not_put_on_record(text: str) -> None:
    face = face_of(text)
    assert (face.drawing in {"", *DRAWINGS}, face.photo) == (True, "")
    assert -1 <= face.colour < 8
    with pytest.raises(BadInput, match="face_odd"):
        check_face(text)
