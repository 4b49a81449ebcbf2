"""What the refund sheet asks of the till, and what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund
from pos_app.errors import BadInput, PosError
from ui.words.keying import amount_of


@dataclass(frozen=True, slots=True)
class Refundable:
    """A payment that money may be given back of. `token` is the gateway's own for it."""

    token: str
    title: str
    """Our reference, or whatever names it to the reader."""
    paid: Fils | None = None
    """None where only the gateway knows."""
    sale: str = ""
    """The sale's reference, where it is one of this till's."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the gateway lists for a payment now."""

    paid: Fils
    left: Fils
    refunds: tuple[Refund, ...] = ()
    unsure: bool = False
    """An earlier refund's answer was lost: nothing more may be asked for until that is settled."""


class RefundDesk(Protocol):
    """Reads where refunds stand and asks for one."""

    async def standing(self, of: Refundable) -> Standing:
        """What was paid, given back and is left. Raises PosError where it cannot be read."""

    async def refund(self, of: Refundable, amount: Fils, *, supervisor: str, reason: str) -> Refund:
        """Ask for it once. Raises Unsure where the answer got lost; else nothing was done."""

    async def settle(self, of: Refundable, *, done: bool, supervisor: str) -> None:
        """A supervisor's word on a refund that stayed unsure."""


@dataclass(frozen=True, slots=True)
class RefundFacts:
    """What the sheet shows; `of` is None while it is closed."""

    of: Refundable | None = None
    standing: Standing | None = None
    typed: str = ""
    reason: str = ""
    """Why, in the operator's own words."""
    reading: bool = False
    asking: bool = False
    trouble: PosError | None = None
    taken: Refund | None = None

    @property
    def amount(self) -> Fils:
        """In fils, 0 where nothing is keyed in."""
        return amount_of(self.typed)

    @property
    def wrong(self) -> BadInput | None:
        """Why this cannot be asked for, as far as it can be told without asking."""
        if not self.amount:
            return BadInput("amount_zero", field="amount")
        if self.standing is not None and self.amount > self.standing.left:
            return BadInput("refund_too_large", field="amount")
        if not self.reason.strip():
            return BadInput("refund_reason_empty", field="reason")
        return None
