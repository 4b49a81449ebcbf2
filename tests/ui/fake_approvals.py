"""A supervisor whose PIN is 2580."""

from __future__ import annotations

from dataclasses import dataclass, field

from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed

PIN = "2580"


@dataclass
class FakeApprovals:
    """`here` vouches unasked for `may`; everything else needs Huda's PIN."""

    here: str = "Mariam"
    may: frozenset[Right] = frozenset({Right.SELL, Right.REPRINT})
    vouched: list[Right] = field(default_factory=list)

    async def name_without_pin(self, right: Right) -> str:
        return self.here if right in self.may else ""

    async def vouch(self, pin: str, right: Right) -> str:
        if pin != PIN:
            raise NotAllowed("pin_wrong")
        self.vouched.append(right)
        return "Huda"
