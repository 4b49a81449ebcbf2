"""`ui.viewmodels.staff.ports.RolesDesk` over the settings' `[roles]`."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping

from pos_app.app.headless import HeadlessTill
from pos_app.domain.staff import RIGHTS, Right, Rights, Role, rights_with
from pos_app.errors import BadInput
from pos_app.settings.checks import rights_of


class TillRoles:
    """Reads what is set now; writes as the settings screen does."""

    def __init__(
        self, till: HeadlessTill, *, keep: Callable[[Mapping[str, str]], Awaitable[None]]
    ) -> None:
        """`keep(words)` writes settings, given in words by name."""
        self._till = till
        self._keep = keep

    def rights(self) -> Rights:
        """What each role may do now."""
        return rights_of(self._till.loaded.settings.roles)

    def fixed(self, role: Role) -> str:
        """Why `role` cannot be changed here."""
        from pos_app.app.upkeep.setting_rows import covered_by

        return "owner" if role is Role.OWNER else covered_by(self._till.loaded, f"roles.{role}")

    async def grant(self, role: Role, rights: frozenset[Right]) -> None:
        """Give `role` those rights and no others.

        Raises BadInput `right_not_grantable`, or `right_needed` for none at all: an empty list
        in the settings means the rights as delivered.
        """
        rights_with({role: rights})
        if not rights:
            raise BadInput("right_needed", "a role keeps at least one", field=f"roles.{role}")
        listed = [] if rights == RIGHTS[role] else sorted(rights)
        await self._keep({f"roles.{role}": json.dumps(listed)})
