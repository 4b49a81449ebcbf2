"""Sign-in by PIN, approval in place, and who is on the staff.

Everything is in the journal (kinds in `domain/staff.py`), so that lock-outs survive a restart.
"""

from __future__ import annotations

import asyncio
import math
import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace

from pos_app.domain.face import face_of, face_text
from pos_app.domain.money import western_digits
from pos_app.domain.staff import (
    APPROVALS,
    KINDS,
    LONGEST_PIN,
    OPERATOR_SET,
    PIN_RIGHT,
    PIN_TRIED,
    RIGHTS,
    SIGNED_OUT,
    Attempts,
    Operator,
    Right,
    Rights,
    Role,
    Roster,
    check_operator,
    check_pin,
    operator_to_plain,
    roster_after,
    wait_after,
)
from pos_app.errors import BadInput, NotAllowed
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal
from pos_app.usecases.staff.pin_hashing import PinHasher, first_fitting, hashed

_PAGE = 1000


class StaffBook:
    """The staff of this till as the journal tells it. One a process: it holds the lock."""

    def __init__(
        self,
        *,
        journal: Journal,
        clock: Clock,
        hasher: PinHasher,
        rights: Callable[[], Rights] = lambda: RIGHTS,
    ) -> None:
        """`rights()` are those of the roles at this till, as they stand now."""
        self.clock = clock
        self.hasher = hasher
        self.one_at_a_time = asyncio.Lock()
        """Guesses come one after another, whatever asks for them."""
        self._journal = journal
        self._rights = rights
        self._roster = Roster()
        self._seen = 0

    async def roster(self) -> Roster:
        """Everybody, after reading what is new in the journal."""
        while True:
            entries = await self._journal.entries_of(KINDS, after=self._seen, limit=_PAGE)
            for entry in entries:
                if entry.seq > self._seen:
                    self._roster = roster_after(self._roster, entry.kind, entry.plain(), entry.at)
                    self._seen = entry.seq
            if len(entries) < _PAGE:
                return replace(self._roster, rights=self._rights())

    async def record(self, kind: str, payload: Mapping[str, object]) -> None:
        """Put one fact about staff on record."""
        await self._journal.append(kind, "", payload)


async def sign_in(operator_id: str, pin: str, *, staff: StaffBook) -> Operator:
    """Sign somebody in who was chosen on the screen.

    Raises NotAllowed `pin_wrong`, or `locked_out` with the seconds to wait as its detail.
    """
    async with staff.one_at_a_time:
        roster = await staff.roster()
        operator = roster.operators.get(operator_id)
        if operator is None or not operator.active:
            raise NotAllowed("unknown_operator", operator_id)
        found = await _guess(pin, (operator,), operator_id, staff=staff, roster=roster)
        facts = {"operator": found.operator_id, "tried_as": operator_id, "signed_in": True}
        await staff.record(PIN_RIGHT, facts)
        return found


async def approve(
    pin: str, right: Right, *, staff: StaffBook, reference: str = ""
) -> Operator | None:
    """Somebody with `right` vouches by PIN alone, while another stays signed in.

    None where no operators are defined: then whoever stands at the till may do it. Raises
    NotAllowed `pin_needed`, `pin_wrong`, or `locked_out` with the seconds to wait.
    """
    async with staff.one_at_a_time:
        roster = await staff.roster()
        if not roster.active:
            return None
        if not pin:
            raise NotAllowed("pin_needed", right.value)
        able = roster.who_may(right)
        found = await _guess(pin, able, APPROVALS, staff=staff, roster=roster)
        facts = {
            "operator": found.operator_id,
            "tried_as": APPROVALS,
            "approved": right.value,
            "about": reference,
        }
        await staff.record(PIN_RIGHT, facts)
        return found


async def sign_out(*, staff: StaffBook) -> None:
    """Nobody is signed in any more."""
    if (await staff.roster()).signed_in:
        await staff.record(SIGNED_OUT, {})


async def hire(name: str, role: Role, pin: str, *, staff: StaffBook, face: str = "") -> Operator:
    """Put somebody on record. Raises BadInput (`pin_odd`, `pin_taken`, `owner_needed`, ...)."""
    async with staff.one_at_a_time:
        roster = await staff.roster()
        new = Operator(secrets.token_hex(4), name.strip(), role, "", face=face)
        check_operator(new, roster)
        return await _record_operator(new, pin, staff=staff, roster=roster)


async def change_operator(
    operator_id: str,
    *,
    staff: StaffBook,
    name: str | None = None,
    role: Role | None = None,
    pin: str | None = None,
    active: bool | None = None,
    face: str | None = None,
) -> Operator:
    """Change what is given. Raises BadInput; the last owner stays one.

    Nobody's photo stays who left.
    """
    async with staff.one_at_a_time:
        roster = await staff.roster()
        known = roster.operators.get(operator_id)
        if known is None:
            raise BadInput("unknown_operator", field="operator")
        changed = replace(
            known,
            name=known.name if name is None else name.strip(),
            role=known.role if role is None else role,
            active=known.active if active is None else active,
            face=known.face if face is None else face,
        )
        if not changed.active:
            changed = replace(changed, face=face_text(replace(face_of(changed.face), photo="")))
        check_operator(changed, roster)
        if pin is not None:
            return await _record_operator(changed, pin, staff=staff, roster=roster)
        await staff.record(OPERATOR_SET, operator_to_plain(changed))
        return changed


async def _record_operator(
    operator: Operator, pin: str, *, staff: StaffBook, roster: Roster
) -> Operator:
    """Two people with one PIN could not be told apart where only the PIN is given."""
    chosen = check_pin(pin)
    others = [each for each in roster.active if each.operator_id != operator.operator_id]
    if await first_fitting(chosen, tuple(o.pin_hash for o in others), staff.hasher) is not None:
        raise BadInput("pin_taken", "choose another PIN", field="pin")
    recorded = replace(operator, pin_hash=await hashed(chosen, staff.hasher))
    await staff.record(OPERATOR_SET, operator_to_plain(recorded))
    return recorded


async def _guess(
    pin: str, able: tuple[Operator, ...], tried_as: str, *, staff: StaffBook, roster: Roster
) -> Operator:
    """The one of `able` whose PIN it is. The attempt is on record before it is judged."""
    wait = wait_after(roster.attempts.get(tried_as, Attempts()), staff.clock.now())
    if wait:
        raise NotAllowed("locked_out", str(math.ceil(wait.total_seconds())))
    await staff.record(PIN_TRIED, {"operator": tried_as})
    typed = western_digits(pin.strip())[: LONGEST_PIN + 1]
    number = await first_fitting(typed, tuple(each.pin_hash for each in able), staff.hasher)
    if number is None:
        raise NotAllowed("pin_wrong")
    return able[number]
