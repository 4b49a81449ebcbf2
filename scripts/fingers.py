"""Finds controls of the running till by name and taps them, as a finger would.

Runs inside the till's own event loop: nothing here blocks, every wait has a deadline.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

DEADLINE = 20.0
STEP = 0.02


class NotThere(AssertionError):
    """What was looked for did not come in time."""


def windows() -> list[QQuickWindow]:
    """Every window of the till that is shown."""
    return [
        window
        for window in QGuiApplication.topLevelWindows()
        if isinstance(window, QQuickWindow) and window.isVisible()
    ]


def items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every visible item of a window, also those that a Repeater made."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            yield item
            waiting.extend(item.childItems())


# What a control is, is told by a property of its own: the meta-object of a QML type, once asked
# for, lives on in Python after the type is gone, and a later item may be taken for it.


def is_pressable(item: QQuickItem) -> bool:
    """Whether it is a `Pressable`: whatever a finger can press."""
    return item.property("showFocus") is not None


def scrolls(item: QQuickItem) -> bool:
    """Whether it is a `Flickable`."""
    return item.property("contentY") is not None


def find(name: str) -> QQuickItem | None:
    """The visible control of that name, on whichever window, or None."""
    for window in windows():
        for item in items(window):
            if item.objectName() == name:
                return item
    return None


async def until(there: Callable[[], object], what: str, *, seconds: float = DEADLINE) -> object:
    """Wait until `there()` gives something. Raises NotThere."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while not (found := there()):
        if loop.time() > end:
            raise NotThere(f"{what}; on screen: {', '.join(on_screen())}")
        await asyncio.sleep(STEP)
    return found


async def drawn() -> None:
    """Wait for a frame of the till's window: with its first one everything has its place."""
    swapped = asyncio.Event()
    window = till_window()
    window.frameSwapped.connect(swapped.set)
    window.requestUpdate()
    async with asyncio.timeout(DEADLINE):
        await swapped.wait()
    window.frameSwapped.disconnect(swapped.set)


async def tap(name: str, *, seconds: float = DEADLINE) -> None:
    """Wait for the control, then tap its middle with the pointer. Raises NotThere.

    What is scrolled out of sight is scrolled to first, as a person would.
    """
    item = await until(lambda: _tappable(name), f"{name} to tap", seconds=seconds)
    assert isinstance(item, QQuickItem)
    _scroll_to(item)
    place = middle_of(item)
    await asyncio.sleep(STEP)
    while (now := middle_of(item)) != place:  # a finger waits until what it aims at stands still
        place = now
        await asyncio.sleep(STEP)
    press(item.window(), place)
    await asyncio.sleep(STEP)


def _scroll_to(item: QQuickItem) -> None:
    area = item.parentItem()
    while area is not None:
        if scrolls(area):
            top = item.mapToItem(area, QPointF(0, 0)).y()
            over = min(top, 0.0) or max(0.0, top + item.height() - area.height())
            if over:
                area.setProperty("contentY", area.property("contentY") + over)
        area = area.parentItem()


def middle_of(item: QQuickItem) -> QPointF:
    """The middle of a control in its window."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def press(window: QQuickWindow, place: QPointF) -> None:
    """Press and release the pointer at `place` of the scene.

    Sent straight to the window: QTest would turn the event loop inside the calling task.
    """
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, buttons in (
        (QEvent.Type.MouseButtonPress, left),
        (QEvent.Type.MouseButtonRelease, none),
    ):
        event = QMouseEvent(
            kind, place, window.mapToGlobal(place), left, buttons, Qt.KeyboardModifier.NoModifier
        )
        event.setTimestamp(0)  # a program's: else it has that of the last real press, be it old
        QCoreApplication.sendEvent(window, event)


async def key_in(amount: str) -> None:
    """Tap an amount on the keypad: "12.750"."""
    for digit in amount:
        await tap("key_point" if digit == "." else f"key_{digit}")


def is_tappable(name: str) -> bool:
    """Whether a finger could press that control now."""
    return _tappable(name) is not None


def text_of(name: str) -> str:
    """What a control says: its `text`, else its accessible name; "" if it is not there."""
    item = find(name)
    if item is None:
        return ""
    for attribute in ("text", "label", "accessibleName"):
        value = item.property(attribute)
        if isinstance(value, str) and value:
            return value
    return ""


def on_screen() -> list[str]:
    """Names of the controls that can be seen now."""
    return sorted(
        {item.objectName() for window in windows() for item in items(window) if item.objectName()}
    )


def photograph(path: Path, window: QObject | None = None) -> Path:
    """Save a picture of `window` (default: the till's own)."""
    shown = window if isinstance(window, QQuickWindow) else till_window()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not shown.grabWindow().save(str(path)):
        raise NotThere(f"the picture {path.name} could not be written")
    return path


def till_window() -> QQuickWindow:
    """The window that has the rail."""
    return next(
        window
        for window in windows()
        if any(item.objectName() == "nav_sale" for item in items(window))
    )


def _tappable(name: str) -> QQuickItem | None:
    item = find(name)
    if item is None or not item.isEnabled() or item.property("usable") is False:
        return None
    return item if item.width() > 0 and item.height() > 0 else None
