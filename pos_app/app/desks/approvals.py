"""`ui.viewmodels.staff.approval.Approvals` over the staff that the journal knows."""

from __future__ import annotations

from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed
from pos_app.usecases.staff.sign_in import StaffBook, approve

NOBODY = "unassigned"
"""Recorded as supervisor where no operators are defined."""


class TillApprovals:
    """Asks for a PIN only where there is somebody to ask."""

    def __init__(self, staff: StaffBook, *, demo: bool = False) -> None:
        """`demo`: without operators everything is open, a kiosk too; there is no money in it."""
        self._staff = staff
        self._demo = demo

    async def name_without_pin(self, right: Right) -> str:
        """Whoever is signed in with `right`, or nobody in particular without operators."""
        roster = await self._staff.roster()
        if right is Right.LEAVE_KIOSK and not (self._demo and not roster.active):
            # Also from the one who is signed in: who walked off for a moment lets nobody out.
            return ""
        if not roster.active:
            return NOBODY
        here = roster.operators.get(roster.signed_in)
        return here.name if here is not None and here.may(right, roster.rights) else ""

    async def vouch(self, pin: str, right: Right) -> str:
        """The name of the one whose PIN it is. Raises NotAllowed."""
        supervisor = await approve(pin, right, staff=self._staff)
        if supervisor is None and right is Right.LEAVE_KIOSK and not self._demo:
            raise NotAllowed("no_supervisor")
        return NOBODY if supervisor is None else supervisor.name
