"""The staff: sign-in, the staff list, and the shift they work in.

The sign-in is there at once, because it may stand before the keypad; the rest when asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed
from ui.areas.area import Frame, made_of
from ui.viewmodels.staff.ports import StaffDesk
from ui.viewmodels.staff.sign_in import SignInModel

if TYPE_CHECKING:
    from ui.areas.staff_shifts import StaffShifts
    from ui.viewmodels.staff.roles import RolesModel
    from ui.viewmodels.staff.roll import RollModel

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_PAYING = {"payment", "cash"}
RIGHTS: Mapping[str, Right] = {"settings": Right.SETTINGS, "roles": Right.STAFF}
"""What one must be allowed to see a screen at all; others ask at what they do."""


@QmlElement
class StaffArea(QObject):
    """Who stands at the till and who works here."""

    def __init__(
        self, frame: Frame, *, desk: StaffDesk, make_shifts: Callable[[], StaffShifts]
    ) -> None:
        super().__init__()
        self._frame = frame
        self._make_shifts = make_shifts
        till = frame.till
        self.sign_in = SignInModel(
            desk=desk,
            clock=frame.clock,
            tasks=frame.tasks,
            opened=self._signed_in,
            locked=lambda: till.open("sign_in"),
            busy=self._busy,
        )
        self._desk = desk
        self.photo = desk.faces.picture
        self._allowed = ""

    @cached_property
    def shifts(self) -> StaffShifts:
        """The shift's place, joined."""
        return self._make_shifts()

    @cached_property
    def roll(self) -> RollModel:
        """Who works here."""
        from ui.viewmodels.staff.roll import RollModel

        frame = self._frame
        return RollModel(
            desk=self._desk,
            tasks=frame.tasks,
            ask=frame.approval.ask,
            say=frame.till.say,
            kept=self._kept,
        )

    def _signed_in(self) -> None:
        self._frame.till.open("sale")
        here = self.sign_in.state.here
        if here is not None and (said := self.shifts.hand_over(here.name)):
            self._frame.till.say(said)

    def _busy(self) -> bool:
        frame = self._frame
        sheets = made_of(frame, ["approval", "refund"])
        asked = any(each.property("asking") or each.property("open") for each in sheets)
        return asked or frame.till.state.screen in _PAYING

    @cached_property
    def roles(self) -> RolesModel:
        """What each role may."""
        from ui.viewmodels.staff.roles import RolesModel

        return RolesModel(desk=self._desk.roles, tasks=self._frame.tasks, granted=self.sign_in.read)

    def instead_of(self, screen: str) -> str | None:
        """What is shown instead of `screen`: the sign-in where somebody must, "" for what was
        there while a supervisor is asked; None where nothing stands in the way.
        """
        if self.sign_in.state.locked:
            return None if screen == "sign_in" else "sign_in"
        allowed, self._allowed = self._allowed == screen, ""
        right = RIGHTS.get(screen)
        if right is None or allowed or self.sign_in.may(right):
            return None
        self._frame.tasks.start("allow", lambda: self._allow(screen, right))
        return ""

    async def _allow(self, screen: str, right: Right) -> None:
        """Open `screen` once somebody with `right` vouches for it."""
        try:
            await self._frame.approval.ask(right)
        except NotAllowed:
            return
        self._allowed = screen
        self._frame.till.open(screen)

    async def prepare(self, *, shift_needed: bool = True) -> None:
        """Before the window is shown: where operators are defined, somebody must sign in; where
        sales need a shift, it is known whether one is open.
        """
        await self._desk.sign_out()
        if shift_needed:
            await self.shifts.prepare()
        await self.sign_in.read()
        if self.sign_in.state.locked:
            self._frame.till.open("sign_in")

    def opened(self) -> dict[str, Callable[[], str]]:
        """The list is read anew each time."""

        def staff() -> str:
            self.roll.read()
            return "staff"

        def roles() -> str:
            self.roles.read()
            return "roles"

        def shift() -> str:
            return self.shifts.opened()["shift"]()

        return {"sign_in": lambda: "sign_in", "staff": staff, "roles": roles, "shift": shift}

    def retranslate(self) -> None:
        """Let every word be read again."""
        for model in (self.sign_in, *made_of(self, ["roll", "roles", "shifts"])):
            model.retranslate()

    async def _kept(self, member: str, pin: str) -> None:
        """The first one on the list need not sign in: whoever made it stands there."""
        first = not self.sign_in.state.members
        await self.sign_in.read()
        if first and pin:
            here = await self._desk.sign_in(member, pin)
            self.sign_in.welcome(here)
            self._frame.till.open("staff")

    signInModel = Property(SignInModel, lambda self: self.sign_in, constant=True)
    staffShifts = Property(QObject, lambda self: self.shifts, constant=True)
    faceModel = Property(QObject, lambda self: self.roll.face, constant=True)
    rollModel = Property(QObject, lambda self: self.roll, constant=True)
    rolesModel = Property(QObject, lambda self: self.roles, constant=True)
