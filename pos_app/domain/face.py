"""How somebody is recognized on the screen: initials, a drawing or a photo, on one of some colours.

Written as a short text in the journal: `3` (initials on the fourth colour), `cat:3`, or
`photo-0123456789abcdef:3`, whose file lies beside the journal and may be gone: then it is
initials again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pos_app.errors import BadInput

DRAWINGS = (
    *("cat", "dog", "bird", "rabbit", "fish", "turtle", "squirrel", "snail"),
    *("flower", "leaf", "cherry", "citrus", "star", "moon", "coffee", "sailboat"),
)
"""Names of shipped icons."""
COLOURS = 8
_PHOTO = re.compile(r"photo-[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Face:
    """`drawing` is one of `DRAWINGS`, `photo` the name of a file; neither: initials. `colour`
    counts from 0; -1 is the till's own.
    """

    colour: int = -1
    drawing: str = ""
    photo: str = ""


INITIALS = Face()
"""On the till's own colour."""


def face_of(text: str) -> Face:
    """What `text` says; one of a later version is initials."""
    name, _, colour = text.rpartition(":")
    number = int(colour) if re.fullmatch("[0-9]", colour, re.ASCII) else -1
    number = number if number < COLOURS else -1
    if name in DRAWINGS:
        return Face(number, drawing=name)
    return Face(number, photo=name if _PHOTO.fullmatch(name) else "")


def face_text(face: Face) -> str:
    """As the journal has it; "" for initials on the till's own colour."""
    colour = str(face.colour) if face.colour >= 0 else ""
    name = face.drawing or face.photo
    return f"{name}:{colour}" if name else colour


def check_face(text: str) -> str:
    """`text` if it may be put on record. Raises BadInput."""
    if face_text(face_of(text)) != text:
        raise BadInput("face_odd", field="face")
    return text
