from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from fake_kiosk import SELF_SERVICE, FakeKiosk
from fake_till import settle

from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed
from ui.tasks import Tasks
from ui.viewmodels.kiosk.lock import LockModel
from ui.viewmodels.kiosk.ports import KioskPlan


class Supervisor:
    """Vouches, or does not."""

    def __init__(self, *, there: bool) -> None:
        self.there = there
        self.asked: list[Right] = []

    async def __call__(self, right: Right, *, about: str = "") -> str:
        assert about
        self.asked.append(right)
        if not self.there:
            raise NotAllowed("approval_dropped")
        return "Huda"


class Scene:
    def __init__(self, plan: KioskPlan, *, there: bool = True) -> None:
        self.kiosk = FakeKiosk(plan)
        self.supervisor = Supervisor(there=there)
        self.failed: list[BaseException] = []
        self.tasks = Tasks(lambda _name, error: self.failed.append(error))
        self.went: list[str] = []
        self.lock = LockModel(
            kiosk=self.kiosk,
            ask=self.supervisor,
            tasks=self.tasks,
            opened=lambda: self.went.append("opened"),
            to_counter=lambda: self.went.append("counter"),
        )

    async def end(self) -> None:
        await settle()
        assert not self.tasks.is_running("leave_kiosk")
        assert self.failed == []


async def test_with_a_supervisors_pin_the_lock_opens_and_the_till_closes() -> None:
    scene = Scene(KioskPlan(locked=True))
    assert scene.lock.isLocked
    scene.lock.leave()
    await scene.end()
    assert scene.supervisor.asked == [Right.LEAVE_KIOSK]
    assert scene.went == ["opened"]
    assert scene.kiosk.left == ["Huda"]
    assert not scene.lock.isLocked


@pytest.mark.parametrize("plan", [KioskPlan(locked=True), SELF_SERVICE])
async def test_without_one_nothing_happens(plan: KioskPlan) -> None:
    scene = Scene(plan, there=False)
    scene.lock.leave()
    await scene.end()
    scene.lock.corner()
    await scene.end()
    assert scene.lock.isLocked
    assert scene.went == []
    assert scene.kiosk.left == []


async def test_a_till_that_is_no_kiosk_asks_nobody() -> None:
    scene = Scene(KioskPlan())
    scene.lock.leave()
    scene.lock.corner()
    await scene.end()
    assert scene.supervisor.asked == []


async def test_the_corner_of_self_service_leads_to_the_counter_and_not_out() -> None:
    scene = Scene(SELF_SERVICE)
    scene.lock.corner()
    await scene.end()
    assert scene.went == ["counter"]
    assert scene.lock.isLocked
    assert scene.kiosk.left == []


async def test_the_corner_of_a_counter_leads_out() -> None:
    scene = Scene(KioskPlan(locked=True))
    scene.lock.corner()
    await scene.end()
    assert scene.kiosk.left == ["Huda"]


def test_words_are_read_again() -> None:
    scene = Scene(KioskPlan())
    heard: list[str] = []
    scene.lock.changed.connect(lambda: heard.append("lock"))
    scene.lock.retranslate()
    assert heard == ["lock"]
