from __future__ import annotations

import pytest
from fake_till import FakeTill, settle

from pos_app.domain.money import Fils
from pos_app.errors import JournalTrouble
from ui.tasks import Tasks
from ui.viewmodels.ports import Draft, Progress
from ui.viewmodels.selling.cash import CashModel


class Drawer:
    def __init__(self) -> None:
        self.till = FakeTill()
        self.taken: list[Progress] = []
        self.left = 0
        self.model = CashModel(
            till=self.till, tasks=Tasks(self.fail), taken=self.taken.append, left=self.leave
        )
        self.model.begin(Draft(Fils(12_750)))

    def leave(self) -> None:
        self.left += 1

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


def test_notes_add_up_and_a_key_starts_anew(drawer: Drawer) -> None:
    drawer.model.addNote(4)
    drawer.model.addNote(3)
    assert drawer.model.state.received == 15_000
    assert drawer.model.property("changeTitle") == "Change"
    assert (drawer.model.property("changeWhole"), drawer.model.property("changeDecimals")) == (
        "2",
        ".250",
    )
    drawer.model.pressKey("2")
    drawer.model.typeText("٠")
    assert drawer.model.state.received == 20_000
    drawer.model.addNote(99)
    assert drawer.model.state.received == 20_000


async def test_the_change_is_told_and_the_sale_recorded_once(drawer: Drawer) -> None:
    drawer.model.addNote(5)
    drawer.model.confirm()
    drawer.model.confirm()
    drawer.model.leave()
    assert drawer.model.property("taking") is True
    await settle()
    assert [progress.sale.change for progress in drawer.taken] == [7_250]
    assert drawer.model.property("taking") is False
    assert drawer.left == 0


def test_too_little_is_not_taken(drawer: Drawer) -> None:
    drawer.model.pressKey("5")
    assert drawer.model.property("enough") is False
    assert drawer.model.property("changeTitle") == "Still to pay"
    drawer.model.confirm()
    assert drawer.model.property("trouble").startswith("That is less than the amount")
    assert drawer.till.drafts == []


async def test_trouble_is_shown_and_nothing_is_lost(drawer: Drawer) -> None:
    drawer.till.refusal = JournalTrouble("disk_full")
    drawer.model.takeExact()
    drawer.model.confirm()
    await settle()
    assert drawer.taken == []
    assert drawer.model.property("trouble").startswith("The disk is full")
    assert drawer.model.state.change == 0
    drawer.model.leave()
    assert drawer.left == 1
