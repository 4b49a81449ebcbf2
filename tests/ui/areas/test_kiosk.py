from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from fake_desks import FakeDesks
from fake_kiosk import SELF_SERVICE, TILES, FakeKiosk
from fake_till import FakeClock, FakeLedger, FakeTill, make_sale, settle

from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState, Tender
from pos_app.errors import JournalTrouble, Unreachable
from pos_app.ports.devices import PrintOutcome, PrintState
from pos_app.usecases.cut_off import CutOff
from ui.shell import Shell
from ui.viewmodels.kiosk.ports import KioskPlan
from ui.viewmodels.kiosk.self_service import AWAY_SECONDS, OUTCOME_SECONDS, WARNING_SECONDS
from ui.viewmodels.ports import Draft, Progress

PRINTED = PrintOutcome("j1", PrintState.CONFIRMED)


class Corner:
    """A whole shell over fakes, its window never loaded."""

    def __init__(self, plan: KioskPlan = SELF_SERVICE) -> None:
        self.clock, self.till, self.kiosk = FakeClock(), FakeTill(), FakeKiosk(plan)
        self.ledger = FakeLedger()
        self.shell = Shell(
            desks=FakeDesks(till=self.till, ledger=self.ledger, kiosk=self.kiosk),
            clock=self.clock,
        )
        self.shell.sounds.on = False
        self.area = self.shell.kiosk

    async def start(self) -> None:
        self.area.start()
        await settle()

    async def close(self) -> None:
        await self.shell.tasks.close()


async def test_a_payer_chooses_pays_and_the_start_comes_back(qapp: object) -> None:
    corner = Corner()
    await corner.start()
    model = corner.area.self_service
    assert corner.shell.till.state.screen == "self_service"
    model.choose(1)
    await settle()
    assert model.state.phase == "progress"
    assert corner.till.drafts[0].amount == TILES[1].amount
    paid = Progress(make_sale(SaleState.PAID, amount=TILES[1].amount), print_outcome=PRINTED)
    corner.till.report(paid)
    corner.till.finish(paid)
    await settle()
    assert (model.state.phase, model.title) == ("outcome", "Paid. Thank you!")
    assert "receipt" in model.text
    await corner.clock.pass_time(OUTCOME_SECONDS + 1)
    assert model.state.phase == "none"
    assert corner.area.payment.state.progress is None
    await corner.close()


async def test_a_sale_that_never_began_says_so_at_the_start(qapp: object) -> None:
    corner = Corner()
    await corner.start()
    corner.area.self_service.choose(0)
    await settle()
    corner.till.fail(Unreachable("no_route"))
    await settle()
    assert corner.area.self_service.state.phase == "none"
    assert "Call the staff" in corner.area.self_service.troubleText
    await corner.close()


async def test_a_doubt_nobody_waits_for_is_parked_for_the_staff(qapp: object) -> None:
    corner = Corner()
    await corner.start()
    model = corner.area.self_service
    model.choose(0)
    await settle()
    corner.till.report(Progress(make_sale(SaleState.UNSURE), asked=3))
    await settle()
    assert model.state.phase == "unsure"
    await corner.clock.pass_time(SELF_SERVICE.idle_seconds + WARNING_SECONDS + 1)
    assert [asked[0] for asked in corner.till.asked] == ["park"]
    await settle()
    assert model.state.phase == "outcome"
    assert "call the staff" in model.text
    await corner.close()


async def test_after_a_crash_the_payment_is_on_the_screen_again(qapp: object) -> None:
    corner = Corner()
    corner.ledger.was_cut_off = CutOff(young=(make_sale(), make_sale(reference="older")))
    await corner.start()
    assert corner.area.payment.state.phase == "progress"
    assert corner.till.asked == [("take_up", make_sale().reference)]
    await corner.close()


@pytest.mark.parametrize("plan", [KioskPlan(), KioskPlan(locked=True)])
async def test_other_tills_begin_at_the_counter(qapp: object, plan: KioskPlan) -> None:
    corner = Corner(plan)
    await corner.start()
    assert corner.shell.till.state.screen == "sale"
    corner.shell.till.open("self_service")
    assert corner.shell.till.state.screen == "sale"
    await corner.close()


async def test_a_journal_that_cannot_be_read_is_said(qapp: object) -> None:
    corner = Corner()
    corner.ledger.trouble = JournalTrouble("read_only")
    await corner.start()
    assert corner.shell.till.notice
    await corner.close()


async def test_the_counter_closes_by_itself_but_not_over_a_payment(qapp: object) -> None:
    corner = Corner()
    await corner.start()
    corner.area.lock.corner()
    await settle()
    corner.shell.approval.give("2580")
    await settle()
    assert corner.shell.till.state.screen == "sale"
    assert corner.shell.counter.payment.begin(Tender.TERMINAL, Draft(Fils(1_000)))
    await corner.clock.pass_time(AWAY_SECONDS + 2)
    assert corner.shell.till.state.screen == "sale"
    corner.till.finish(Progress(make_sale(SaleState.PAID)))
    await settle()
    await corner.clock.pass_time(2)
    assert corner.shell.till.state.screen == "self_service"
    await corner.close()


async def test_words_are_read_again(qapp: object) -> None:
    corner = Corner()
    heard: set[str] = set()
    for name in ("lock", "payment", "self_service"):
        getattr(corner.area, name).changed.connect(lambda name=name: heard.add(name))
    corner.area.retranslate()
    assert heard == {"lock", "payment", "self_service"}
