from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from fake_kiosk import SELF_SERVICE, TILES
from fake_till import FakeClock

from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState
from pos_app.errors import Unreachable
from ui.tasks import Tasks
from ui.viewmodels.kiosk.ports import KioskPlan
from ui.viewmodels.kiosk.self_service import (
    AWAY_SECONDS,
    OUTCOME_SECONDS,
    WARNING_SECONDS,
    Around,
    SelfServiceModel,
)
from ui.words.self_service import Told


class Kiosk:
    """The model, a clock that is moved by hand, and what it asked of its surroundings."""

    def __init__(self, plan: KioskPlan = SELF_SERVICE) -> None:
        self.clock = FakeClock()
        self.paid: list[Fils] = []
        self.backs = 0
        self.language = "en"
        self.away = False
        self.told = Told(SaleState.PAID, "R1")
        self.tasks = Tasks(lambda _name, _error: None)
        self.model = SelfServiceModel(
            plan=plan,
            clock=self.clock,
            tasks=self.tasks,
            around=Around(
                pay=self._pay,
                back=self._back,
                told=lambda: self.told,
                speak=self._speak,
                language=lambda: self.language,
                home=self._home,
            ),
        )

    def _pay(self, amount: Fils) -> bool:
        self.paid.append(amount)
        return True

    def _back(self) -> None:
        self.backs += 1

    def _speak(self, language: str) -> None:
        self.language = language

    def _home(self) -> bool:
        was, self.away = self.away, False
        return was

    def wait(self, seconds: float) -> None:
        self.clock.seconds += seconds
        self.model.second()


@pytest.fixture
def kiosk() -> Kiosk:
    return Kiosk()


def test_a_tile_pays_its_amount_once(kiosk: Kiosk) -> None:
    kiosk.model.choose(1)
    kiosk.model.payment_shown("progress")
    kiosk.model.choose(2)
    kiosk.model.choose(99)
    assert kiosk.paid == [TILES[1].amount]


def test_tiles_speak_the_payers_language_and_fall_back(kiosk: Kiosk) -> None:
    assert kiosk.model.tiles[0]["name"] == "Car wash"
    kiosk.model.switchLanguage()
    assert kiosk.language == "ar"
    assert kiosk.model.tiles[0]["name"] == "غسيل سيارة"
    kiosk.model.switchLanguage()
    assert kiosk.language == "en"


def test_no_time_runs_at_an_untouched_start(kiosk: Kiosk) -> None:
    kiosk.model.touch()
    kiosk.wait(3600)
    assert kiosk.model.state.deadline is None
    assert kiosk.model.warningText == ""


def test_no_time_runs_while_money_may_be_moving(kiosk: Kiosk) -> None:
    kiosk.model.choose(0)
    kiosk.model.payment_shown("progress")
    kiosk.wait(3600)
    kiosk.model.startOver()
    assert kiosk.backs == 0
    assert kiosk.model.state.phase == "progress"


def test_an_outcome_goes_by_itself_after_a_warning(kiosk: Kiosk) -> None:
    kiosk.model.payment_shown("outcome")
    assert kiosk.model.title == "Paid. Thank you!"
    kiosk.wait(OUTCOME_SECONDS - WARNING_SECONDS - 1)
    assert kiosk.model.warningText == ""
    kiosk.wait(2)
    assert "19" in kiosk.model.warningText
    kiosk.wait(WARNING_SECONDS)
    assert kiosk.backs == 1
    assert kiosk.model.state.phase == "none"


def test_more_time_is_always_to_be_had(kiosk: Kiosk) -> None:
    kiosk.model.payment_shown("outcome")
    for _ in range(10):
        kiosk.wait(OUTCOME_SECONDS - 1)
        kiosk.model.touch()
        assert kiosk.model.warningText == ""
    assert kiosk.backs == 0


def test_what_one_payer_set_the_next_does_not_find(kiosk: Kiosk) -> None:
    kiosk.model.switchLanguage()
    kiosk.model.switchText()
    kiosk.model.switchContrast()
    assert kiosk.model.textFactor == pytest.approx(1.5)
    assert kiosk.model.largeText
    assert kiosk.model.highContrast
    kiosk.wait(SELF_SERVICE.idle_seconds)
    assert kiosk.language == "en"
    assert kiosk.model.textFactor == pytest.approx(1)
    assert not kiosk.model.highContrast
    assert not kiosk.model.state.touched


def test_a_doubt_that_nobody_waits_for_is_put_away_until_that_works(kiosk: Kiosk) -> None:
    kiosk.told = Told(SaleState.UNSURE, "R1", running=True)
    kiosk.model.payment_shown("unsure")
    assert "Do not pay again" in kiosk.model.text
    kiosk.wait(SELF_SERVICE.idle_seconds + WARNING_SECONDS)
    assert kiosk.backs == 1
    assert kiosk.model.state.phase == "unsure"  # until the till says that it is parked
    kiosk.wait(1)
    assert kiosk.backs == 1
    kiosk.wait(WARNING_SECONDS)
    assert kiosk.backs == 2
    kiosk.model.payment_shown("outcome")
    kiosk.model.startOver()
    assert kiosk.model.state.phase == "none"


def test_a_payment_that_cannot_begin_calls_the_staff(kiosk: Kiosk) -> None:
    kiosk.model.choose(0)
    kiosk.model.failed(Unreachable("no_route"))
    assert "Call the staff" in kiosk.model.troubleText
    kiosk.model.choose(0)
    assert kiosk.model.troubleText == ""
    kiosk.model.failed(Unreachable("no_route"))
    kiosk.wait(SELF_SERVICE.idle_seconds)
    assert kiosk.model.troubleText == ""


def test_from_the_counter_it_comes_back_by_itself(kiosk: Kiosk) -> None:
    kiosk.away = True
    kiosk.wait(AWAY_SECONDS - 1)
    kiosk.model.touch()
    kiosk.wait(AWAY_SECONDS - 1)
    assert kiosk.away
    kiosk.wait(1)
    assert not kiosk.away


@pytest.mark.parametrize(
    ("state", "role"),
    [
        (SaleState.PAID, "go"),
        (SaleState.DECLINED, "bad"),
        (SaleState.UNSURE, "attention"),
        (None, "attention"),
    ],
)
def test_an_outcome_has_its_colour(kiosk: Kiosk, state: SaleState | None, role: str) -> None:
    kiosk.told = Told(state)
    assert kiosk.model.role == role


async def test_time_runs_only_at_a_self_service_till(kiosk: Kiosk) -> None:
    kiosk.model.watch()
    assert kiosk.tasks.is_running("self_service_clock")
    await kiosk.tasks.close()
    other = Kiosk(KioskPlan())
    other.model.watch()
    assert not other.tasks.is_running("self_service_clock")
    heard: list[str] = []
    other.model.changed.connect(lambda: heard.append("x"))
    other.model.retranslate()
    assert heard == ["x"]
