"""Profile and terminals (hesabe-api.md 5.3 and 9.3)."""

from __future__ import annotations

from pos_app.domain.invoice import PayType
from pos_app.domain.terminal import Terminal
from pos_app.gateway import fields
from pos_app.gateway.calls import Calls, listing_of
from pos_app.gateway.envelope import Json
from pos_app.ports.office import Page, Told


class HesabeAccount:
    """Implements `ports.office.Account`."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def profile(self) -> Told:
        """The profile as a loose map: live answers and pages disagree on its keys."""
        said = await self._calls.read("/api/v1/profile")
        return Told(fields.raw_text(said.response, longest=None), said.message)

    async def pay_types(self) -> tuple[PayType, ...]:
        """`payment_type[]` of the profile, as Hesabe's own app reads it [A] (5.3)."""
        said = await self._calls.read("/api/v1/profile")
        listed = fields.mapping(said.response).get("payment_type")
        rows = listed if isinstance(listed, list) else []
        made = [
            PayType(number, fields.text(row, "display_name", "name") or number)
            for value in rows
            if (row := fields.mapping(value)) and (number := fields.text(row, "id"))
        ]
        return tuple(one for one in made if one.number.isdecimal() and len(one.number) <= 3)

    async def terminals(self) -> Page[Terminal]:
        """All terminals; the list has no pages."""
        said = await self._calls.read("/api/v1/merchant/smartpos-terminals")
        rows = tuple(row for value in listing_of(said.response).rows if (row := _terminal(value)))
        return Page(rows, total=len(rows), raw=fields.raw_text(said.response, longest=None))


def _terminal(value: Json) -> Terminal | None:
    """Of the three ids in a row the create call wants `TerminalID`, the string (9.3)."""
    row = fields.mapping(value)
    terminal = fields.text(row, "TerminalID", "terminal_id", "terminalId")
    if not terminal:
        return None
    name = fields.text(row, "TerminalName", "terminal_name", "name")
    return Terminal(terminal, name, fields.raw_text(dict(row)))
