from __future__ import annotations

import asyncio
import getpass
import io

import pytest

from pos_app.commands.call import Call
from pos_app.commands.grammar.root import build_parser
from pos_app.commands.selling import staff_pin
from pos_app.domain.staff import Right, Role
from pos_app.errors import NotAllowed
from pos_app.usecases.staff.pin_hashing import Argon2PinHasher
from pos_app.usecases.staff.sign_in import StaffBook, hire
from tests.pos_app.commands.conftest import CommandLine


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _call(pin: str = "") -> Call:
    typed = build_parser().parse_args(["resolve", "R", "--not-paid"])
    return Call(typed, {"POS_APP_PIN": pin}, io.StringIO(), io.StringIO())


async def _approved(pos: CommandLine, call: Call) -> str:
    return await staff_pin.approved_by(call, pos, Right.RESOLVE, "R")  # type: ignore[arg-type]


def test_without_operators_nobody_is_asked(pos: CommandLine) -> None:
    assert asyncio.run(_approved(pos, _call())) == staff_pin.NOBODY


def test_a_pin_is_typed_unseen_where_there_is_a_terminal(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    staff = StaffBook(journal=pos.journal, clock=pos.clock, hasher=Argon2PinHasher())
    asyncio.run(hire("Amal", Role.OWNER, "7410", staff=staff))
    monkeypatch.setattr(staff_pin.sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", lambda prompt, stream: "7410")
    assert asyncio.run(_approved(pos, _call())) == "Amal"
    assert asyncio.run(_approved(pos, _call("7410"))) == "Amal"
    monkeypatch.setattr(staff_pin.sys, "stdin", io.StringIO())
    with pytest.raises(NotAllowed) as caught:
        asyncio.run(_approved(pos, _call()))
    assert caught.value.kind == "pin_needed"
