from __future__ import annotations

import pytest

from pos_app.domain.staff import Role
from pos_app.domain.terminal import Terminal
from pos_app.errors import BadInput, Refused
from pos_app.ports.office import Page, Told
from pos_app.usecases.staff.set_up import name_owner, try_account
from pos_app.usecases.staff.sign_in import StaffBook
from tests.fakes import FakeClock, MemoryJournal


class FakeAccount:
    def __init__(self, *terminals: Terminal) -> None:
        self._terminals = terminals

    async def profile(self) -> Told:
        return Told("{}")

    async def terminals(self) -> Page[Terminal]:
        return Page(self._terminals)


class PlainHasher:
    def hash(self, pin: str) -> str:
        return f"#{pin}"

    def fits(self, pin: str, pin_hash: str) -> bool:
        return pin_hash == f"#{pin}"


async def test_keys_that_open_something_show_the_terminals() -> None:
    terminal = Terminal("48515", "Counter 1")
    assert await try_account(account=FakeAccount(terminal)) == (terminal,)


async def test_a_merchant_without_terminals_is_told() -> None:
    with pytest.raises(Refused) as caught:
        await try_account(account=FakeAccount())
    assert caught.value.kind == "no_terminals"


async def test_the_first_operator_is_the_owner_and_only_the_first() -> None:
    clock = FakeClock()
    staff = StaffBook(journal=MemoryJournal(clock), clock=clock, hasher=PlainHasher())
    assert (await name_owner("Amal", "7410", staff=staff)).role is Role.OWNER
    with pytest.raises(BadInput) as caught:
        await name_owner("Badr", "9632", staff=staff)
    assert caught.value.kind == "staff_known"
