"""`ui.viewmodels.staff.ports.StaffDesk` over the staff that the journal knows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from pos_app.app.desks.staff.faces_desk import TillFaces
from pos_app.app.desks.staff.roles_desk import TillRoles
from pos_app.app.headless import HeadlessTill
from pos_app.domain.face import face_of
from pos_app.domain.staff import Attempts, Operator, Role, Roster, wait_after
from pos_app.settings.checks import rights_of
from pos_app.usecases.staff import sign_in
from pos_app.usecases.staff.pin_hashing import Argon2PinHasher
from pos_app.usecases.staff.sign_in import StaffBook, change_operator, hire
from ui.viewmodels.staff.ports import Member


def staff_of(till: HeadlessTill) -> StaffBook:
    """Who works at `till`, with the rights that its settings give to roles."""
    return StaffBook(
        journal=till.journal,
        clock=till.clock,
        hasher=Argon2PinHasher(),
        rights=lambda: rights_of(till.loaded.settings.roles),
    )


class TillStaff:
    """Remembers who is here, so that a sale need not wait to know its operator."""

    def __init__(
        self,
        staff: StaffBook,
        *,
        roles: TillRoles,
        faces: TillFaces,
        lock_minutes: Callable[[], int],
    ) -> None:
        """`lock_minutes()` is the setting, as it stands now."""
        self._staff = staff
        self.roles = roles
        self.faces = faces
        self._lock_minutes = lock_minutes
        self._here = ""

    def operator(self) -> str:
        """The name of whoever is signed in, for sales and receipts; "" for nobody."""
        return self._here

    async def members(self) -> tuple[Member, ...]:
        """Everybody on record by name, those who left last."""
        roster = await self._staff.roster()
        now = self._staff.clock.now()
        left = [each for each in roster.operators.values() if not each.active]
        known = (*roster.active, *sorted(left, key=lambda each: each.name.casefold()))
        return tuple(_member(each, roster, now) for each in known)

    async def sign_in(self, member_id: str, pin: str) -> Member:
        """Sign in. Raises NotAllowed."""
        found = await sign_in.sign_in(member_id, pin, staff=self._staff)
        self._here = found.name
        return _member(found, await self._staff.roster(), self._staff.clock.now())

    async def sign_out(self) -> None:
        """Nobody is signed in any more."""
        self._here = ""
        await sign_in.sign_out(staff=self._staff)

    async def hire(self, name: str, role: Role, pin: str, *, face: str = "") -> str:
        """Put somebody on record; gives their id. Raises BadInput."""
        made = await hire(name, role, pin, staff=self._staff, face=face)
        await self.forget_photos()
        return made.operator_id

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
        """Change what is given. Raises BadInput."""
        changed = await change_operator(
            member_id, staff=self._staff, name=name, role=role, pin=pin, active=active, face=face
        )
        await self.forget_photos()
        if (await self._staff.roster()).signed_in == member_id:
            self._here = changed.name

    async def forget_photos(self) -> None:
        """Remove every photo that nobody on record has."""
        known = (await self._staff.roster()).operators.values()
        await self.faces.keep_only({face_of(each.face).photo for each in known})

    def lock_minutes(self) -> int:
        """After how long without a touch the till signs out; 0 for never."""
        return self._lock_minutes()


def _member(operator: Operator, roster: Roster, now: datetime) -> Member:
    attempts = roster.attempts.get(operator.operator_id, Attempts())
    wait = wait_after(attempts, now)
    return Member(
        id=operator.operator_id,
        name=operator.name,
        initials=operator.initials,
        role=operator.role,
        active=operator.active,
        rights=roster.rights[operator.role],
        face=operator.face,
        wait_until=now + wait if wait else None,
    )
