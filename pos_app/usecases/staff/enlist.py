"""First operators who come with an enrolment: their PINs were hashed where it was made."""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from pos_app.domain.staff import OPERATOR_SET, Operator, Role, check_operator, operator_to_plain
from pos_app.errors import BadInput
from pos_app.usecases.staff.sign_in import StaffBook

_HASH = "$argon2id$"


async def enlist(
    newcomers: Iterable[tuple[str, Role, str]], *, staff: StaffBook
) -> tuple[Operator, ...]:
    """Put (name, role, PIN hash) on record, owners first; those already known by name are left as
    they are, so that it may be repeated. Gives those who are new.

    Raises BadInput (`name_odd`, `pin_odd`, `owner_needed`).
    """
    added: list[Operator] = []
    async with staff.one_at_a_time:
        for name, role, pin_hash in sorted(newcomers, key=lambda each: each[1] is not Role.OWNER):
            roster = await staff.roster()
            if name.casefold() in {each.name.casefold() for each in roster.active}:
                continue
            if not pin_hash.startswith(_HASH):
                raise BadInput("pin_odd", "it must be an argon2id hash", field="pin_hash")
            operator = Operator(secrets.token_hex(4), name.strip(), role, pin_hash)
            check_operator(operator, roster)
            await staff.record(OPERATOR_SET, operator_to_plain(operator))
            added.append(operator)
    return tuple(added)
