from __future__ import annotations

import pytest
from fake_till import FakeClock, FakeDesk, settle

from pos_app.domain.money import Fils
from ui.tasks import Tasks
from ui.viewmodels.demo import DemoModel
from ui.viewmodels.ports import VirtualScreen


def fail(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


async def test_the_terminal_shows_what_stands_on_it(desk: FakeDesk) -> None:
    clock = FakeClock()
    tasks = Tasks(fail)
    model = DemoModel(desk=desk, clock=clock, tasks=tasks)
    assert model.property("title") == "Tap your card"
    assert model.property("payable") is True
    model.watch()
    await settle()
    desk.screen = VirtualScreen("approved", Fils(12_750))
    desk.drawer = 1
    await clock.pass_time(0.3)
    assert model.property("title") == "Approved"
    assert model.property("payable") is False
    assert model.property("drawerText") == "Drawer opened · \u20661\u2069"
    await tasks.close()


async def test_the_payer_the_gateway_and_the_printer_are_played(desk: FakeDesk) -> None:
    model = DemoModel(desk=desk, clock=FakeClock(), tasks=Tasks(fail))
    model.act("approve")
    model.act("decline")  # a double tap is one tap
    model.chooseScenario("gateway-down")
    model.setPrinterTrouble("paper_end")
    await settle()
    assert desk.acts == ["approve"]
    assert desk.chosen == "gateway-down"
    assert desk.trouble == "paper_end"
    chosen = [row["text"] for row in model.property("scenarios") if row["chosen"]]
    assert chosen == ["Hesabe is down"]
    model.setPrinterTrouble("paper_end")
    await settle()
    assert desk.trouble == ""


@pytest.mark.parametrize(
    "moment", ["idle", "wrong_pin", "declined", "cancelled", "walked_away", "unheard of"]
)
def test_every_moment_has_a_title(desk: FakeDesk, moment: str) -> None:
    desk.screen = VirtualScreen(moment)
    assert DemoModel(desk=desk, clock=FakeClock(), tasks=Tasks(fail)).property("title")
