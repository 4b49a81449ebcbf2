"""First start: who owns the till, and whether the keys that were entered open anything."""

from __future__ import annotations

from pos_app.domain.staff import Operator, Role
from pos_app.domain.terminal import Terminal
from pos_app.errors import BadInput, Refused
from pos_app.ports.office import Account
from pos_app.usecases.staff.sign_in import StaffBook, hire


async def try_account(*, account: Account) -> tuple[Terminal, ...]:
    """Sign in and list the terminals: shows that address, keys, user and password are right.

    Nothing is pushed. Raises Refused (`no_terminals` where Hesabe assigned none), Unreachable.
    """
    page = await account.terminals()
    if not page.rows:
        raise Refused("no_terminals", "Hesabe has assigned no terminal to this merchant")
    return page.rows


async def name_owner(name: str, pin: str, *, staff: StaffBook) -> Operator:
    """Make the first operator, who may make all others. Raises BadInput `staff_known` later."""
    if (await staff.roster()).active:
        raise BadInput("staff_known", "there are operators already", field="operator")
    return await hire(name, Role.OWNER, pin, staff=staff)
