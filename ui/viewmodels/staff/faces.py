"""How somebody is drawn on the screen, for QML. Pure."""

from __future__ import annotations

from pos_app.domain.face import face_of
from ui.viewmodels.staff.ports import Member


def face_row(face: str, initials: str) -> dict[str, object]:
    """What `Initials.qml` draws: a photo over a drawing or initials, on a colour."""
    parts = face_of(face)
    return {
        "initials": initials,
        "icon": parts.drawing,
        "colour": parts.colour,
        "photo": f"image://faces/{parts.photo}" if parts.photo else "",
    }


def member_face(member: Member | None) -> dict[str, object]:
    """The face of `member`; nobody's is empty."""
    return face_row(member.face, member.initials) if member is not None else face_row("", "")
