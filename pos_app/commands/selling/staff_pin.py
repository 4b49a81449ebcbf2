"""A supervisor's PIN on the command line: from POS_APP_PIN, else typed without being shown."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from pos_app.commands.call import Call
from pos_app.domain.staff import Right
from pos_app.settings.checks import rights_of
from pos_app.usecases.staff.pin_hashing import Argon2PinHasher
from pos_app.usecases.staff.sign_in import StaffBook, approve

if TYPE_CHECKING:
    from pos_app.app import HeadlessTill

NOBODY = "unassigned"
"""Recorded as supervisor where no operators are defined."""


async def approved_by(call: Call, till: HeadlessTill, right: Right, reference: str) -> str:
    """The name of whoever vouches for it. Raises NotAllowed."""
    staff = StaffBook(
        journal=till.journal, clock=till.clock, hasher=Argon2PinHasher(),
        rights=lambda: rights_of(call.settings().settings.roles),
    )  # fmt: skip
    roster = await staff.roster()
    pin = await _pin(call) if roster.active else ""
    operator = await approve(pin, right, staff=staff, reference=reference)
    return NOBODY if operator is None else operator.name


async def _pin(call: Call) -> str:
    given = call.environ.get("POS_APP_PIN", "")
    if given or not sys.stdin.isatty():
        return given
    import getpass

    return await asyncio.to_thread(getpass.getpass, "Supervisor's PIN: ", call.notes)
