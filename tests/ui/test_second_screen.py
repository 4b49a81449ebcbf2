"""The payer's monitor beside the cashier's: where it stands, what it never takes, unplugging."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from tests.fakes import FakeClock
from ui.second_screen import (
    TILL_TITLE,
    SecondScreen,
    SecondScreenLook,
    screens_now,
    till_screen,
    window_size,
)
from ui.shell import Shell, load_fonts

ROOT = Path(__file__).resolve().parents[2]


def screen(name: str, x: int, width: int, height: int) -> dict[str, object]:
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    return {"name": name, "x": x, "y": 0, "width": width, "height": height, **dots}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Any:
    config = tmp_path_factory.mktemp("screens") / "two.json"
    screens = [screen("operator", 0, 1024, 768), screen("customer", 1024, 800, 480)]
    config.write_text(
        json.dumps(
            {
                "synchronousWindowSystemEvents": False,
                "windowFrameMargins": False,
                "screens": screens,
            }
        )
    )
    ran = subprocess.run(
        [sys.executable, "-m", "tests.ui.display.second_screen_story"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr == "", "Qt had something to complain about"
    return json.loads(ran.stdout)


@pytest.mark.parametrize("moment", DisplayMoment)
def test_it_fills_the_payers_screen_and_takes_no_focus(told: Any, moment: DisplayMoment) -> None:
    seen = told["moments"][moment.value]
    assert seen["screen"] == "customer"
    assert seen["geometry"]
    assert not seen["active"]
    assert seen["till_active"]
    assert seen["trouble"] == ""


@pytest.mark.parametrize("moment", DisplayMoment)
def test_unplugged_it_hides_and_plugged_in_it_returns_with_the_newest_view(
    told: Any, moment: DisplayMoment
) -> None:
    seen = told["moments"][moment.value]
    assert seen["unplugged"] == [False, "screen_missing"]
    assert seen["shown_while_away"] == [False, "screen_missing"]
    assert seen["back"] == [True, "", "customer"]
    if moment is not DisplayMoment.IDLE:
        assert "2.500" in seen["amount"]


def test_it_takes_neither_pointer_nor_keys(told: Any) -> None:
    assert told["untouchable"]
    assert told["cursor"] == "BlankCursor"
    assert told["focus"], "a tap on it left the focus with the till"


def test_the_cashiers_screen_going_away_leaves_it_alone(told: Any) -> None:
    assert told["other_screen_removed"] == [True, "customer"]


def test_before_and_after(told: Any) -> None:
    assert told["before"] == ""
    assert told["nothing_at_once"], "showing must not hold up the sale"
    assert told["after"]


# -- in this process: the plain window of demo mode, and what may go wrong ---------------------


@pytest.mark.parametrize(("room", "width"), [(1024, 204), (1280, 256), (1920, 640), (3840, 800)])
def test_the_payers_window_leaves_room_for_the_tills(room: int, width: int) -> None:
    assert window_size(room) == (width, width * 5 // 8)


@pytest.fixture
def windowed(qapp: Any) -> Iterator[SecondScreen]:
    load_fonts()
    made = SecondScreen(clock=FakeClock(), look=SecondScreenLook(windowed=True, motion=False))
    yield made
    made.destroy()


def test_the_virtual_display_is_the_same_picture_in_a_window(
    windowed: SecondScreen, qtbot: Any
) -> None:
    windowed.show(DisplayView(DisplayMoment.SCAN_LINK, amount=Fils(1_250), url="https://a.test/1"))
    qtbot.waitUntil(lambda: windowed.window is not None and windowed.window.isVisible())
    assert windowed.window is not None
    assert not windowed.window.flags() & Qt.WindowType.FramelessWindowHint
    assert windowed.window.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert windowed.trouble() == ""
    qtbot.waitUntil(lambda: windowed.model.link == "https://a.test/1")


async def test_closing_takes_the_window_down(qapp: Any) -> None:
    load_fonts()
    display = SecondScreen(clock=FakeClock(), look=SecondScreenLook(windowed=True, motion=False))
    display.show(DisplayView(DisplayMoment.IDLE))
    qapp.processEvents()
    assert display.window is not None
    await display.close()
    assert display.window is None


def test_with_the_cashiers_screen_alone_nothing_is_covered(qapp: Any) -> None:
    load_fonts()
    display = SecondScreen(clock=FakeClock(), look=SecondScreenLook(motion=False))
    display.show(DisplayView(DisplayMoment.PAID, amount=Fils(1_250)))
    qapp.processEvents()
    assert display.trouble() == "screen_missing"
    assert display.window is not None
    assert not display.window.isVisible()
    display.destroy()


@pytest.mark.qt_log_ignore("No such file")
def test_a_picture_that_cannot_be_made_is_reported(
    qapp: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("ui.second_screen.QML", tmp_path)
    display = SecondScreen(clock=FakeClock(), look=SecondScreenLook(motion=False))
    for _ in range(2):
        display.show(DisplayView(DisplayMoment.PAID))
        qapp.processEvents()
    assert (display.trouble(), display.window) == ("display_broken", None)
    display.destroy()


def test_the_set_up_screen_can_list_the_screens(qapp: Any) -> None:
    (facts,) = screens_now()
    assert facts.cashiers
    assert facts.place[2] > 0


def test_the_tills_screen_is_where_its_window_stands(shell: Shell, window: QQuickWindow) -> None:
    assert window.title() == TILL_TITLE
    assert till_screen() is QGuiApplication.primaryScreen()
    (facts,) = screens_now(till_screen)
    assert facts.cashiers
