"""Hears of fingers and real keys on their way to a window, and lets all of them pass.

Only the kinds of event that say something are looked at: this runs for every event of the window.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from shiboken6 import isValid

_TOUCHES = frozenset({QEvent.Type.TouchBegin})
_KEYS = frozenset({QEvent.Type.KeyPress})
_OTHER_USE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class InputWatch(QObject):
    """Watches one window until `stop`."""

    def __init__(
        self,
        window: QObject,
        *,
        touched: Callable[[], None],
        keyed: Callable[[], None],
        used: Callable[[], None],
    ) -> None:
        """`touched()` a finger, `keyed()` a real key, `used()` each of these and the mouse."""
        super().__init__()
        self._window = window
        self._touched = touched
        self._keyed = keyed
        self._used = used
        window.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more; the window may go, or be gone already where a person closed it."""
        if isValid(self._window):
            self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt; never keeps an event."""
        kind = event.type()
        if kind in _TOUCHES:
            self._touched()
            self._used()
        elif kind in _KEYS:
            self._keyed()
            self._used()
        elif kind in _OTHER_USE:
            self._used()
        return False
