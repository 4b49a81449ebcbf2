"""The staff list: add somebody, change name, role or PIN, let somebody go. Needs an owner."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.face import COLOURS, Face, face_text
from pos_app.domain.staff import Right, Role
from pos_app.errors import BadInput, NotAllowed, PosError
from ui.tasks import Tasks
from ui.viewmodels.staff.face_choice import FaceChoiceModel
from ui.viewmodels.staff.faces import member_face
from ui.viewmodels.staff.ports import Member, StaffDesk
from ui.wording import translate
from ui.words.staff import role_rights, role_word
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Editing:
    """Whoever is being put on record or changed; `id` is "" for somebody new."""

    id: str = ""
    name: str = ""
    role: Role = Role.CASHIER
    active: bool = True
    face: str = ""


@dataclass(frozen=True, slots=True)
class RollFacts:
    """Everybody, and the form that is open."""

    members: tuple[Member, ...] = ()
    editing: Editing | None = None
    saving: bool = False
    trouble: PosError | None = None


@QmlElement
class RollModel(QObject):
    """Reads when opened; asks for an owner's PIN before a form opens."""

    changed = Signal()

    def __init__(
        self,
        *,
        desk: StaffDesk,
        tasks: Tasks,
        ask: Callable[[Right], Awaitable[str]],
        say: Callable[[str], None],
        kept: Callable[[str, str], Awaitable[None]],
    ) -> None:
        """`ask` is the approval in place; `kept(id, pin)` follows each change, `pin` is "" unless
        somebody was made.
        """
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._ask = ask
        self._say = say
        self._kept = kept
        self.face = FaceChoiceModel(desk=desk.faces, tasks=tasks)
        self.state = RollFacts()

    def _show(self, state: RollFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.face.retranslate()
        self.changed.emit()

    def read(self) -> None:
        """Read the list anew."""
        self._tasks.start("staff", self._read)

    async def _read(self) -> None:
        members = await self._desk.members()
        self._show(replace(self.state, members=members))

    @property
    def _first(self) -> bool:
        return not any(each.active for each in self.state.members)

    @Slot()
    def add(self) -> None:
        """Open the form for somebody new; the first one is the owner."""
        colour = len(self.state.members) % COLOURS
        role = Role.OWNER if self._first else Role.CASHIER
        self._open(Editing(role=role, face=face_text(Face(colour))))

    @Slot(str)
    def edit(self, member: str) -> None:
        """Open the form of somebody on record."""
        known = next((each for each in self.state.members if each.id == member), None)
        if known is not None:
            self._open(Editing(known.id, known.name, known.role, known.active, known.face))

    def _open(self, editing: Editing) -> None:
        async def ask() -> None:
            try:
                await self._ask(Right.STAFF)
            except NotAllowed:
                return
            self.face.begin(editing.face, editing.name)
            self._show(replace(self.state, editing=editing, trouble=None))

        self._tasks.start("edit_staff", ask)

    @Slot()
    def drop(self) -> None:
        """Close the form; nothing changes."""
        self._tasks.start("forget_photos", self._desk.forget_photos)
        self._show(replace(self.state, editing=None, trouble=None))

    @Slot(str)
    def chooseRole(self, role: str) -> None:
        """Another role."""
        if self.state.editing is not None:
            editing = replace(self.state.editing, role=Role(role))
            self._show(replace(self.state, editing=editing))

    @Slot()
    def switchActive(self) -> None:
        """Whether they work here."""
        if self.state.editing is not None:
            editing = replace(self.state.editing, active=not self.state.editing.active)
            self._show(replace(self.state, editing=editing))

    @Slot(str, str, str)
    def keep(self, name: str, pin: str, again: str) -> None:
        """Put on record what the form says; an empty PIN leaves the PIN as it is."""
        editing = self.state.editing
        if editing is None:
            return

        async def keep() -> None:
            try:
                if pin != again:
                    raise BadInput("pin_differs", field="pin")
                await self._keep(editing, name, pin)
            except PosError as trouble:
                self._show(replace(self.state, saving=False, trouble=trouble))
                return
            await self._read()  # first, so that no row moves under a finger afterwards
            self._show(replace(self.state, saving=False, editing=None, trouble=None))
            self._say(translate("Staff", "The staff list is changed."))

        if self._tasks.start("keep_staff", keep):
            self._show(replace(self.state, saving=True, trouble=None))

    async def _keep(self, editing: Editing, name: str, pin: str) -> None:
        if not editing.id:
            made = await self._desk.hire(name, editing.role, pin, face=self.face.chosen)
            await self._kept(made, pin)
            return
        await self._desk.change(
            editing.id,
            name=name,
            role=editing.role,
            pin=pin or None,
            active=editing.active,
            face=self.face.chosen,
        )
        await self._kept(editing.id, "")

    def _rows(self) -> list[dict[str, object]]:
        return [
            {
                "id": each.id,
                "name": each.name,
                "face": member_face(each),
                "role": role_word(each.role),
                #: Beside somebody who is no longer on the staff.
                "left": "" if each.active else translate("Staff", "left"),
            }
            for each in self.state.members
        ]

    def _roles(self) -> list[dict[str, object]]:
        chosen = self.state.editing.role if self.state.editing else None
        offered = [Role.OWNER] if self._first else list(Role)
        return [
            {"id": role.value, "text": role_word(role), "chosen": role is chosen}
            for role in offered
        ]

    def _role_rights(self) -> str:
        editing = self.state.editing
        return role_rights(self._desk.roles.rights()[editing.role]) if editing else ""

    def _title(self) -> str:
        editing = self.state.editing
        if editing is None:
            return ""
        if editing.id:
            return editing.name
        if self._first:
            return translate("Staff", "The owner of this till")
        return translate("Staff", "Somebody new")

    def _trouble(self, *, of_name: bool) -> str:
        """What is wrong with the name, or with anything else in the form."""
        trouble = self.state.trouble
        about_name = isinstance(trouble, BadInput) and trouble.field == "name"
        return trouble_word(trouble) if trouble and about_name is of_name else ""

    rows = Property(list, lambda self: self._rows(), notify=changed)
    nobody = Property(bool, lambda self: self._first, notify=changed)
    editing = Property(bool, lambda self: self.state.editing is not None, notify=changed)
    isNew = Property(
        bool, lambda self: self.state.editing is not None and not self.state.editing.id,
        notify=changed,
    )  # fmt: skip
    title = Property(str, lambda self: self._title(), notify=changed)
    name = Property(
        str, lambda self: self.state.editing.name if self.state.editing else "", notify=changed
    )
    roles = Property(list, lambda self: self._roles(), notify=changed)
    roleRights = Property(str, lambda self: self._role_rights(), notify=changed)
    active = Property(
        bool, lambda self: self.state.editing is None or self.state.editing.active, notify=changed
    )
    saving = Property(bool, lambda self: self.state.saving, notify=changed)
    nameTrouble = Property(str, lambda self: self._trouble(of_name=True), notify=changed)
    trouble = Property(str, lambda self: self._trouble(of_name=False), notify=changed)
