"""Run by `tests/ui/test_second_screen.py` in a process with two offscreen screens; prints JSON.

A screen cannot be taken out of Qt's offscreen platform, so unplugging is the signal that Qt sends
for it, and plugging in again likewise; both come while the window stands there.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtTest import QTest

from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from tests.fakes import FakeClock
from ui.second_screen import SecondScreen, SecondScreenLook
from ui.shell import load_fonts

VIEW = DisplayView(
    DisplayMoment.IDLE,
    amount=Fils(1_250),
    url="https://pay.example.test/i/1",
    received=Fils(5_000),
    change=Fils(3_750),
    shop_name="Shop",
)


def named(name: str) -> QScreen:
    return next(screen for screen in QGuiApplication.screens() if screen.name() == name)


def story() -> dict[str, Any]:
    app = QGuiApplication(sys.argv[:1])
    load_fonts()
    till = QWindow()
    till.setGeometry(named("operator").geometry())
    till.show()
    till.requestActivate()
    QTest.qWaitForWindowActive(till, 2000)
    told: dict[str, Any] = {"before": None, "moments": {}}

    display = SecondScreen(
        clock=FakeClock(),
        look=SecondScreenLook(motion=False),
        cashiers=lambda: named("operator"),
    )
    told["before"] = display.trouble()
    customer = named("customer")
    for moment in DisplayMoment:
        display.show(replace(VIEW, moment=moment, amount=Fils(1)))
        display.show(replace(VIEW, moment=moment))
        told["nothing_at_once"] = (
            display.model.moment != moment.value or moment is DisplayMoment.IDLE
        )
        app.processEvents()
        window = display.window
        assert window is not None
        QTest.qWaitForWindowExposed(window, 2000)
        seen: dict[str, Any] = {
            "screen": window.screen().name(),
            "geometry": window.geometry().getRect() == customer.geometry().getRect(),
            "active": window.isActive(),
            "till_active": till.isActive(),
            "trouble": display.trouble(),
        }
        app.screenRemoved.emit(customer)
        seen["unplugged"] = (window.isVisible(), display.trouble())
        display.show(replace(VIEW, moment=moment, amount=Fils(2_500), change=Fils(2_500)))
        app.processEvents()
        seen["shown_while_away"] = (window.isVisible(), display.trouble())
        app.screenAdded.emit(customer)
        QTest.qWaitForWindowExposed(window, 2000)
        seen["back"] = (window.isVisible(), display.trouble(), window.screen().name())
        seen["amount"] = display.model.spoken
        told["moments"][moment.value] = seen
    window = display.window
    assert window is not None
    flags = window.flags()
    told["untouchable"] = all(
        bool(flags & each)
        for each in (
            Qt.WindowType.FramelessWindowHint,
            Qt.WindowType.WindowDoesNotAcceptFocus,
            Qt.WindowType.WindowTransparentForInput,
        )
    )
    told["cursor"] = window.cursor().shape().name
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    told["focus"] = QGuiApplication.focusWindow() is till
    app.screenRemoved.emit(named("operator"))
    told["other_screen_removed"] = (window.isVisible(), window.screen().name())
    display.destroy()
    display.destroy()
    display.show(VIEW)
    app.processEvents()
    told["after"] = display.window is None
    till.destroy()
    return told


if __name__ == "__main__":
    print(json.dumps(story()))  # noqa: T201  the answer to the test that ran this
