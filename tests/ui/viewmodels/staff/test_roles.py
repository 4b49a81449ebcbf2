from __future__ import annotations

import pytest
from fake_staff import FakeRoles
from fake_till import settle

from pos_app.domain.staff import RIGHTS, Right, Role
from pos_app.errors import JournalTrouble
from ui.tasks import Tasks
from ui.viewmodels.staff.roles import RolesModel


class Owner:
    """At the screen of roles, with how often somebody's rights were read anew."""

    def __init__(self) -> None:
        self.desk = FakeRoles()
        self.granted = 0
        self.model = RolesModel(desk=self.desk, tasks=Tasks(self.fail), granted=self.note)
        self.model.read()

    async def note(self) -> None:
        self.granted += 1

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    def row(self, right: Right) -> dict[str, object]:
        return next(row for row in self.model._rows() if row["id"] == right.value)


@pytest.fixture
async def owner() -> Owner:
    return Owner()


async def test_a_tap_gives_and_takes_a_right_at_once(owner: Owner) -> None:
    assert owner.row(Right.REFUND)["on"] is False
    owner.model.switch("refund")
    assert owner.model.property("keeping")
    await settle()
    assert owner.row(Right.REFUND)["on"] is True
    assert Right.REFUND in owner.desk.given[Role.CASHIER]
    assert (owner.granted, owner.model.property("keeping")) == (1, False)
    assert owner.model.property("differs")
    owner.model.switch("refund")
    await settle()
    assert owner.desk.given[Role.CASHIER] == RIGHTS[Role.CASHIER]
    assert not owner.model.property("differs")


async def test_as_delivered_brings_the_first_day_back(owner: Owner) -> None:
    owner.desk.given[Role.SUPERVISOR] = frozenset({Right.SELL})
    owner.model.choose("supervisor")
    owner.model.asDelivered()
    await settle()
    assert owner.desk.given[Role.SUPERVISOR] == RIGHTS[Role.SUPERVISOR]


async def test_nobody_gets_what_is_the_owners_and_no_role_is_left_without(owner: Owner) -> None:
    owner.desk.given[Role.CASHIER] = frozenset({Right.SELL})
    owner.model.read()
    assert "owner alone" in str(owner.row(Right.STAFF)["reason"])
    assert "at least one" in str(owner.row(Right.SELL)["reason"])
    for right in ("staff", "secrets", "sell"):
        owner.model.switch(right)
        await settle()
    assert owner.desk.given[Role.CASHIER] == {Right.SELL}
    assert owner.granted == 0


@pytest.mark.parametrize("why", ["owner", "policy", "environment", "command_line"])
async def test_a_fixed_role_says_why_once_and_stays(owner: Owner, why: str) -> None:
    owner.desk.why[Role.SUPERVISOR] = why
    owner.model.choose("supervisor")
    assert owner.model.property("fixed")
    assert {row["reason"] for row in owner.model._rows()} == {""}
    owner.model.switch("refund")
    owner.model.asDelivered()
    await settle()
    assert owner.desk.given == dict(RIGHTS)


async def test_trouble_is_shown_and_nothing_is_claimed(owner: Owner) -> None:
    owner.desk.refusal = JournalTrouble("home_not_writable")
    owner.model.switch("refund")
    await settle()
    assert owner.model.property("trouble")
    assert owner.row(Right.REFUND)["on"] is False
    owner.model.choose("owner")
    assert owner.model.property("trouble") == ""
    assert [role["id"] for role in owner.model._roles() if role["chosen"]] == ["owner"]
