from __future__ import annotations

import pytest
from fake_staff import MEMBERS, FakeStaff
from fake_till import settle

from pos_app.domain.staff import Right, Role
from pos_app.errors import NotAllowed
from ui.tasks import Tasks
from ui.viewmodels.staff.roll import RollModel


class Office:
    """A staff list over fakes, with what it asked and told."""

    def __init__(self, *people: int) -> None:
        self.desk = FakeStaff(people=[MEMBERS[number] for number in people])
        self.asked: list[Right] = []
        self.allowed = True
        self.said: list[str] = []
        self.kept: list[tuple[str, str]] = []
        self.model = RollModel(
            desk=self.desk,
            tasks=Tasks(self.fail),
            ask=self.ask,
            say=self.said.append,
            kept=self.keep,
        )

    async def ask(self, right: Right) -> str:
        self.asked.append(right)
        if not self.allowed:
            raise NotAllowed("approval_dropped")
        return "Huda"

    async def keep(self, member: str, pin: str) -> None:
        self.kept.append((member, pin))

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error


@pytest.fixture
async def office() -> Office:
    made = Office(0, 1)
    made.model.read()
    await settle()
    return made


async def test_the_first_one_is_the_owner() -> None:
    office = Office()
    office.model.read()
    await settle()
    assert office.model.property("nobody")
    office.model.add()
    await settle()
    assert [role["id"] for role in office.model._roles()] == ["owner"]
    office.model.keep("Huda", "2580", "2580")
    await settle()
    assert office.kept == [("n0", "2580")]
    assert [each["name"] for each in office.model._rows()] == ["Huda"]
    assert not office.model.property("editing")


async def test_only_with_an_owners_yes(office: Office) -> None:
    office.allowed = False
    office.model.add()
    await settle()
    assert office.asked == [Right.STAFF]
    assert not office.model.property("editing")


async def test_what_is_wrong_with_the_name_stands_at_the_name(office: Office) -> None:
    office.model.add()
    await settle()
    office.model.keep(" ", "2580", "2580")
    await settle()
    assert office.model.property("nameTrouble") == "Type a name of at most 40 letters."
    assert office.model.property("trouble") == ""


async def test_two_pins_that_differ_and_one_too_short_keep_the_form(office: Office) -> None:
    office.model.add()
    await settle()
    assert office.model.property("title") == "Somebody new"
    office.model.keep("Fahad", "2580", "2581")
    await settle()
    assert "not the same" in str(office.model.property("trouble"))
    office.model.keep("Fahad", "25", "25")
    await settle()
    assert office.model.property("trouble") == "A PIN has 4 to 12 digits."
    assert office.model.property("nameTrouble") == ""
    office.model.chooseRole("supervisor")
    office.model.keep("Fahad", "9713", "9713")
    await settle()
    assert office.desk.people[-1].role is Role.SUPERVISOR
    assert office.said == ["The staff list is changed."]


async def test_somebody_leaves_and_an_empty_pin_changes_none(office: Office) -> None:
    office.model.edit("nobody")
    office.model.edit("b")
    await settle()
    assert office.model.property("name") == "Mariam"
    office.model.switchActive()
    office.model.keep("Mariam S.", "", "")
    await settle()
    assert office.kept == [("b", "")]
    assert [(row["name"], row["left"]) for row in office.model._rows()][1] == ("Mariam S.", "left")


async def test_back_changes_nothing(office: Office) -> None:
    office.model.edit("b")
    await settle()
    office.model.drop()
    office.model.keep("X", "", "")
    office.model.chooseRole("owner")
    office.model.switchActive()
    await settle()
    assert office.kept == []
    assert office.model.property("title") == ""
