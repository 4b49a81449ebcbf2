"""The staff: sign-in, the staff list, and the shift they work in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed
from ui.areas.area import Frame
from ui.areas.staff_shifts import StaffShifts
from ui.viewmodels.staff.ports import StaffDesk
from ui.viewmodels.staff.roles import RolesModel
from ui.viewmodels.staff.roll import RollModel
from ui.viewmodels.staff.sign_in import SignInModel

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_PAYING = {"payment", "cash"}
RIGHTS: Mapping[str, Right] = {"settings": Right.SETTINGS, "roles": Right.STAFF}
"""What one must be allowed to see a screen at all; others ask at what they do."""


@QmlElement
class StaffArea(QObject):
    """Who stands at the till and who works here."""

    def __init__(self, frame: Frame, *, desk: StaffDesk, shifts: StaffShifts) -> None:
        super().__init__()
        self._frame = frame
        self.shifts = shifts
        till = frame.till
        self.sign_in = SignInModel(
            desk=desk,
            clock=frame.clock,
            tasks=frame.tasks,
            opened=self._signed_in,
            locked=lambda: till.open("sign_in"),
            busy=self._busy,
        )
        self.roll = RollModel(
            desk=desk, tasks=frame.tasks, ask=frame.approval.ask, say=till.say, kept=self._kept
        )
        self.roles = RolesModel(desk=desk.roles, tasks=frame.tasks, granted=self.sign_in.read)
        self._desk = desk
        self._allowed = ""

    def _signed_in(self) -> None:
        self._frame.till.open("sale")
        here = self.sign_in.state.here
        if here is not None and (said := self.shifts.hand_over(here.name)):
            self._frame.till.say(said)

    def _busy(self) -> bool:
        frame = self._frame
        asked = frame.approval.state.right is not None or frame.refund.state.of is not None
        return asked or frame.till.state.screen in _PAYING

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

    async def prepare(self) -> None:
        """Before the window is shown: where operators are defined, somebody must sign in."""
        await self._desk.sign_out()
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

        shifts = self.shifts.opened()
        return {"sign_in": lambda: "sign_in", "staff": staff, "roles": roles, **shifts}

    def retranslate(self) -> None:
        """Let every word be read again."""
        self.sign_in.retranslate()
        self.roll.retranslate()
        self.roles.retranslate()
        self.shifts.retranslate()

    async def _kept(self, member: str, pin: str) -> None:
        """The first one on the list need not sign in: whoever made it stands there."""
        first = not self.sign_in.state.members
        await self.sign_in.read()
        if first and pin:
            here = await self._desk.sign_in(member, pin)
            self.sign_in.welcome(here)
            self._frame.till.open("staff")

    signInModel = Property(SignInModel, lambda self: self.sign_in, constant=True)
    staffShifts = Property(StaffShifts, lambda self: self.shifts, constant=True)
    rollModel = Property(RollModel, lambda self: self.roll, constant=True)
    rolesModel = Property(RolesModel, lambda self: self.roles, constant=True)
