"""A gateway's refunds, from memory."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund, RefundState
from pos_app.errors import PosError
from ui.viewmodels.past.refund_facts import Refundable, Standing

OF = Refundable("t1", "01K7-261123-0412-9", Fils(12_750), "01K7-261123-0412-9")
STANDING = Standing(
    Fils(12_750), Fils(8_750), (Refund("7", "t1", Fils(4_000), RefundState.APPROVED),)
)


@dataclass
class FakeRefundDesk:
    """`refusal` is raised by the next call that asks or reads."""

    now: Standing = STANDING
    refusal: PosError | None = None
    asked: list[tuple[str, int, str]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    settled: list[tuple[bool, str]] = field(default_factory=list)

    async def standing(self, of: Refundable) -> Standing:
        self._may_refuse()
        return self.now

    async def refund(self, of: Refundable, amount: Fils, *, supervisor: str, reason: str) -> Refund:
        self.asked.append((of.token, amount, supervisor))
        self.reasons.append(reason)
        self._may_refuse()
        return Refund("8", of.token, amount, RefundState.PENDING)

    async def settle(self, of: Refundable, *, done: bool, supervisor: str) -> None:
        self.settled.append((done, supervisor))
        self.now = replace(self.now, unsure=False)

    def _may_refuse(self) -> None:
        if self.refusal is not None:
            refusal, self.refusal = self.refusal, None
            raise refusal
