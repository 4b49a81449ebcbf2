from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from pos_app.app.kiosk.desk import KioskDesk, keep_awake, picture_url
from pos_app.domain.money import Fils
from pos_app.settings.files import LEFT
from pos_app.settings.layers import load_settings
from pos_app.usecases.racing import start, stop
from tests.fakes import FakeClock, MemoryJournal

POLICY = """
[till]
language = "ar"
[kiosk]
enabled = true
self_service = true
idle_seconds = 45
tiles = [{ amount = "1.500", en = "Car", picture = "car.png" }, { amount = "2.000" }]
"""


@pytest.fixture
def till(tmp_path: Path) -> Any:
    home = tmp_path / "home"
    (home / "pictures").mkdir(parents=True)
    (home / "pictures" / "car.png").write_bytes(b"png")
    (home / "settings.toml").write_text(POLICY, "utf-8")
    clock = FakeClock()
    loaded = load_settings({"POS_APP_HOME": str(home), "POS_APP_POLICY": str(tmp_path / "none")})
    journal = MemoryJournal(clock)
    return SimpleNamespace(loaded=loaded, clock=clock, journal=journal)


def test_the_plan_is_what_was_set(till: Any) -> None:
    plan = KioskDesk(till, stop=lambda: None).plan()
    assert (plan.locked, plan.self_service, plan.idle_seconds) == (True, True, 45.0)
    assert plan.language == "ar"
    assert [tile.amount for tile in plan.tiles] == [Fils(1500), Fils(2000)]
    assert plan.tiles[0].picture.startswith("file:///")
    assert plan.tiles[0].picture.endswith("/pictures/car.png")


def test_a_picture_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert picture_url("", tmp_path) == ""
    assert picture_url("gone.png", tmp_path) == ""
    (tmp_path / "here.png").write_bytes(b"")
    assert picture_url(str(tmp_path / "here.png"), Path("/elsewhere")).startswith("file://")


@pytest.mark.expects_log("kiosk_left")
def test_leaving_is_on_record_for_the_session_and_forgotten_at_the_next_start(till: Any) -> None:
    closed: list[str] = []
    desk = KioskDesk(till, stop=lambda: closed.append("closed"))
    desk.leave("Huda")
    left = till.loaded.home.root / LEFT
    assert left.exists()
    assert closed == ["closed"]
    KioskDesk(till, stop=lambda: None)
    assert not left.exists()


async def test_a_kiosk_stays_awake_until_it_is_closed(till: Any) -> None:
    # no display and no inhibitor here: what is held is seen in test_awake.py
    task = start(keep_awake(till, environ={}), name="awake")
    await asyncio.sleep(0)
    assert not task.done()
    await stop(task)
