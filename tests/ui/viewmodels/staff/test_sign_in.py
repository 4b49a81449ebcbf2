from __future__ import annotations

from datetime import timedelta

import pytest
from fake_staff import MEMBERS, PIN, FakeStaff
from fake_till import NOW, FakeClock, settle

from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed
from ui.tasks import Tasks
from ui.viewmodels.staff.sign_in import SignInModel


class Door:
    """A sign-in over fakes, with what it told."""

    def __init__(self, *people: int) -> None:
        self.desk = FakeStaff(people=[MEMBERS[number] for number in people])
        self.clock = FakeClock()
        self.heard: list[str] = []
        self.busy = False
        self.tasks = Tasks(self.fail)
        self.model = SignInModel(
            desk=self.desk,
            clock=self.clock,
            tasks=self.tasks,
            opened=lambda: self.heard.append("opened"),
            locked=lambda: self.heard.append("locked"),
            busy=lambda: self.busy,
        )

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    async def type_in(self, text: str) -> None:
        for key in [*text, "enter"]:
            self.model.pressKey(key)
        await settle()


@pytest.fixture
async def door() -> Door:
    made = Door(0, 1, 2)
    await made.model.read()
    return made


async def test_without_operators_everybody_may_everything() -> None:
    door = Door()
    await door.model.read()
    assert not door.model.state.locked
    assert door.model.may(Right.SECRETS)


async def test_a_name_and_a_pin_in_any_digits_open_the_till(door: Door) -> None:
    assert door.model.state.locked
    await door.type_in(PIN)  # nobody is chosen: nothing is typed
    assert door.model.state.typed == 0
    door.model.choose("b")
    assert door.model.property("prompt") == "PIN of Mariam"
    for key in "٢٥x9":
        door.model.pressKey(key)
    door.model.pressKey("back")
    assert door.model.state.typed == 2
    await door.type_in("80")
    assert door.heard == ["opened"]
    assert door.model.property("here") == "Mariam"
    assert door.model.may(Right.SELL)
    assert not door.model.may(Right.REFUND)


async def test_a_pin_stands_in_no_state(door: Door) -> None:
    door.model.choose("b")
    for key in PIN:
        door.model.pressKey(key)
    assert PIN not in repr(door.model.state)


async def test_the_only_one_is_chosen_already() -> None:
    door = Door(1)
    await door.model.read()
    await door.type_in(PIN)
    assert door.heard == ["opened"]


async def test_a_wrong_pin_says_so_and_a_wait_counts_down(door: Door) -> None:
    door.model.choose("b")
    await door.type_in("1357")
    assert door.model.property("trouble") == "That PIN is not right. Try once more."
    door.desk.refusal = NotAllowed("locked_out", "90")
    await door.type_in(PIN)
    assert "1:30" in str(door.model.property("trouble"))
    door.model.pressKey("1")
    assert door.model.state.typed == 0
    door.model.watch()
    await door.clock.pass_time(31)
    assert "0:59" in str(door.model.property("trouble"))
    door.model.choose("a")  # somebody else need not wait
    assert door.model.property("trouble") == ""
    door.model.choose("b")
    await door.clock.pass_time(60)
    assert not door.model.property("waiting")
    door.desk.refusal = None
    await door.type_in(PIN)
    assert door.heard == ["opened"]
    await door.tasks.close()


async def test_a_wait_of_before_the_restart_is_shown_at_once() -> None:
    door = Door(1)
    until = NOW + timedelta(seconds=45)
    door.desk.people = [MEMBERS[1].__class__("b", "Mariam", "M", MEMBERS[1].role, True, until)]
    await door.model.read()
    assert "0:45" in str(door.model.property("trouble"))


async def test_an_unused_till_locks_but_never_during_a_payment(door: Door) -> None:
    door.model.choose("b")
    await door.type_in(PIN)
    door.model.watch()
    await door.clock.pass_time(4 * 60)
    door.model.used()
    await door.clock.pass_time(4 * 60)
    assert door.heard == ["opened"]
    door.busy = True
    await door.clock.pass_time(2 * 60)
    assert door.heard == ["opened"]
    door.busy = False
    await door.clock.pass_time(2)
    assert door.heard == ["opened", "locked"]
    assert door.desk.here == ""
    await door.tasks.close()


async def test_a_setting_of_nothing_never_locks(door: Door) -> None:
    door.desk.minutes = 0
    door.model.choose("b")
    await door.type_in(PIN)
    door.model.watch()
    await door.clock.pass_time(500 * 60)
    assert door.heard == ["opened"]
    await door.tasks.close()


async def test_signing_out_asks_for_the_next_one(door: Door) -> None:
    door.model.choose("b")
    await door.type_in(PIN)
    door.model.leave()
    await settle()
    assert door.heard == ["opened", "locked"]
    assert door.model.property("prompt") == "Tap your name"
