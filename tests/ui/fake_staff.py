"""Three people at a till. Everybody's PIN is 2580."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtGui import QImage

from pos_app.domain.staff import RIGHTS, Right, Role
from pos_app.errors import BadInput, NotAllowed, PosError
from ui.viewmodels.staff.ports import Member

PIN = "2580"
MEMBERS = (
    Member("a", "Huda Al-Salem", "HA", Role.OWNER),
    Member("b", "Mariam", "M", Role.CASHIER, face="cat:3"),
    Member("c", "فهد العنزي", "فا", Role.SUPERVISOR, face="1"),
)


@dataclass
class FakeRoles:
    """As delivered, and nothing is fixed but the owner."""

    given: dict[Role, frozenset[Right]] = field(default_factory=lambda: dict(RIGHTS))
    why: dict[Role, str] = field(default_factory=lambda: {Role.OWNER: "owner"})
    refusal: PosError | None = None

    def rights(self) -> Mapping[Role, frozenset[Right]]:
        return self.given

    def fixed(self, role: Role) -> str:
        return self.why.get(role, "")

    async def grant(self, role: Role, rights: frozenset[Right]) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.given[role] = rights


@dataclass
class FakeFaces:
    """Two photos on a stick, one of them broken."""

    found: tuple[str, ...] = ("/media/usb/mariam.jpg", "/media/usb/broken.png")
    photos: dict[str, QImage] = field(default_factory=dict)

    async def files(self) -> tuple[str, ...]:
        return self.found

    async def take(self, path: str) -> str:
        if "broken" in path:
            raise BadInput("photo_unreadable", field="photo")
        name = f"photo-{len(self.photos):016x}"
        self.photos[name] = QImage()
        return name

    def picture(self, photo: str) -> QImage:
        return self.photos.get(photo, QImage())


@dataclass
class FakeStaff:
    """Nobody is on record unless a test says so."""

    people: list[Member] = field(default_factory=list)
    here: str = ""
    refusal: PosError | None = None
    minutes: int = 5
    roles: FakeRoles = field(default_factory=FakeRoles)
    faces: FakeFaces = field(default_factory=FakeFaces)
    forgotten: int = 0

    async def members(self) -> tuple[Member, ...]:
        return tuple(self.people)

    async def sign_in(self, member_id: str, pin: str) -> Member:
        if self.refusal is not None:
            raise self.refusal
        if pin != PIN:
            raise NotAllowed("pin_wrong")
        self.here = member_id
        return next(each for each in self.people if each.id == member_id)

    async def sign_out(self) -> None:
        self.here = ""

    async def hire(self, name: str, role: Role, pin: str, *, face: str = "") -> str:
        if not name.strip():
            raise BadInput("name_odd", field="name")
        if len(pin) < 4:
            raise BadInput("pin_odd", field="pin")
        made = f"n{len(self.people)}"
        self.people.append(Member(made, name, name[:1], role, face=face))
        return made

    async def change(
        self,
        member_id: str,
        *,
        name: str | None = None,
        role: Role | None = None,
        pin: str | None = None,
        active: bool | None = None,
        face: str | None = None,
    ) -> None:
        at = next(n for n, each in enumerate(self.people) if each.id == member_id)
        known = self.people[at]
        self.people[at] = replace(
            known,
            name=name or known.name,
            role=role or known.role,
            active=known.active if active is None else active,
            face=known.face if face is None else face,
        )

    async def forget_photos(self) -> None:
        self.forgotten += 1

    def lock_minutes(self) -> int:
        return self.minutes
