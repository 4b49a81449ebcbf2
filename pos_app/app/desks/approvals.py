"""`ui.viewmodels.staff.approval.Approvals` over the staff that the journal knows."""

from __future__ import annotations

from pos_app.domain.staff import Right
from pos_app.usecases.staff.sign_in import StaffBook, approve

NOBODY = "unassigned"
"""Recorded as supervisor where no operators are defined."""


class TillApprovals:
    """Asks for a PIN only where there is somebody to ask."""

    def __init__(self, staff: StaffBook) -> None:
        self._staff = staff

    async def name_without_pin(self, right: Right) -> str:
        """Whoever is signed in with `right`, or nobody in particular without operators."""
        roster = await self._staff.roster()
        if not roster.active:
            return NOBODY
        here = roster.operators.get(roster.signed_in)
        return here.name if here is not None and here.may(right) else ""

    async def vouch(self, pin: str, right: Right) -> str:
        """The name of the one whose PIN it is. Raises NotAllowed."""
        supervisor = await approve(pin, right, staff=self._staff)
        return NOBODY if supervisor is None else supervisor.name
