"""What the staff's screens ask of the till; faked in `tests/ui/fake_staff.py`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtGui import QImage

from pos_app.domain.staff import RIGHTS, Right, Rights, Role


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody on record. `wait_until`, aware, is set while wrong PINs keep them out."""

    id: str
    name: str
    initials: str
    role: Role
    active: bool = True
    wait_until: datetime | None = None
    rights: frozenset[Right] | None = None
    """Of the role at this till; None: as delivered."""
    face: str = ""
    """A text of `pos_app/domain/face.py`."""

    def may(self, right: Right) -> bool:
        """Whether the role has `right`."""
        rights = RIGHTS[self.role] if self.rights is None else self.rights
        return self.active and right in rights


class RolesDesk(Protocol):
    """What each role may do at this till."""

    def rights(self) -> Rights:
        """As they stand now."""

    def fixed(self, role: Role) -> str:
        """Why `role` cannot be changed here: `owner`, `policy`, `environment`, `command_line`; ""
        where it can be.
        """

    async def grant(self, role: Role, rights: frozenset[Right]) -> None:
        """Give `role` those rights and no others. Raises BadInput, NotAllowed, JournalTrouble."""


class FacesDesk(Protocol):
    """Photos of the staff."""

    async def files(self) -> tuple[str, ...]:
        """Paths of photos on sticks and in the usual folders, the newest first."""

    async def take(self, path: str) -> str:
        """Make a small copy of the photo at `path`; gives its name. Raises BadInput
        `photo_unreadable` or `photo_too_large`, JournalTrouble.
        """

    def picture(self, photo: str) -> QImage:
        """The photo of that name; a null picture where there is none that can be read."""


class StaffDesk(Protocol):
    """Who works here and who stands at the till. Every change may raise BadInput."""

    @property
    def roles(self) -> RolesDesk:
        """What each role may do."""

    @property
    def faces(self) -> FacesDesk:
        """Their photos."""

    async def members(self) -> tuple[Member, ...]:
        """Everybody on record by name, those who left last."""

    async def sign_in(self, member_id: str, pin: str) -> Member:
        """Sign in. Raises NotAllowed `pin_wrong`, or `locked_out` with the seconds to wait."""

    async def sign_out(self) -> None:
        """Nobody is signed in any more."""

    async def hire(self, name: str, role: Role, pin: str, *, face: str = "") -> str:
        """Put somebody on record; gives their id."""

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
        """Change what is given."""

    async def forget_photos(self) -> None:
        """Remove every photo that nobody on record has."""

    def lock_minutes(self) -> int:
        """After how long without a touch the till signs out by itself; 0 for never."""
