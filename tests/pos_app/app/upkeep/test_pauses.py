"""Steps that can wait let a touch have its frame first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtQuick import QQuickWindow

from pos_app.app.upkeep.pauses import Pauses
from pos_app.usecases.racing import start, stop

Run = Callable[[Coroutine[Any, Any, None]], None]


def touch(window: QQuickWindow) -> None:
    place = QPointF(5, 5)
    kind, button = QMouseEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, place, place, button, button, Qt.KeyboardModifier.NoModifier)
    QGuiApplication.sendEvent(window, event)


async def is_waiting(pauses: Pauses) -> bool:
    """Whether the next step is still not there after some turns of the loop."""
    waiting = start(pauses.next(), name="step")
    for _ in range(5):
        await asyncio.sleep(0)
    there = waiting.done()
    await stop(waiting)
    return not there


def test_the_first_step_waits_for_the_first_frame(arun: Run) -> None:
    async def steps() -> None:
        window = QQuickWindow()
        pauses = Pauses(window, asyncio.sleep)
        assert await is_waiting(pauses)
        window.frameSwapped.emit()
        assert not await is_waiting(pauses)
        assert not await is_waiting(pauses)
        pauses.close()

    arun(steps())


def test_a_window_that_is_hidden_holds_nothing_up_for_good(arun: Run) -> None:
    async def steps() -> None:
        pauses = Pauses(QQuickWindow(), asyncio.sleep)
        await pauses.drawn(0.001)
        assert not await is_waiting(pauses)
        pauses.close()

    arun(steps())


def test_after_a_touch_the_next_step_waits_for_its_frame(arun: Run) -> None:
    async def steps() -> None:
        window = QQuickWindow()
        pauses = Pauses(window, asyncio.sleep)
        window.frameSwapped.emit()
        touch(window)
        assert await is_waiting(pauses)
        window.frameSwapped.emit()
        assert not await is_waiting(pauses)
        touch(window)
        await pauses.next()  # the touch changed nothing: no frame comes, and none is waited for
        pauses.close()

    arun(steps())
