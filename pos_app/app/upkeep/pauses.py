"""Turns of the loop in which no finger waits for an answer.

Between a touch and the frame that shows what came of it lie some turns of the loop. Whoever has
work that can wait takes one step a turn and lets those turns pass.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject
from PySide6.QtQuick import QQuickWindow

LONGEST = 0.1
"""Seconds after which a touch has had its frame, or needs none."""
_TOUCHES = frozenset(
    {
        *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchEnd),
        *(QEvent.Type.KeyPress, QEvent.Type.KeyRelease),
    }
)


class Pauses(QObject):
    """Watches one window that has drawn nothing yet. Needs the running loop; `close` it when there
    are no more steps.
    """

    def __init__(self, window: QQuickWindow, sleep: Callable[[float], Awaitable[None]]) -> None:
        super().__init__()
        self._sleep = sleep
        self._answered = asyncio.Event()
        window.installEventFilter(self)
        window.frameSwapped.connect(self._drawn)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Called by Qt with each event of the window, before the window has it."""
        if event.type() in _TOUCHES:
            self._answered.clear()
        return False

    async def next(self) -> None:
        """The next turn, and after a touch the first one after its frame."""
        await self._sleep(0)
        await self.drawn(LONGEST)

    async def drawn(self, within: float) -> None:
        """What was touched last, or the window's first picture, is drawn or needs no frame: after
        `within` seconds that is taken for granted.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._answered.wait()
        self._answered.set()

    def close(self) -> None:
        """Watch no more: with this object its filter and its connection go, whatever became of the
        window.
        """
        self.deleteLater()

    def _drawn(self) -> None:
        self._answered.set()
