"""What became of the refunds that this till asked for, replayed from the journal. Pure.

A refund is asked for, decided days later by somebody at the gateway, and the operator has to hear
of it once: *decided* is on record when the till learns it, *noted* when a person saw it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pos_app.domain.entry import Entry
from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund, RefundState

ASKED = "refund_asked"
TAKEN = "refund_taken"
NOT_DONE = "refund_not_done"
DECIDED = "refund_decided"
WITHDRAWN = "refund_cancel_done"
NOTED = "refund_noted"
KINDS = frozenset({ASKED, TAKEN, NOT_DONE, DECIDED, WITHDRAWN, NOTED})
"""The entries that a life is made of, all under the name of the payment's refunds."""


@dataclass(frozen=True, slots=True)
class RefundLife:
    """One wish of this till."""

    name: str
    """The journal's name of the payment's refunds."""
    token: str
    amount: Fils
    refund_id: str = ""
    """The gateway's; "" while the answer is lost."""
    sale: str = ""
    operator: str = ""
    reason: str = ""
    unsure: bool = True
    """Asked for, and nobody knows whether it was taken."""
    decided: str = ""
    """`approved`, `rejected` or `cancelled`; "" while it waits."""
    noted: bool = True
    """False: decided, and no person has seen that yet."""

    @property
    def is_waiting(self) -> bool:
        """Taken by the gateway and not decided."""
        return bool(self.refund_id) and not self.decided


def refund_lives(entries: Iterable[Entry]) -> tuple[RefundLife, ...]:
    """Every refund that this till asked for and the gateway may have taken, oldest first."""
    lives: list[RefundLife] = []
    for entry in entries:
        said = entry.plain()
        if entry.kind == ASKED:
            lives.append(
                RefundLife(
                    name=entry.reference,
                    token=str(said.get("token", "")),
                    amount=Fils(int(str(said.get("amount_fils", 0)))),
                    sale=str(said.get("sale", "")),
                    operator=str(said.get("operator", "")),
                    reason=str(said.get("reason", "")),
                )
            )
            continue
        refund_id = str(said.get("refund_id", ""))
        for place in range(len(lives) - 1, -1, -1):
            life = lives[place]
            if life.name != entry.reference:
                continue
            if entry.kind in {TAKEN, NOT_DONE}:
                if life.unsure:
                    lives[place] = replace(life, unsure=False, refund_id=refund_id)
                    if entry.kind == NOT_DONE:
                        del lives[place]
                    break
            elif life.refund_id == refund_id and refund_id:
                lives[place] = _later(life, entry.kind, str(said.get("state", "")))
                break
    return tuple(lives)


def _later(life: RefundLife, kind: str, state: str) -> RefundLife:
    if kind == NOTED:
        return replace(life, noted=True)
    if kind == WITHDRAWN:
        return replace(life, decided="cancelled")
    return life if life.decided else replace(life, decided=state, noted=False)


def decision_of(refund: Refund) -> str:
    """What the gateway decided, or "" while it has not, or says what is not known here."""
    if refund.state in {RefundState.APPROVED, RefundState.REJECTED}:
        return refund.state.value
    return ""
