"""Who works at the till, what each may do, and how long a wrong PIN keeps everybody waiting.

Operators are known by entries of the journal; `roster_after` replays them. An attempt is recorded
*before* the PIN is checked and forgiven after it was right, so that neither a power cut nor a
kill -9 in between gives anybody a free guess.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from pos_app.domain.face import check_face
from pos_app.domain.money import western_digits
from pos_app.errors import BadInput


class Role(StrEnum):
    """What somebody is at this till."""

    CASHIER = "cashier"
    SUPERVISOR = "supervisor"
    OWNER = "owner"


class Right(StrEnum):
    """What somebody may do or approve."""

    SELL = "sell"
    MOVE_CASH = "move_cash"
    REPRINT = "reprint"
    CLOSE_SHIFT = "close_shift"
    RESOLVE = "resolve"
    REFUND = "refund"
    LEAVE_KIOSK = "leave_kiosk"
    SETTINGS = "settings"
    EXPORT = "export"
    STAFF = "staff"
    SECRETS = "secrets"


_CASHIER = frozenset({Right.SELL, Right.REPRINT})
_SUPERVISOR = _CASHIER | {
    Right.MOVE_CASH,
    Right.CLOSE_SHIFT,
    Right.RESOLVE,
    Right.REFUND,
    Right.LEAVE_KIOSK,
    Right.EXPORT,
    Right.SETTINGS,
}
Rights = Mapping[Role, frozenset[Right]]
OWNERS_ALONE = frozenset({Right.STAFF, Right.SECRETS})
"""Who had these could give themselves any other."""
RIGHTS: Rights = MappingProxyType(
    {
        Role.CASHIER: _CASHIER,
        Role.SUPERVISOR: _SUPERVISOR,
        Role.OWNER: _SUPERVISOR | OWNERS_ALONE,
    }
)

APPROVALS = "*"
"""In place of an operator's id: attempts where only a PIN was given."""

FREE_ATTEMPTS = 4
"""Wrong PINs before the first wait."""
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)

SHORTEST_PIN, LONGEST_PIN = 4, 12
_LONGEST_NAME = 40

OPERATOR_SET = "staff_operator_set"
PIN_TRIED = "staff_pin_tried"
PIN_RIGHT = "staff_pin_right"
SIGNED_OUT = "staff_signed_out"
KINDS = frozenset({OPERATOR_SET, PIN_TRIED, PIN_RIGHT, SIGNED_OUT})
"""The journal's entries about staff."""
HIDDEN = frozenset({"pin_hash"})
"""What of them leaves the till in no export."""


@dataclass(frozen=True, slots=True)
class Operator:
    """Somebody who may sign in. One who left stays on record, inactive."""

    operator_id: str
    name: str
    role: Role
    pin_hash: str = field(repr=False)
    active: bool = True
    face: str = ""
    """How they are recognized: a text of `domain/face.py`."""

    def may(self, right: Right, rights: Rights = RIGHTS) -> bool:
        """Whether the role has `right`, where roles have `rights`."""
        return self.active and right in rights[self.role]

    @property
    def initials(self) -> str:
        """Up to two first letters of the name, any script."""
        return initials_of(self.name)


@dataclass(frozen=True, slots=True)
class Attempts:
    """Wrong PINs in a row, and when the last of them was."""

    wrong: int = 0
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody on record, and the attempts that stand against each (and `APPROVALS`)."""

    operators: Mapping[str, Operator] = field(default_factory=dict)
    attempts: Mapping[str, Attempts] = field(default_factory=dict)
    signed_in: str = ""
    rights: Rights = field(default_factory=lambda: RIGHTS)
    """Of the roles at this till."""

    @property
    def active(self) -> tuple[Operator, ...]:
        """Those who may sign in, by name."""
        staff = [each for each in self.operators.values() if each.active]
        return tuple(sorted(staff, key=lambda each: (each.name.casefold(), each.operator_id)))

    def who_may(self, right: Right) -> tuple[Operator, ...]:
        """Those who may do or approve `right`."""
        return tuple(each for each in self.active if each.may(right, self.rights))


def initials_of(name: str) -> str:
    """Up to two first letters of `name`, any script."""
    return "".join(word[0] for word in name.split()[:2]).upper()


def rights_with(given: Rights) -> Rights:
    """`RIGHTS`, but the roles that `given` names have what stands there, and no more.

    The owner keeps everything, so that nothing is ever out of everybody's reach. Raises BadInput
    `right_not_grantable` for what only the owner may have, and for rights of the owner.
    """
    for role, rights in given.items():
        if role is Role.OWNER:
            raise BadInput(
                "right_not_grantable", "the owner may always do everything", field="roles.owner"
            )
        if beyond := sorted(rights & OWNERS_ALONE):
            raise BadInput(
                "right_not_grantable",
                f"only the owner may have {' and '.join(beyond)}",
                field=f"roles.{role}",
            )
    return MappingProxyType({**RIGHTS, **given})


def wait_after(attempts: Attempts, now: datetime) -> timedelta:
    """How long until the next attempt: none for the first few, then twice as long each time.

    A clock that was set back does not lock anybody out for a year: it costs one wait at most.
    """
    if attempts.wrong <= FREE_ATTEMPTS or attempts.last is None:
        return timedelta()
    doublings = min(attempts.wrong - FREE_ATTEMPTS - 1, 10)
    due = min(FIRST_WAIT * 2**doublings, LONGEST_WAIT)
    gone = now - attempts.last
    return timedelta() if gone < timedelta() else max(due - gone, timedelta())


def check_pin(text: str) -> str:
    """`text` as ASCII digits if it may be somebody's PIN. Raises BadInput; never repeats it."""
    pin = western_digits(text.strip())
    if not re.fullmatch(rf"[0-9]{{{SHORTEST_PIN},{LONGEST_PIN}}}", pin, re.ASCII):
        raise BadInput("pin_odd", f"{SHORTEST_PIN} to {LONGEST_PIN} digits", field="pin")
    if len(set(pin)) == 1 or pin in "01234567890123456789" or pin in "98765432109876543210":
        raise BadInput("pin_guessable", "not 1111, not 1234", field="pin")
    return pin


def check_operator(operator: Operator, roster: Roster) -> Operator:
    """`operator` if it may be put on record. Raises BadInput.

    The first one is an owner, and there is always one: nobody else may change the staff.
    """
    if not 1 <= len(operator.name.strip()) <= _LONGEST_NAME or not operator.name.isprintable():
        raise BadInput("name_odd", f"1 to {_LONGEST_NAME} letters", field="name")
    if not re.fullmatch(r"[a-z0-9]{1,16}", operator.operator_id, re.ASCII):
        raise BadInput("operator_id_odd", field="operator")
    check_face(operator.face)
    names = {o.name.casefold() for o in roster.active if o.operator_id != operator.operator_id}
    if operator.active and operator.name.casefold() in names:
        raise BadInput("name_taken", "somebody else has that name", field="name")
    after = {**roster.operators, operator.operator_id: operator}
    if not any(each.active and each.role is Role.OWNER for each in after.values()):
        raise BadInput("owner_needed", "there must be an owner", field="role")
    return operator


def operator_to_plain(operator: Operator) -> dict[str, object]:
    """As JSON-able values, for the journal."""
    return {
        "operator": operator.operator_id,
        "name": operator.name,
        "role": operator.role.value,
        "pin_hash": operator.pin_hash,
        "active": operator.active,
        "face": operator.face,
    }


def without_secrets(plain: Mapping[str, object]) -> dict[str, object]:
    """An entry's content as it may leave the till: a PIN's hash is as good as the PIN.

    Four digits are tried out in an afternoon, however slow the hash is.
    """
    return {name: "" if name in HIDDEN else value for name, value in plain.items()}


def roster_after(roster: Roster, kind: str, plain: Mapping[str, object], at: datetime) -> Roster:
    """`roster` after one entry. Kinds and fields of later versions are passed over."""
    who = str(plain.get("operator", ""))
    if kind == OPERATOR_SET:
        operator = Operator(
            operator_id=who,
            name=str(plain["name"]),
            role=Role(str(plain["role"])),
            pin_hash=str(plain["pin_hash"]),
            active=bool(plain["active"]),
            face=str(plain.get("face", "")),  # earlier versions had none
        )
        known = roster.operators.get(who)
        forgiven = known is None or known.pin_hash != operator.pin_hash
        attempts = _without(roster.attempts, who) if forgiven else roster.attempts
        operators = {**roster.operators, who: operator}
        return replace(roster, operators=operators, attempts=attempts)
    if kind == PIN_TRIED:
        before = roster.attempts.get(who, Attempts())
        tried = Attempts(before.wrong + 1, at)
        return replace(roster, attempts={**roster.attempts, who: tried})
    if kind == PIN_RIGHT:
        tried_as = str(plain.get("tried_as", who))
        signed_in = who if plain.get("signed_in") else roster.signed_in
        forgiven_attempts = _without(roster.attempts, tried_as)
        return replace(roster, attempts=forgiven_attempts, signed_in=signed_in)
    if kind == SIGNED_OUT:
        return replace(roster, signed_in="")
    return roster


def _without(attempts: Mapping[str, Attempts], who: str) -> dict[str, Attempts]:
    return {name: each for name, each in attempts.items() if name != who}
