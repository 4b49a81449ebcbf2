"""Choosing how somebody is recognized: colour, initials, drawing, or a photo from a file."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import PurePath

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.face import COLOURS, DRAWINGS, INITIALS, Face, check_face, face_of, face_text
from pos_app.domain.staff import initials_of
from pos_app.errors import PosError
from ui.tasks import Tasks
from ui.viewmodels.staff.faces import face_row
from ui.viewmodels.staff.ports import FacesDesk
from ui.words.staff import colour_word, drawing_word
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class FaceFacts:
    """The face as chosen so far, and the photos on offer while `open`."""

    face: Face = INITIALS
    initials: str = ""
    open: bool = False
    files: tuple[str, ...] = ()
    busy: bool = False
    trouble: PosError | None = None


@QmlElement
class FaceChoiceModel(QObject):
    """A part of the form of one person; the form keeps what was chosen."""

    changed = Signal()

    def __init__(self, *, desk: FacesDesk, tasks: Tasks) -> None:
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self.state = FaceFacts()

    def _show(self, state: FaceFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.changed.emit()

    @property
    def chosen(self) -> str:
        """As it is put on record."""
        return check_face(face_text(self.state.face))

    def begin(self, face: str, name: str) -> None:
        """Start from `face`, of somebody called `name`."""
        self._show(FaceFacts(face_of(face), initials_of(name)))

    @Slot(str)
    def callName(self, name: str) -> None:
        """The name was typed: its initials are shown."""
        self._show(replace(self.state, initials=initials_of(name)))

    @Slot()
    def openChoice(self) -> None:
        """Show what there is to choose from; photos are looked for."""
        if self.state.open:
            self._show(replace(self.state, open=False))
            return
        self._show(replace(self.state, open=True, trouble=None))

        async def look() -> None:
            self._show(replace(self.state, files=await self._desk.files()))

        self._tasks.start("find_photos", look)

    @Slot(int)
    def chooseColour(self, colour: int) -> None:
        """Another ground."""
        self._choose(replace(self.state.face, colour=colour))

    @Slot(str)
    def chooseDrawing(self, drawing: str) -> None:
        """One of `DRAWINGS`; "" for initials."""
        self._choose(Face(self.state.face.colour, drawing=drawing))

    def _choose(self, face: Face) -> None:
        self._show(replace(self.state, face=face, trouble=None))

    @Slot(int)
    def chooseFile(self, at: int) -> None:
        """Take the photo `at` of those found."""
        self.takePhoto(self.state.files[at])

    @Slot(str)
    def takePhoto(self, path: str) -> None:
        """Take a small copy of the photo at `path`."""
        if path.strip():
            self._work(lambda: self._take(path.strip()))

    async def _take(self, path: str) -> None:
        photo = await self._desk.take(path)
        self._choose(Face(self.state.face.colour, photo=photo))

    def _work(self, work: Callable[[], Awaitable[None]]) -> None:
        self._tasks.attempt(
            "take_photo",
            work,
            lambda busy, trouble: self._show(replace(self.state, busy=busy, trouble=trouble)),
        )

    def _shown(self) -> dict[str, object]:
        return face_row(face_text(self.state.face), self.state.initials)

    def _drawings(self) -> list[dict[str, object]]:
        face = self.state.face
        return [
            {
                "id": name,
                "text": drawing_word(name),
                "chosen": face.drawing == name and not face.photo,
                "face": face_row(face_text(Face(face.colour, drawing=name)), self.state.initials),
            }
            for name in ("", *DRAWINGS)
        ]

    def _colours(self) -> list[dict[str, object]]:
        return [
            {"id": at, "text": colour_word(at), "chosen": at == self.state.face.colour}
            for at in range(COLOURS)
        ]

    def _files(self) -> list[dict[str, object]]:
        paths = [PurePath(path) for path in self.state.files]
        return [{"name": path.name, "folder": path.parent.name} for path in paths]

    shown = Property("QVariantMap", lambda self: self._shown(), notify=changed)  # type: ignore[arg-type]  # a name of Qt's
    drawings = Property(list, lambda self: self._drawings(), notify=changed)
    colours = Property(list, lambda self: self._colours(), notify=changed)
    files = Property(list, lambda self: self._files(), notify=changed)
    open = Property(bool, lambda self: self.state.open, notify=changed)
    busy = Property(bool, lambda self: self.state.busy, notify=changed)
    trouble = Property(
        str,
        lambda self: trouble_word(self.state.trouble) if self.state.trouble else "",
        notify=changed,
    )
